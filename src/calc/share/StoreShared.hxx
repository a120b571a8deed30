// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// StoreShared: a document as the bytes of a file, in memory: nothing is on a disk before it was searched.
#pragma once

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/Reference.hxx>

#include <cstddef>
#include <optional>
#include <vector>

namespace ficheaction::calc
{

enum class SharedFormat
{
    Ods,
    Xlsx,
    Pdf
};

/// By the end of the file's name, in capitals or not; empty for another.
std::optional<SharedFormat> sharedFormatOf(const rtl::OUString& url);

/// The office's filter that stores and opens it.
rtl::OUString filterNameOf(SharedFormat format);

/// Without a thumbnail. Throws a UNO exception where the office cannot store it.
std::vector<std::byte>
storedBytes(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
            SharedFormat format);

}
