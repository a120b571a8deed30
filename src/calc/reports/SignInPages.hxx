// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// SignInPages: a sheet to be printed and signed, in a spreadsheet of its own.
#pragma once

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <array>
#include <string>
#include <vector>

namespace ficheaction::calc
{

struct SignInPages
{
    std::string title;
    std::string event;
    std::string dayAndPlace;
    std::string action;                             ///< heads each page
    std::string notice;                             ///< at the foot of each page
    std::string page;                               ///< with {page} and {pages}
    std::array<std::string, 5> headings;            ///< number, name, first name, where from, signature
    std::vector<std::array<std::string, 3>> people; ///< name, first name, where from
    std::size_t blankLines = 0;                     ///< at least; the last page is filled
};

/// Makes the pages in a new document. `visible`: in a window, where it can be printed.
com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>
makeSignInPages(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                const SignInPages& pages, bool visible);

/// How many lines of people there are, with those that fill the last page.
std::size_t signInLines(std::size_t people, std::size_t blankLines);

}
