// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// PrinterSettings: the name of the person's printer, which the office writes into every .ods that has a page style.
#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>

#include <cstddef>
#include <vector>

namespace ficheaction::calc
{

/// The .ods without the printer's name and set-up: there is no way to keep the office from writing them.
std::vector<std::byte>
withoutPrinter(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
               const std::vector<std::byte>& ods);

}
