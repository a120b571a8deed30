// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/share/ShownLooks.hxx"

#include "calc/document/Text.hxx"

#include <com/sun/star/awt/CharSet.hpp>
#include <com/sun/star/awt/FontStrikeout.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/sheet/XUniqueCellFormatRangesSupplier.hpp>
#include <com/sun/star/util/MalformedNumberFormatException.hpp>
#include <com/sun/star/util/NumberFormatsSupplier.hpp>
#include <com/sun/star/util/XNumberFormatTypes.hpp>

#include <algorithm>
#include <array>
#include <cmath>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
const lang::Locale& english()
{
    static const lang::Locale locale("en", "US", "");
    return locale;
}

template <typename Value>
Value valueOf(const uno::Reference<beans::XPropertySet>& properties, const char* name, Value otherwise)
{
    properties->getPropertyValue(rtl::OUString::createFromAscii(name)) >>= otherwise;
    return otherwise;
}

/// From 0 to 1. Source: WCAG 2.1, relative luminance.
double luminanceOf(sal_Int32 colour)
{
    const auto linear = [](sal_Int32 byte)
    {
        const double part = byte / 255.0;
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour >> 16 & 255) + 0.7152 * linear(colour >> 8 & 255) + 0.0722 * linear(colour & 255);
}

bool standsOut(sal_Int32 letters, sal_Int32 ground)
{
    constexpr double least = 1.5;
    const double light = std::max(luminanceOf(letters), luminanceOf(ground));
    const double dark = std::min(luminanceOf(letters), luminanceOf(ground));
    return (light + 0.05) / (dark + 0.05) >= least;
}

bool showsSigns(const uno::Reference<beans::XPropertySet>& letters)
{
    if (valueOf<sal_Int16>(letters, "CharFontCharSet", 0) == awt::CharSet::SYMBOL)
        return true;
    const rtl::OUString font = valueOf<rtl::OUString>(letters, "CharFontName", {}).toAsciiLowerCase();
    constexpr std::array families{"dings", "symbol", "dingbat"};
    return std::ranges::any_of(families, [&](const char* family)
                               { return font.indexOf(rtl::OUString::createFromAscii(family)) >= 0; });
}

constexpr sal_Int32 white = 0xFFFFFF;
constexpr sal_Int32 automatic = -1; ///< the office takes what can be read

bool isLegible(const uno::Reference<beans::XPropertySet>& letters, sal_Int32 ground)
{
    constexpr float smallest = 4; // points
    const auto colour = valueOf<sal_Int32>(letters, "CharColor", automatic);
    return (colour == automatic || standsOut(colour, ground)) &&
           valueOf<float>(letters, "CharHeight", smallest) >= smallest && !showsSigns(letters);
}

bool isStruckOut(const uno::Reference<beans::XPropertySet>& letters)
{
    return valueOf<sal_Int16>(letters, "CharStrikeout", awt::FontStrikeout::NONE) != awt::FontStrikeout::NONE;
}

/// Parts of a text may have letters of their own.
void readParts(privacy::ShownCell& cell, const uno::Reference<uno::XInterface>& text, sal_Int32 ground)
{
    const uno::Reference<container::XEnumeration> paragraphs =
        uno::Reference<container::XEnumerationAccess>(text, uno::UNO_QUERY_THROW)->createEnumeration();
    cell.legible = true;
    cell.struckOut = false;
    while (paragraphs->hasMoreElements())
    {
        const uno::Reference<container::XEnumerationAccess> paragraph(paragraphs->nextElement(), uno::UNO_QUERY_THROW);
        const uno::Reference<container::XEnumeration> parts = paragraph->createEnumeration();
        while (parts->hasMoreElements())
        {
            const uno::Reference<beans::XPropertySet> letters(parts->nextElement(), uno::UNO_QUERY_THROW);
            cell.legible = cell.legible && isLegible(letters, ground);
            cell.struckOut = cell.struckOut || isStruckOut(letters);
        }
    }
}

/// Texts are shown as they stand, unless the format has a part for them.
bool changesTexts(const std::string& code)
{
    return code != "@" && (code.find('@') != std::string::npos || std::ranges::count(code, ';') >= 3);
}
}

ShownLooks::ShownLooks(const uno::Reference<uno::XComponentContext>& context,
                       const uno::Reference<sheet::XSpreadsheetDocument>& document)
    : mFormats(uno::Reference<util::XNumberFormatsSupplier>(document, uno::UNO_QUERY_THROW)->getNumberFormats())
    , mEnglishSupplier(util::NumberFormatsSupplier::createWithLocale(context, english()))
    , mEnglish(mEnglishSupplier->getNumberFormats())
{
}

void ShownLooks::readInto(privacy::ShownSheet& shown, const uno::Reference<sheet::XSpreadsheet>& sheet,
                          const table::CellRangeAddress& used)
{
    const uno::Reference<sheet::XUniqueCellFormatRangesSupplier> supplier(
        sheet->getCellRangeByPosition(0, 0, used.EndColumn, used.EndRow), uno::UNO_QUERY_THROW);
    const uno::Reference<container::XIndexAccess> alike = supplier->getUniqueCellFormatRanges();
    for (sal_Int32 index = 0; index < alike->getCount(); ++index)
    {
        const uno::Reference<sheet::XSheetCellRanges> ranges(alike->getByIndex(index), uno::UNO_QUERY_THROW);
        const uno::Reference<beans::XPropertySet> look(ranges, uno::UNO_QUERY_THROW);
        const std::string& code = codeOf(valueOf<sal_Int32>(look, "NumberFormat", 0));
        const auto back = valueOf<sal_Int32>(look, "CellBackColor", automatic);
        const sal_Int32 ground = back == automatic ? white : back;
        const bool legible = isLegible(look, ground);
        const bool struckOut = isStruckOut(look);
        for (const table::CellRangeAddress& range : ranges->getRangeAddresses())
            for (sal_Int32 row = range.StartRow; row <= range.EndRow; ++row)
                for (sal_Int32 column = range.StartColumn; column <= range.EndColumn; ++column)
                {
                    privacy::ShownCell& cell =
                        shown.rows[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
                    const bool isText = std::holds_alternative<std::string>(cell.value);
                    if (!isText || changesTexts(code))
                        cell.format = code;
                    cell.legible = legible;
                    cell.struckOut = struckOut;
                    if (isText && cell.formula.empty())
                        readParts(cell, sheet->getCellByPosition(column, row), ground);
                }
    }
}

const std::string& ShownLooks::codeOf(sal_Int32 key)
{
    const auto [place, added] = mCodes.try_emplace(key);
    if (added)
        place->second = readCode(key);
    return place->second;
}

/// The same words whatever the office's language is.
std::string ShownLooks::readCode(sal_Int32 key) const
{
    const uno::Reference<beans::XPropertySet> format = mFormats->getByKey(key);
    const auto code = valueOf<rtl::OUString>(format, "FormatString", {});
    const auto locale = valueOf<lang::Locale>(format, "Locale", {});
    // The office does not convert the standard format: it is there already, by the number that means none.
    if (uno::Reference<util::XNumberFormatTypes>(mFormats, uno::UNO_QUERY_THROW)->getStandardIndex(locale) == key)
        return "General";
    try
    {
        const sal_Int32 own = mEnglish->addNewConverted(code, locale, english());
        return fromOffice(valueOf<rtl::OUString>(mEnglish->getByKey(own), "FormatString", {}));
    }
    catch (const util::MalformedNumberFormatException&)
    {
        return fromOffice(code);
    }
}

}
