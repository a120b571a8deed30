// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/copies/CopyChangeText.hxx"

#include "calc/document/A1.hxx"
#include "calc/document/Text.hxx"
#include "text/TextFolding.hxx"

#include <algorithm>

namespace ficheaction::commands
{

namespace
{
using What = privacy::CopyChange::What;
using Extra = privacy::ShownExtra::Kind;

std::string valueText(const Messages& messages, const privacy::GridCell& value)
{
    constexpr std::size_t longest = 60;
    if (const auto* number = std::get_if<double>(&value))
    {
        std::string text = texts::numberText(*number);
        if (messages.language() == "fr")
            std::ranges::replace(text, '.', ',');
        return text;
    }
    const auto* text = std::get_if<std::string>(&value);
    if (!text || text->empty())
        return calc::fromOffice(messages.text("verify.nothing"));
    const rtl::OUString words = calc::toOffice(*text).replace('\n', ' ');
    const auto most = static_cast<sal_Int32>(longest);
    const rtl::OUString shown = words.getLength() > most ? words.copy(0, most) + calc::toOffice("…") : words;
    return calc::fromOffice(messages.text("verify.quoted", {{"text", calc::fromOffice(shown)}}));
}

/// "F7", "B2:D2", "C" for whole columns, "8" or "8:12" for whole rows.
std::string placeText(const privacy::CopyChange& change)
{
    const privacy::ShownPlace& place = change.place;
    rtl::OUString first = calc::relativeCell(place.firstColumn, place.firstRow);
    rtl::OUString last = calc::relativeCell(place.lastColumn, place.lastRow);
    const bool isExtra = change.what == What::ExtraAdded || change.what == What::ExtraRemoved;
    if (isExtra && change.extra == Extra::HiddenRows)
    {
        first = rtl::OUString::number(place.firstRow + 1);
        last = rtl::OUString::number(place.lastRow + 1);
    }
    if (isExtra && change.extra == Extra::HiddenColumns)
    {
        first = calc::columnLetters(place.firstColumn);
        last = calc::columnLetters(place.lastColumn);
    }
    return calc::fromOffice(first == last ? first : first + ":" + last);
}

const char* keyOf(Extra extra)
{
    switch (extra)
    {
    case Extra::HiddenRows:
        return "hidden-rows";
    case Extra::HiddenColumns:
        return "hidden-columns";
    case Extra::Merged:
        return "merged";
    case Extra::Note:
        return "note";
    case Extra::Drawing:
        return "drawing";
    case Extra::Conditional:
        return "conditional";
    }
    return "";
}

std::string keyOf(const privacy::CopyChange& change)
{
    switch (change.what)
    {
    case What::FirstDay:
        return "first-day";
    case What::SheetAdded:
        return "sheet-added";
    case What::SheetRemoved:
        return "sheet-removed";
    case What::SheetMoved:
        return "sheet-moved";
    case What::SheetHidden:
        return "sheet-hidden";
    case What::SheetShown:
        return "sheet-shown";
    case What::Value:
        return change.before ? "value" : "text";
    case What::Formula:
        return "formula";
    case What::Format:
        return "format";
    case What::Illegible:
        return "illegible";
    case What::Legible:
        return "legible";
    case What::Look:
        return "struck-out";
    case What::ExtraAdded:
        return std::string(keyOf(change.extra)) + "-added";
    case What::ExtraRemoved:
        return std::string(keyOf(change.extra)) + "-removed";
    }
    return {};
}
}

rtl::OUString changeText(const Messages& messages, const privacy::CopyChange& change)
{
    return messages.text("verify.change." + keyOf(change),
                         {{"sheet", change.sheet},
                          {"cell", placeText(change)},
                          {"number", std::to_string(change.place.firstRow + 1)},
                          {"before", change.before ? valueText(messages, *change.before) : std::string()},
                          {"after", valueText(messages, change.after)}});
}

}
