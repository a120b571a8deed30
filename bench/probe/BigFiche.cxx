// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "probe/BigFiche.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>

#include <algorithm>
#include <array>
#include <functional>
#include <span>
#include <string>
#include <vector>

using namespace com::sun::star;

namespace ficheaction::bench
{

namespace
{
constexpr sal_Int32 rowsOfBlock = 32768;
constexpr double newYear = 46023; ///< 2026-01-01, counted from 1899-12-30
constexpr std::array<const char*, 4> types{"Comité technique", "Petit déjeuner", "Réunion préparatoire",
                                           "Manifestation"};
constexpr std::array<const char*, 3> neighbourhoods{"Clos du Roy", "Tunnel-Château", "Autre"};
constexpr std::array<const char*, 3> categories{"Habitant", "Partenaire", "Professionnel"};
constexpr std::array<const char*, 3> sexes{"F", "M", "Non renseigné"};
constexpr std::array<const char*, 10> themes{"Parentalité", "Cadre de vie", "Propreté",  "Jeux",    "Santé",
                                             "Écrans",      "Scolarité",    "Transport", "Cuisine", "Jardin"};
constexpr std::array<const char*, 16> syllables{"ba",  "lo", "mi",  "ter", "ran", "sel", "du",  "vi",
                                                "cor", "na", "gel", "po",  "ri",  "tou", "jan", "lec"};

/// SplitMix64 of a row's number and a column's: no state, so any row can be made at any time.
std::uint64_t chance(std::uint64_t row, std::uint64_t column)
{
    std::uint64_t value = row * 64 + column + 0x9E3779B97F4A7C15;
    value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
    value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
    return value ^ (value >> 31);
}

std::size_t below(std::size_t end, std::uint64_t row, std::uint64_t column)
{
    return static_cast<std::size_t>(chance(row, column) % end);
}

rtl::OUString text(const char* utf8)
{
    return rtl::OUString(utf8, static_cast<sal_Int32>(std::char_traits<char>::length(utf8)), RTL_TEXTENCODING_UTF8);
}

uno::Any oneOf(std::span<const char* const> words, std::size_t index)
{
    return uno::Any(text(words[index]));
}

rtl::OUString numbered(const char* letter, std::size_t number, std::size_t digits)
{
    const std::string figures = std::to_string(number);
    return text((letter + std::string(digits > figures.size() ? digits - figures.size() : 0, '0') + figures).c_str());
}

rtl::OUString name(std::uint64_t row, std::uint64_t column)
{
    std::string letters;
    for (std::uint64_t part = 0; part < 3; ++part)
        letters += syllables[below(part == 2 ? 3 : syllables.size(), row, column + part)];
    letters.front() = static_cast<char>(letters.front() - 'a' + 'A');
    return text(letters.c_str());
}

double dayOfEvent(std::size_t event)
{
    return newYear + static_cast<double>(below(365, event, 1));
}

/// Seven in ten are the first, the others share the rest.
std::size_t mostlyFirst(std::size_t end, std::uint64_t row, std::uint64_t column)
{
    const std::size_t tenth = below(10, row, column);
    return tenth < 7 ? 0 : 1 + tenth % (end - 1);
}

std::vector<uno::Any> event(std::size_t row)
{
    std::string of;
    for (std::size_t theme = 0; theme <= below(3, row, 5); ++theme)
        of += (of.empty() ? "" : "; ") + std::string(themes[below(themes.size(), row, 6 + theme)]);
    return {uno::Any(numbered("E", row + 1, 4)),
            uno::Any(dayOfEvent(row)),
            oneOf(types, below(types.size(), row, 2)),
            oneOf(neighbourhoods, below(neighbourhoods.size(), row, 3)),
            uno::Any(text(below(10, row, 4) < 8 ? "Réalisée" : "Annulée")),
            uno::Any(text(of.c_str())),
            uno::Any(static_cast<double>(below(17, row, 9)) / 2)};
}

std::vector<uno::Any> participant(std::size_t row)
{
    return {uno::Any(numbered("P", row + 1, 6)),
            uno::Any(name(row, 20)),
            below(5, row, 11) == 0 ? uno::Any(rtl::OUString()) : uno::Any(numbered("F", row / 3 + 1, 5)),
            oneOf(categories, mostlyFirst(categories.size(), row, 12)),
            oneOf(neighbourhoods, mostlyFirst(neighbourhoods.size(), row, 13)),
            oneOf(sexes, below(20, row, 14) == 0 ? 2 : below(2, row, 15)),
            uno::Any(1935.0 + static_cast<double>(below(88, row, 16))),
            uno::Any(newYear - 3650 + static_cast<double>(below(4015, row, 17)))};
}

std::vector<uno::Any> attendance(std::size_t row, const Rows& rows)
{
    const std::size_t of = below(static_cast<std::size_t>(rows.events), row, 31);
    const std::size_t who = below(static_cast<std::size_t>(rows.participants), row, 32);
    const bool named = below(20, row, 33) != 0;
    return {uno::Any(numbered("E", of + 1, 4)),
            named ? uno::Any(numbered("P", who + 1, 6)) : uno::Any(rtl::OUString()),
            uno::Any(dayOfEvent(of)),
            oneOf(categories, mostlyFirst(categories.size(), who, 12)),
            oneOf(neighbourhoods, mostlyFirst(neighbourhoods.size(), who, 13)),
            uno::Any(text(below(10, row, 34) < 3 ? "Organisation" : "Jour J")),
            uno::Any(named ? 1.0 : 1.0 + static_cast<double>(below(20, row, 35))),
            uno::Any(0.5 + static_cast<double>(below(8, row, 36)) / 2)};
}

/// Fitting the rows' heights would look at the conditional format of each cell: minutes for a million rows.
void keepHeights(const uno::Reference<sheet::XSpreadsheet>& sheet)
{
    const uno::Reference<table::XColumnRowRange> parts(sheet, uno::UNO_QUERY_THROW);
    const uno::Reference<beans::XPropertySet> rows(parts->getRows(), uno::UNO_QUERY_THROW);
    constexpr sal_Int32 hundredthsOfMillimetre = 452;
    rows->setPropertyValue("Height", uno::Any(hundredthsOfMillimetre));
}

using MakeRow = std::function<std::vector<uno::Any>(std::size_t)>;

void fill(const uno::Reference<sheet::XSpreadsheetDocument>& document, const char* sheetName, sal_Int32 rows,
          const MakeRow& makeRow)
{
    const uno::Reference<sheet::XSpreadsheet> sheet(document->getSheets()->getByName(text(sheetName)),
                                                    uno::UNO_QUERY_THROW);
    keepHeights(sheet);
    for (sal_Int32 from = 0; from < rows; from += rowsOfBlock)
    {
        const sal_Int32 count = std::min(rowsOfBlock, rows - from);
        uno::Sequence<uno::Sequence<uno::Any>> block(count);
        uno::Sequence<uno::Any>* const cells = block.getArray();
        sal_Int32 width = 0;
        for (sal_Int32 row = 0; row < count; ++row)
        {
            const std::vector<uno::Any> values = makeRow(static_cast<std::size_t>(from + row));
            width = static_cast<sal_Int32>(values.size());
            cells[row] = uno::Sequence<uno::Any>(values.data(), width);
        }
        const uno::Reference<sheet::XCellRangeData> target(
            sheet->getCellRangeByPosition(0, 1 + from, width - 1, from + count), uno::UNO_QUERY_THROW);
        target->setDataArray(block);
    }
}
}

void fillBigFiche(const uno::Reference<sheet::XSpreadsheetDocument>& document, const Rows& rows)
{
    const uno::Reference<beans::XPropertySet> properties(document, uno::UNO_QUERY_THROW);
    properties->setPropertyValue("IsUndoEnabled", uno::Any(false));
    fill(document, "Événements", rows.events, event);
    fill(document, "Participants", rows.participants, participant);
    fill(document, "Participations", rows.attendances, [&rows](std::size_t row) { return attendance(row, rows); });
    properties->setPropertyValue("IsUndoEnabled", uno::Any(true));
}

}
