// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/share/SharedCells.hxx"

#include "calc/document/LocaleFormats.hxx"
#include "calc/document/Text.hxx"
#include "calc/grid/GridCells.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/util/NumberFormat.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>

#include <array>
#include <charconv>
#include <cmath>
#include <limits>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
using Cell = uno::Reference<table::XCell>;
}

SharedCells::SharedCells(const uno::Reference<sheet::XSpreadsheetDocument>& document)
    : mDocument(document)
    , mNullDate(documentNullDate(mDocument))
{
}

bool SharedCells::isDay(const Cell& cell) const
{
    sal_Int32 format = 0;
    uno::Reference<beans::XPropertySet>(cell, uno::UNO_QUERY_THROW)->getPropertyValue("NumberFormat") >>= format;
    const uno::Reference<util::XNumberFormatsSupplier> supplier(mDocument, uno::UNO_QUERY_THROW);
    sal_Int16 type = 0;
    supplier->getNumberFormats()->getByKey(format)->getPropertyValue("Type") >>= type;
    return (type & util::NumberFormat::DATE) != 0;
}

privacy::SharedValue SharedCells::dayOf(double number) const
{
    const double day = std::floor(number) + mNullDate;
    if (std::abs(day) > std::numeric_limits<std::int32_t>::max() / 2.0)
        return number;
    return model::Date{static_cast<std::int32_t>(day)};
}

privacy::SharedValue SharedCells::valueOf(const Cell& cell) const
{
    const CellContent content = contentOf(cell);
    if (const double* const number = std::get_if<double>(&content))
    {
        return isDay(cell) ? dayOf(*number) : *number;
    }
    if (const std::string* const text = std::get_if<std::string>(&content))
        if (std::string words = storable(*text); !words.empty())
            return words;
    return std::monostate();
}

privacy::SharedValue SharedCells::textOrDayOf(const Cell& cell) const
{
    privacy::SharedValue value = valueOf(cell);
    if (std::holds_alternative<double>(value))
        return shownText(cell);
    return value;
}

std::string shownText(const Cell& cell)
{
    return storable(fromOffice(uno::Reference<text::XTextRange>(cell, uno::UNO_QUERY_THROW)->getString()));
}

double storable(double number)
{
    constexpr int decimals = 12; // beside the first digit
    std::array<char, 40> digits{};
    char* const last = digits.data() + digits.size();
    const char* const end = std::to_chars(digits.data(), last, number, std::chars_format::scientific, decimals).ptr;
    double rounded = number;
    std::from_chars(digits.data(), end, rounded);
    return rounded;
}

std::string storable(std::string text)
{
    std::erase_if(text, [](char character)
                  { return static_cast<unsigned char>(character) < 0x20 && character != '\n' && character != '\t'; });
    return text;
}

}
