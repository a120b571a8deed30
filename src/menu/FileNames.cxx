// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "menu/FileNames.hxx"

#include "calc/document/Text.hxx"
#include "calc/grid/GridReader.hxx"
#include "calc/layout/FicheLayout.hxx"
#include "commands/fiche/FicheData.hxx"

#include <rtl/ustrbuf.hxx>

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::menu
{

namespace
{
constexpr sal_Int32 longestTitle = 60;

rtl::OUString titleIn(const uno::Reference<sheet::XSpreadsheetDocument>& document)
{
    const auto definition = commands::definitionIn(document);
    const auto isTitle = [](const model::CardSection& section)
    { return section.kind == model::CardSection::Kind::Title; };
    const auto section = std::find_if(definition->card.begin(), definition->card.end(), isTitle);
    if (section != definition->card.end())
        for (const auto& [id, text] :
             calc::readStaffEntries(document, *definition, calc::locate(document, *definition)).action)
            if (id == section->id)
                return calc::toOffice(text);
    return {};
}

/// Without what Windows, macOS or Linux do not allow in a name; blanks once.
rtl::OUString allowedIn(const rtl::OUString& title)
{
    rtl::OUStringBuffer name;
    for (sal_Int32 index = 0; index < title.getLength(); ++index)
    {
        const sal_Unicode sign = title[index];
        const bool allowed = sign >= 0x20 && rtl::OUString("\\/:*?\"<>|").indexOf(sign) < 0;
        if (allowed && sign != ' ')
            name.append(sign);
        else if (!name.isEmpty() && name[name.getLength() - 1] != ' ')
            name.append(' ');
    }
    return name.makeStringAndClear().trim();
}

rtl::OUString cutAtAWord(const rtl::OUString& title)
{
    if (title.getLength() <= longestTitle)
        return title;
    const sal_Int32 blank = title.lastIndexOf(' ', longestTitle + 1);
    return title.copy(0, blank > 0 ? blank : longestTitle).trim();
}
}

rtl::OUString proposedFileName(const uno::Reference<sheet::XSpreadsheetDocument>& document, const rtl::OUString& kind)
{
    const rtl::OUString title = cutAtAWord(allowedIn(titleIn(document)));
    return title.isEmpty() ? kind : title + " " + rtl::OUString(u'\u2013') + " " + kind;
}

}
