// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// OwnSettings: gives an .ods settings of our own.
#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace ficheaction::calc
{

/// The .ods with `settings` for its settings.xml. The office would write the person's printer into it, and nothing of
/// how the sheets of a hidden window are to be seen.
std::vector<std::byte>
withSettings(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
             const std::vector<std::byte>& ods, const std::string& settings);

}
