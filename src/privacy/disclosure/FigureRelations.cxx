// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/disclosure/FigureRelations.hxx"

#include "privacy/disclosure/MeasureName.hxx"

#include <algorithm>

namespace ficheaction::privacy
{

namespace
{
using Kind = model::MeasureKind;
using Names = std::vector<std::string>;
using Table = std::map<Names, std::size_t>;

class Relating
{
public:
    explicit Relating(FigureBook& book)
        : mBook(book)
    {
    }

    void relate()
    {
        for (auto& [name, family] : mBook.families())
            relateToRows(family);
    }

private:
    /// Nobody is counted more often than there are rows that name somebody.
    void relateToRows(const FigureFamily& family)
    {
        const Kind kind = family.measure.kind;
        const bool ofPeople = (kind == Kind::Distinct && !family.measure.of.empty()) || kind == Kind::AtLeast ||
                              kind == Kind::New || kind == Kind::Returning;
        if (family.number != "v" || !ofPeople)
            return;
        for (auto& [name, other] : mBook.families())
        {
            if (&other == &family || other.time.copy != family.time.copy || other.days != family.days ||
                other.number != "v" || other.measure.source != family.measure.source ||
                selectionName(other.measure) != selectionName(family.measure))
                continue;
            if (isAtLeastAsMany(family, other))
                for (const auto& [dimensions, table] : family.tables)
                    if (const auto same = other.tables.find(dimensions); same != other.tables.end())
                        relateLess(family, dimensions, table, same->second, other);
        }
    }

    bool isAtLeastAsMany(const FigureFamily& fewer, const FigureFamily& more) const
    {
        const model::Measure& one = fewer.measure;
        const model::Measure& other = more.measure;
        if (other.kind == Kind::Count)
            return one.of.by == model::Dimension::By::Value && mBook.knowledge().hasOneValue(one.source, one.of);
        const model::Register* owner = mBook.knowledge().definition().registerNamed(one.source);
        if (other.kind == Kind::Sum)
            return owner && !owner->weight.empty() && other.of.path.text() == owner->weight;
        if (other.kind != Kind::Distinct || other.of.empty())
            return false;
        const std::vector<std::string>& through = other.of.path.steps;
        const std::vector<std::string>& steps = one.of.path.steps;
        const bool isLonger =
            steps.size() > through.size() && std::equal(through.begin(), through.end(), steps.begin());
        return isLonger || (one.kind != Kind::Distinct && one.of == other.of);
    }

    void relateLess(const FigureFamily& family, const Names& dimensions, const Table& fewer, const Table& more,
                    const FigureFamily& other)
    {
        const auto unnamed = mBook.families().find(family.time.copy + "|" + family.days + "|n|unnamed " +
                                                   selectionName(family.measure) + family.measure.of.path.text());
        for (const auto& [keys, quantity] : fewer)
        {
            const auto same = more.find(keys);
            if (same == more.end())
                continue;
            Terms terms{{quantity, 1}, {same->second, -1}};
            if (other.measure.kind == Kind::Sum && unnamed != mBook.families().end())
            {
                const auto table = unnamed->second.tables.find(dimensions);
                if (table != unnamed->second.tables.end() && table->second.contains(keys))
                    terms.push_back({table->second.at(keys), 1});
            }
            mBook.relate(std::move(terms), false, 0);
        }
    }

    FigureBook& mBook;
};
}

void relateFigures(FigureBook& book)
{
    Relating(book).relate();
}

}
