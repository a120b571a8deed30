// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Texts where a date was due, one a line: each for itself, by the rule of its column, and as a column of a source.

#include "Target.hxx"
#include "engine/data/ColumnTyping.hxx"
#include "engine/data/DateRule.hxx"
#include "engine/data/WrittenDate.hxx"
#include "import/DateOrder.hxx"

namespace ficheaction::fuzz
{

namespace
{
/// Understands nothing, and knows which day it is.
class OnlyToday : public engine::LocaleReader
{
public:
    std::optional<double> number(std::string_view) const override { return std::nullopt; }
    std::optional<std::int32_t> date(std::string_view) const override { return std::nullopt; }
    std::optional<std::int32_t> today() const override { return model::Date::of(2026, 6, 30).daysSinceEpoch; }
};

imports::SourceTable linesOf(std::string_view bytes)
{
    imports::SourceTable source;
    source.columns = 1;
    for (std::size_t begin = 0; begin <= bytes.size();)
    {
        const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
        source.cells.emplace_back(std::string(bytes.substr(begin, end - begin)));
        begin = end + 1;
    }
    return source;
}
}

void readAnything(std::string_view bytes)
{
    const OnlyToday reader;
    const imports::Reading reading{reader, [](model::Date day) { return model::isoText(day); }};
    const imports::SourceTable source = linesOf(bytes);
    const imports::OrderOfColumn order =
        imports::orderOfColumn(source, 0, 0, imports::DateOrder::ByContent, true, reading);
    engine::DateRule rule{true, order.dayFirst, false};
    rule.earliest = model::Date::of(1950, 1, 1).daysSinceEpoch;
    rule.latest = model::Date::of(2036, 12, 31).daysSinceEpoch;
    for (const model::CellValue& cell : source.cells)
    {
        const std::string text = imports::cellText(cell, reading);
        static_cast<void>(engine::writtenDate(text));
        const engine::ReadDay read = engine::readDay(text, rule, reader);
        require(!read.day || read.doubt == engine::ReadDay::Doubt::None, "a day that is in doubt: " + text);
        require(!read.time || (*read.time >= 0 && *read.time < 1), "a time that is none of a day: " + text);
    }
}

}
