// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "explain/Memory.hxx"

#include "explain/RuleSignature.hxx"

#include <algorithm>
#include <cmath>
#include <set>

namespace ficheaction::explain
{

namespace
{
/// The keys by which the rows of registers are told.
class RowNames
{
public:
    RowNames(const engine::Dataset& data, engine::Explainer& explainer)
        : mData(data)
        , mExplainer(explainer)
    {
    }

    /// Nothing where they would tell of people.
    const std::vector<std::string>* of(std::uint32_t table)
    {
        const auto [known, added] = mKnown.try_emplace(table);
        if (added)
            known->second = namesOf(table);
        return known->second ? &*known->second : nullptr;
    }

    bool tellsOfPeople(const engine::Explanation& explanation, const model::Dimension& dimension) const
    {
        const auto target =
            model::resolve(mData.definition(), *mData.tables()[explanation.table].definition, dimension.path);
        if (!target || !target->column || target->column->personal)
            return true;
        if (dimension.by != model::Dimension::By::Value)
            return false;
        const model::Column& column = *target->column;
        const bool ofList = !column.list.empty();
        const bool ofKeys = column.type == model::ColumnType::Reference && hasPlainKey(column.reference);
        return !ofList && !ofKeys;
    }

    std::string groupText(const engine::Explanation& explanation, std::uint32_t group)
    {
        return mExplainer.groupText(explanation, group);
    }

private:
    bool hasPlainKey(const std::string& registerId) const
    {
        const model::Register* const owner = mData.definition().registerNamed(registerId);
        const model::Column* const key = owner ? owner->column(owner->key) : nullptr;
        return key && !key->personal;
    }

    /// The columns that tell a row from others: its key, else what it refers to, else its dates.
    std::vector<std::uint32_t> tellingColumns(const model::Register& owner) const
    {
        const auto columns = [&](auto isMeant)
        {
            std::vector<std::uint32_t> meant;
            for (std::uint32_t column = 0; column < owner.columns.size(); ++column)
                if (!owner.columns[column].personal && isMeant(owner.columns[column]))
                    meant.push_back(column);
            return meant;
        };
        if (!owner.key.empty())
            return columns([&](const model::Column& column) { return column.id == owner.key; });
        const auto references =
            columns([&](const model::Column& column)
                    { return column.type == model::ColumnType::Reference && hasPlainKey(column.reference); });
        return references.empty()
                   ? columns([](const model::Column& column) { return column.type == model::ColumnType::Date; })
                   : references;
    }

    std::string textAt(const engine::TypedTable& table, std::uint32_t index, std::uint32_t tableIndex,
                       std::uint32_t row) const
    {
        const engine::TypedColumn& column = table.columns[index];
        switch (table.definition->columns[index].type)
        {
        case model::ColumnType::Reference:
        {
            // The key alone: what stands behind it may be a name. One that is unknown may be anything.
            if (column.rows[row] == engine::TypedColumn::noRow)
                return {};
            const std::string& id = table.definition->columns[index].reference;
            const auto referred = static_cast<std::uint32_t>(mData.tableIndex(id));
            const engine::TypedTable& target = mData.tables()[referred];
            const auto key = static_cast<std::uint32_t>(target.columnIndex(target.definition->key));
            return mData.typedText({referred, key, static_cast<std::uint32_t>(column.rows[row])});
        }
        case model::ColumnType::Date:
            return column.days[row] == engine::TypedColumn::noDay ? std::string() : model::isoText({column.days[row]});
        default:
            return mData.typedText({tableIndex, index, row});
        }
    }

    std::optional<std::vector<std::string>> namesOf(std::uint32_t tableIndex) const
    {
        const engine::TypedTable& table = mData.tables()[tableIndex];
        const std::vector<std::uint32_t> columns = tellingColumns(*table.definition);
        if (columns.empty())
            return std::nullopt;
        std::vector<std::string> names(table.rows);
        std::map<std::string, int> times;
        for (std::uint32_t row = 0; row < table.rows; ++row)
        {
            if (table.states[row] == engine::RowState::Blank)
                continue;
            std::string& name = names[row];
            for (const std::uint32_t column : columns)
                if (const std::string text = textAt(table, column, tableIndex, row); !text.empty())
                    name += (name.empty() ? "" : " · ") + text;
            if (const int time = ++times[name]; time > 1)
                name += " (" + std::to_string(time) + ")";
        }
        return names;
    }

    const engine::Dataset& mData;
    engine::Explainer& mExplainer;
    std::map<std::uint32_t, std::optional<std::vector<std::string>>> mKnown;
};

std::string roleOf(const engine::Explanation& part, std::size_t number)
{
    using Role = engine::PartRole;
    switch (part.role)
    {
    case Role::Numerator:
        return "numerator";
    case Role::Denominator:
        return "denominator";
    case Role::Now:
        return "now";
    case Role::Then:
        return "then";
    case Role::Indicator:
        return "indicator:" + part.indicator->id;
    default:
        return "set:" + std::to_string(number);
    }
}

bool addParts(RowNames& names, const engine::Explanation& explanation, const std::string& role,
              RememberedFigure& figure)
{
    if (explanation.isOfRows())
    {
        const bool grouped = !explanation.grouped.empty() && !names.tellsOfPeople(explanation, explanation.grouped);
        const std::vector<std::string>* const rows = names.of(explanation.table);
        Contributions& contributions = figure.parts[role];
        for (const engine::CountedRow& row : explanation.counted)
        {
            const bool byGroup = grouped && row.group != engine::CountedRow::noGroup;
            if (std::isnan(row.contribution))
                continue;
            if (!byGroup && !rows)
                return false;
            const std::string name = byGroup ? names.groupText(explanation, row.group) : (*rows)[row.row];
            Contribution& contribution = contributions[name];
            contribution.adds += row.contribution;
            contribution.possible += row.possible;
        }
        return true;
    }
    bool known = true;
    for (std::size_t index = 0; index < explanation.parts.size(); ++index)
        known = addParts(names, explanation.parts[index],
                         (role.empty() ? "" : role + "/") + roleOf(explanation.parts[index], index + 1), figure) &&
                known;
    return known;
}
}

void rememberRules(const RememberedRun& before, RememberedRun& run)
{
    for (auto& [indicator, rule] : run.rules)
        if (const auto known = before.rules.find(indicator); known != before.rules.end())
            rule.since = known->second.signature == rule.signature ? known->second.since : run.computedAt.substr(0, 10);
}

RememberedRun remember(const engine::Dataset& data, const engine::Results& results, const engine::Inputs& inputs,
                       const std::string& computedAt)
{
    RememberedRun run{results.period, computedAt, {}, {}};
    engine::Explainer explainer(data, inputs);
    RowNames names(data, explainer);
    std::size_t figures = results.indicators.size();
    for (const engine::IndicatorResult& result : results.indicators)
        figures += result.groups.size();
    const bool withTotals = data.rowsRead() * results.indicators.size() <= mostRemembered;
    const bool withGroups = data.rowsRead() * figures <= mostRemembered;
    const auto add =
        [&](const engine::IndicatorResult& result, const std::vector<std::string>& keys, const engine::Figure& figure)
    {
        const bool withRows = keys.empty() ? withTotals : withGroups;
        RememberedFigure remembered;
        remembered.indicator = result.indicator->id;
        remembered.keys = keys;
        remembered.status = figure.status;
        if (figure.status == engine::Status::Ok)
        {
            remembered.value = figure.value;
            remembered.upperBound = figure.upperBound;
        }
        if (withRows && figure.status != engine::Status::Error)
            remembered.rowsKnown =
                addParts(names, explainer.explain(*result.indicator, keys, results.period), {}, remembered);
        if (!remembered.rowsKnown)
            remembered.parts.clear();
        run.figures.push_back(std::move(remembered));
    };
    for (const engine::IndicatorResult& result : results.indicators)
    {
        run.rules[result.indicator->id] = {ruleSignature(data.definition(), *result.indicator), {}};
        add(result, {}, result.total);
        for (const engine::Group& group : result.groups)
            add(result, group.keys, group.figure);
    }
    return run;
}

}
