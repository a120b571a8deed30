// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "explain/RowText.hxx"

#include "explain/RuleText.hxx"
#include "roles/RowLabels.hxx"

namespace ficheaction::explain
{

namespace
{
using engine::CellState;
using engine::LeftOutReason;

const model::Register& registerOf(const engine::Dataset& data, std::uint32_t table)
{
    return *data.tables()[table].definition;
}

/// What is wrong with a cell.
std::string causeText(const Words& words, const model::Template& names, const engine::Dataset& data,
                      const engine::CellAddress& cell)
{
    const engine::TypedTable& table = data.tables()[cell.table];
    const model::Column& column = names.registerNamed(table.definition->id)->columns[cell.column];
    const model::Register* const referred = names.registerNamed(column.reference);
    std::map<std::string, std::string> parameters{
        {"path", quoted(words, column.label)},
        {"value", data.typedText(cell)},
        {"register", referred ? quoted(words, referred->label) : std::string()}};
    switch (table.columns[cell.column].states[cell.row])
    {
    case CellState::UnknownReference:
        return words.text("out.unknown-reference", parameters);
    case CellState::Empty:
    case CellState::MissingRequired:
        return words.text("out.missing", parameters);
    case CellState::DuplicateKey:
        return words.text("out.duplicate-key", parameters);
    case CellState::OutOfRange:
    case CellState::NoNumber:
        return words.text("out.impossible-number", parameters);
    case CellState::NotInList:
        return words.text("out.unlisted", parameters);
    default:
        return words.text("out.unreadable", parameters);
    }
}

std::string causesText(const Words& words, const model::Template& names, const engine::Dataset& data,
                       const std::vector<engine::CellAddress>& causes)
{
    std::string all;
    for (const engine::CellAddress& cell : causes)
        all += (all.empty() ? "" : " · ") + causeText(words, names, data, cell);
    return all;
}

const char* keyOf(LeftOutReason reason)
{
    switch (reason)
    {
    case LeftOutReason::TotalLine:
        return "total-line";
    case LeftOutReason::SubHeading:
        return "sub-heading";
    case LeftOutReason::InvalidRow:
        return "invalid";
    case LeftOutReason::NoDate:
        return "no-date";
    case LeftOutReason::OutsidePeriod:
        return "outside-period";
    case LeftOutReason::Filter:
        return "filter";
    case LeftOutReason::OtherPart:
        return "other-part";
    case LeftOutReason::NoValue:
        return "no-value";
    case LeftOutReason::TooFew:
        return "too-few";
    case LeftOutReason::SeenBefore:
        return "seen-before";
    case LeftOutReason::NotSeenBefore:
        return "not-seen-before";
    case LeftOutReason::Older:
        return "older";
    case LeftOutReason::NoPair:
        return "no-pair";
    default:
        return "neither";
    }
}

/// The dimension that a test looks at; empty where it is made of tests.
model::Dimension valueOf(const model::Filter& filter)
{
    return filter.path;
}

/// The number of the row that a cell refers to, with its name; what stands there where it refers to none.
std::string referredText(const engine::Dataset& data, const engine::CellAddress& cell)
{
    const engine::TypedTable& table = data.tables()[cell.table];
    const std::vector<std::int32_t>& rows = table.columns[cell.column].rows;
    const model::Column& column = table.definition->columns[cell.column];
    if (cell.row >= rows.size() || rows[cell.row] == engine::TypedColumn::noRow)
        return data.typedText(cell);
    return roles::referenceText(data, data.tableIndex(column.reference), static_cast<std::size_t>(rows[cell.row]));
}

std::string orNothing(const Words& words, const std::string& text)
{
    return text.empty() ? words.text("out.nothing") : text;
}

std::string conditionText(const Words& words, const model::Template& names, const engine::Dataset& data,
                          engine::Explainer& explainer, const engine::Explanation& explanation,
                          const engine::LeftOutRow& row)
{
    const model::Filter& filter = *explanation.details[row.detail].filter;
    const model::Register& source = *names.registerNamed(registerOf(data, explanation.table).id);
    const std::string condition = filterText(words, names, source, filter);
    // What a date of birth is stands in the register: whoever reads the list need not.
    const bool told = !valueOf(filter).empty() && filter.kind != model::Filter::Kind::Age &&
                      filter.kind != model::Filter::Kind::Empty;
    if (!told)
        return words.text("out.filter", {{"condition", condition}});
    return words.text("out.filter-value",
                      {{"condition", condition},
                       {"value", orNothing(words, explainer.textAt(explanation, valueOf(filter), row.row))}});
}
}

std::string keyText(const engine::Dataset& data, std::uint32_t table, std::uint32_t row)
{
    const std::string& key = registerOf(data, table).key;
    if (key.empty())
        return {};
    const auto column = static_cast<std::uint32_t>(data.tables()[table].columnIndex(key));
    return data.typedText({table, column, row});
}

std::string labelText(const engine::Dataset& data, std::uint32_t table, std::uint32_t row)
{
    const model::Register& source = registerOf(data, table);
    std::string referred;
    std::string other;
    for (std::uint32_t index = 0; index < source.columns.size(); ++index)
    {
        const model::Column& column = source.columns[index];
        if (column.id == source.key || column.type == model::ColumnType::Date)
            continue;
        std::string text = column.type == model::ColumnType::Reference ? referredText(data, {table, index, row})
                                                                       : data.typedText({table, index, row});
        if (text.empty())
            continue;
        if (column.type == model::ColumnType::Text && !source.key.empty())
            return text;
        if (column.type == model::ColumnType::Reference)
            referred += (referred.empty() ? "" : " · ") + text;
        else if (other.empty())
            other = text;
    }
    return referred.empty() ? other : referred;
}

std::string reasonText(const Words& words, const model::Template& names, const engine::Dataset& data,
                       engine::Explainer& explainer, const engine::Explanation& explanation,
                       const engine::LeftOutRow& row)
{
    if (row.inDoubt)
        if (std::string causes = causesText(words, names, data, explainer.causes(explanation, row)); !causes.empty())
            return causes;
    const auto dimension = [&]
    {
        return dimensionText(words, names, *names.registerNamed(registerOf(data, explanation.table).id),
                             explanation.details[row.detail].dimension);
    };
    switch (row.reason)
    {
    case LeftOutReason::OutsidePeriod:
        if (const auto day = explainer.dayOf(explanation, row.row))
            return words.text("out.outside-period", {{"date", dayText(words, *day)}});
        return reasonText(words, row.reason);
    case LeftOutReason::Filter:
        return conditionText(words, names, data, explainer, explanation, row);
    case LeftOutReason::OtherPart:
        return words.text(
            "out.other-part",
            {{"path", dimension()},
             {"value",
              orNothing(words, explainer.textAt(explanation, explanation.details[row.detail].dimension, row.row))}});
    case LeftOutReason::NoValue:
        return words.text("out.no-value", {{"path", dimension()}});
    default:
        return words.text(row.reason == LeftOutReason::InvalidRow ? std::string("out.short.invalid")
                                                                  : std::string("out.") + keyOf(row.reason));
    }
}

std::string reasonText(const Words& words, engine::LeftOutReason reason)
{
    return words.text(std::string("out.short.") + keyOf(reason));
}

std::string roleText(const Words& words, const engine::Explanation& part, std::size_t number)
{
    switch (part.role)
    {
    case engine::PartRole::Numerator:
        return words.text("part.numerator");
    case engine::PartRole::Denominator:
        return words.text("part.denominator");
    case engine::PartRole::Now:
        return words.text("part.now");
    case engine::PartRole::Then:
        return words.text("part.then");
    case engine::PartRole::Set:
        return words.text("part.set", {{"number", std::to_string(number)}});
    case engine::PartRole::Indicator:
        return part.indicator->label;
    case engine::PartRole::Period:
        return periodText(words, part.period);
    default:
        return {};
    }
}

}
