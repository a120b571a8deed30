// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// The compiled part of Boost.JSON, in this file alone: what the office has loaded of Boost is another version.
#include <boost/json/src.hpp>
