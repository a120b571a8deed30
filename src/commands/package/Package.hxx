// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Package: where the files of the extension are.
#pragma once

#include <com/sun/star/uno/Reference.hxx>
#include <com/sun/star/uno/XComponentContext.hpp>

namespace ficheaction::commands
{

/// The extension's identifier, fixed for all versions.
inline constexpr char packageIdentifier[] = "org.ficheaction.calc";

/// The URL of the folder in which the extension is installed.
rtl::OUString packageLocation(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context);

}
