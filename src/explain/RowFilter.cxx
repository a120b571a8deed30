// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "explain/RowFilter.hxx"

#include <algorithm>
#include <map>
#include <optional>

namespace ficheaction::explain
{

namespace
{
using Rows = std::vector<std::uint32_t>;

std::vector<bool> marksOf(const Rows& rows, const FilterColumn& column)
{
    std::vector<bool> marks;
    for (const std::uint32_t row : rows)
    {
        const std::uint32_t code = column.codes[row];
        if (code >= marks.size())
            marks.resize(code + 1);
        marks[code] = true;
    }
    return marks;
}

bool canTell(const FilterColumn& column, const Rows& wanted)
{
    return std::none_of(wanted.begin(), wanted.end(),
                        [&](std::uint32_t row) { return column.codes[row] == FilterColumn::noValue; });
}

/// Of `others`, those that have a value of a wanted row too.
Rows stillThrough(const FilterColumn& column, const Rows& wanted, const Rows& others)
{
    const std::vector<bool> marks = marksOf(wanted, column);
    Rows through;
    for (const std::uint32_t row : others)
        if (const std::uint32_t code = column.codes[row]; code < marks.size() && marks[code])
            through.push_back(row);
    return through;
}

FilterTerm termOf(std::size_t column, const FilterColumn& values, const Rows& wanted)
{
    FilterTerm term{column, {}};
    const std::vector<bool> marks = marksOf(wanted, values);
    for (std::uint32_t code = 0; code < marks.size(); ++code)
        if (marks[code])
            term.codes.push_back(code);
    return term;
}

struct Product
{
    FilterClause terms;
    std::size_t surplus = 0;
};

/// One list for each column that keeps others out, the columns that keep most out first.
Product productOf(std::span<const FilterColumn> columns, const Rows& wanted, Rows others)
{
    Product product;
    std::vector<bool> used(columns.size());
    while (!others.empty() || product.terms.empty())
    {
        std::optional<std::size_t> best;
        Rows fewest;
        for (std::size_t column = 0; column < columns.size(); ++column)
        {
            if (used[column] || !canTell(columns[column], wanted))
                continue;
            Rows through = stillThrough(columns[column], wanted, others);
            if (best && through.size() >= fewest.size())
                continue;
            best = column;
            fewest = std::move(through);
            if (fewest.empty())
                break;
        }
        if (!best || (fewest.size() == others.size() && !product.terms.empty()))
            break;
        used[*best] = true;
        product.terms.push_back(termOf(*best, columns[*best], wanted));
        others = std::move(fewest);
    }
    product.surplus = others.size();
    return product;
}

/// A product for each value of one column.
RowFilter splitAt(std::size_t split, std::span<const FilterColumn> columns, const Rows& wanted, const Rows& others)
{
    std::map<std::uint32_t, std::pair<Rows, Rows>> byValue;
    for (const std::uint32_t row : wanted)
        byValue[columns[split].codes[row]].first.push_back(row);
    for (const std::uint32_t row : others)
        if (const auto value = byValue.find(columns[split].codes[row]); value != byValue.end())
            value->second.second.push_back(row);
    RowFilter filter;
    for (const auto& [code, rows] : byValue)
    {
        FilterClause clause{{split, {code}}};
        if (!rows.second.empty())
        {
            Product product = productOf(columns, rows.first, rows.second);
            filter.surplus += product.surplus;
            clause.insert(clause.end(), product.terms.begin(), product.terms.end());
        }
        filter.clauses.push_back(std::move(clause));
    }
    return filter;
}

std::size_t valuesOf(const FilterColumn& column, const Rows& wanted)
{
    const std::vector<bool> marks = marksOf(wanted, column);
    return static_cast<std::size_t>(std::count(marks.begin(), marks.end(), true));
}
}

RowFilter rowFilter(std::span<const FilterColumn> columns, const std::vector<bool>& wantedMarks, std::size_t mostTests)
{
    Rows wanted;
    Rows others;
    for (std::uint32_t row = 0; row < wantedMarks.size(); ++row)
        (wantedMarks[row] ? wanted : others).push_back(row);
    if (wanted.empty())
        return {};
    const Product product = productOf(columns, wanted, others);
    if (product.terms.empty())
        return {};
    RowFilter best{{product.terms}, product.surplus};
    for (std::size_t column = 0; column < columns.size() && best.surplus > 0; ++column)
    {
        if (!canTell(columns[column], wanted) || valuesOf(columns[column], wanted) * wantedMarks.size() > mostTests)
            continue;
        // All others: a product of a part has lists of its own, and what kept a row out of the whole is not in them.
        RowFilter filter = splitAt(column, columns, wanted, others);
        if (filter.surplus < best.surplus)
            best = std::move(filter);
    }
    return best;
}

}
