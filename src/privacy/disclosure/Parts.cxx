// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/disclosure/Parts.hxx"

#include <map>
#include <numeric>

namespace ficheaction::privacy
{

namespace
{
/// Which quantities and cells hang together: quantities first, cells behind them.
class Together
{
public:
    explicit Together(std::size_t count)
        : mParents(count)
    {
        std::iota(mParents.begin(), mParents.end(), std::size_t{0});
    }

    std::size_t of(std::size_t item)
    {
        while (mParents[item] != item)
        {
            mParents[item] = mParents[mParents[item]];
            item = mParents[item];
        }
        return item;
    }

    void join(std::size_t one, std::size_t other) { mParents[of(one)] = of(other); }

private:
    std::vector<std::size_t> mParents;
};

/// Quantities that one relation, or a zero that is always shown, tells everybody.
std::vector<bool> knownToAll(const FigureSystem& whole)
{
    std::vector<bool> known(whole.quantities.size(), false);
    for (const Relation& relation : whole.relations)
        if (relation.equal && relation.terms.size() == 1)
            known[relation.terms.front().quantity] = true;
    for (const FigureCell& cell : whole.cells)
        if (!cell.mayBeKept && !cell.isSmall)
            for (const ToldNumber& number : cell.told)
                if (number.terms.size() == 1)
                    known[number.terms.front().quantity] = true;
    return known;
}

/// Copies the items of one part, with its own numbers for the quantities.
class PartMaking
{
public:
    explicit PartMaking(const FigureSystem& whole)
        : mWhole(whole)
    {
    }

    Terms terms(const Terms& whole)
    {
        Terms own;
        for (const Term& term : whole)
        {
            const auto [place, isNew] = mNumbers.try_emplace(term.quantity, part.system.quantities.size());
            if (isNew)
                part.system.quantities.push_back(mWhole.quantities[term.quantity]);
            own.push_back({place->second, term.factor});
        }
        return own;
    }

    void addCell(std::size_t index)
    {
        FigureCell cell = mWhole.cells[index];
        for (ToldNumber& number : cell.told)
            number.terms = terms(number.terms);
        cell.atLeastOne = terms(cell.atLeastOne);
        cellNumbers[index] = part.cells.size();
        part.cells.push_back(index);
        part.system.cells.push_back(std::move(cell));
    }

    bool uses(std::size_t quantity) const { return mNumbers.contains(quantity); }

    SystemPart part;
    std::map<std::size_t, std::size_t> cellNumbers;

private:
    const FigureSystem& mWhole;
    std::map<std::size_t, std::size_t> mNumbers;
};
}

std::vector<SystemPart> partsOf(const FigureSystem& whole)
{
    const std::size_t quantities = whole.quantities.size();
    const std::vector<bool> known = knownToAll(whole);
    Together together(quantities + whole.cells.size());
    const auto joinAll = [&](const Terms& terms, std::size_t with)
    {
        for (const Term& term : terms)
        {
            if (known[term.quantity])
                continue;
            if (with < quantities + whole.cells.size())
                together.join(term.quantity, with);
            with = term.quantity;
        }
        return with;
    };
    const std::size_t nothing = quantities + whole.cells.size();
    for (const Relation& relation : whole.relations)
        joinAll(relation.terms, nothing);
    for (std::size_t index = 0; index < whole.cells.size(); ++index)
    {
        for (const ToldNumber& number : whole.cells[index].told)
            joinAll(number.terms, quantities + index);
        joinAll(whole.cells[index].atLeastOne, quantities + index);
    }
    for (const Need& need : whole.needs)
        joinAll(need.terms, need.whereKept ? quantities + *need.whereKept : nothing);
    for (const Following& following : whole.followings)
        together.join(quantities + following.cell, quantities + following.of);

    const auto rootOf = [&](const Terms& terms)
    {
        for (const Term& term : terms)
            if (!known[term.quantity])
                return together.of(term.quantity);
        return nothing;
    };
    std::map<std::size_t, PartMaking> makings;
    const auto making = [&](std::size_t root) -> PartMaking& { return makings.try_emplace(root, whole).first->second; };
    for (std::size_t index = 0; index < whole.cells.size(); ++index)
        making(together.of(quantities + index)).addCell(index);
    for (std::size_t index = 0; index < whole.needs.size(); ++index)
    {
        const Need& need = whole.needs[index];
        std::size_t root = rootOf(need.terms);
        if (need.whereKept)
            root = together.of(quantities + *need.whereKept);
        if (root == nothing)
            continue;
        PartMaking& own = making(root);
        own.part.system.needs.push_back({own.terms(need.terms), {}, need.name});
        if (need.whereKept)
            own.part.system.needs.back().whereKept = own.cellNumbers.at(*need.whereKept);
        own.part.needs.push_back(index);
    }
    for (const Following& following : whole.followings)
    {
        PartMaking& own = making(together.of(quantities + following.cell));
        own.part.system.followings.push_back({own.cellNumbers.at(following.cell), own.cellNumbers.at(following.of)});
    }
    std::vector<const Relation*> facts;
    for (const Relation& relation : whole.relations)
    {
        if (const std::size_t root = rootOf(relation.terms); root != nothing)
        {
            PartMaking& own = making(root);
            own.part.system.relations.push_back({own.terms(relation.terms), relation.equal, relation.constant});
        }
        else
            facts.push_back(&relation);
    }
    // What everybody knows goes into each part that has to do with it.
    for (const FigureCell& cell : whole.cells)
        if (!cell.mayBeKept && !cell.isSmall)
            for (const ToldNumber& number : cell.told)
                if (number.terms.size() == 1)
                    for (auto& [root, own] : makings)
                        if (own.uses(number.terms.front().quantity))
                            own.part.system.relations.push_back({own.terms(number.terms), true, number.value});
    std::vector<SystemPart> parts;
    for (auto& [root, own] : makings)
    {
        for (const Relation* fact : facts)
            if (fact->equal && fact->terms.size() == 1 && own.uses(fact->terms.front().quantity))
                own.part.system.relations.push_back({own.terms(fact->terms), true, fact->constant});
        parts.push_back(std::move(own.part));
    }
    return parts;
}

}
