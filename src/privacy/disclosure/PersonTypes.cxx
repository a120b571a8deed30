// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/disclosure/PersonTypes.hxx"

#include "privacy/disclosure/IntegerProgram.hxx"
#include "privacy/disclosure/QuestionGraph.hxx"
#include "privacy/disclosure/TypeTable.hxx"
#include "privacy/disclosure/Universe.hxx"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace ficheaction::privacy
{

namespace
{
using Places = std::set<std::size_t>;

constexpr double tolerance = 1e-6;

/// Quantities that are shown as 0, which nothing hides.
std::set<std::size_t> zerosOf(const FigureSystem& system)
{
    std::set<std::size_t> zeros;
    for (const FigureCell& cell : system.cells)
        if (!cell.mayBeKept && !cell.isSmall)
            for (const ToldNumber& number : cell.told)
                if (number.value == 0 && number.terms.size() == 1)
                    zeros.insert(number.terms.front().quantity);
    for (const Relation& relation : system.relations)
        if (relation.equal && relation.constant == 0 && relation.terms.size() == 1)
            zeros.insert(relation.terms.front().quantity);
    return zeros;
}

bool isEmptyType(const TypeTable::Type& type)
{
    return std::none_of(type.counts.begin(), type.counts.end(), [](bool counts) { return counts; });
}

class Typing
{
public:
    Typing(FigureBook& book, const std::string& name, Universe& universe, const std::set<std::size_t>& zeros,
           ModelledTypes& modelled)
        : mBook(book)
        , mName(name)
        , mUniverse(universe)
        , mZeros(zeros)
        , mModelled(modelled)
    {
    }

    void add()
    {
        makeTables();
        std::set<std::size_t> wrong = numbersThatDoNotFit();
        if (!wrong.empty() && std::erase_if(mUniverse.listed, [](const auto& listed) { return listed.ofEarlier; }) > 0)
        {
            makeTables();
            wrong = numbersThatDoNotFit();
        }
        if (!wrong.empty())
        {
            if (std::any_of(mTables.begin(), mTables.end(), [](const TypeTable& table) { return table.isCut; }))
            {
                for (const CountedNumber& number : mUniverse.numbers)
                    mModelled.beyond.push_back(number.quantity);
                return;
            }
            std::erase_if(mSums, [&](const auto& sum) { return wrong.contains(sum.first); });
        }
        const std::size_t first = mBook.system.quantities.size();
        for (std::size_t type = 0; type < mTypes; ++type)
        {
            const std::size_t quantity = mBook.ownNumber("type " + std::to_string(type) + " of " + mName, {});
            mBook.system.quantities[quantity].whole = mUniverse.whole;
        }
        const auto shifted = [first](Terms terms)
        {
            for (Term& term : terms)
                term.quantity += first;
            return terms;
        };
        for (const auto& [number, types] : mSums)
        {
            Terms terms = shifted(types);
            terms.push_back({mUniverse.numbers[number].quantity, -1});
            mBook.system.relations.push_back({std::move(terms), true, 0});
        }
        for (const Terms& agreement : mAgreements)
            mBook.system.relations.push_back({shifted(agreement), true, 0});
        for (const TypeTable& table : mTables)
            addRests(table);
    }

private:
    void makeTables()
    {
        mTables.clear();
        mEdgePlaces.clear();
        const QuestionPlaces all(mUniverse);
        std::vector<Places> together;
        for (const CountedNumber& number : mUniverse.numbers)
            together.push_back(all.of(number.counting));
        mTree = cliqueTree(all.count(), together);
        std::vector<std::vector<Places>> shared(mTree.cliques.size());
        for (const auto& [one, other] : mTree.edges)
        {
            const Places& first = mTree.cliques[one];
            const Places& second = mTree.cliques[other];
            Places both;
            std::set_intersection(first.begin(), first.end(), second.begin(), second.end(),
                                  std::inserter(both, both.end()));
            mEdgePlaces.emplace_back(shared[one].size(), shared[other].size());
            shared[one].push_back(both);
            shared[other].push_back(std::move(both));
        }
        for (std::size_t clique = 0; clique < mTree.cliques.size(); ++clique)
            mTables.push_back(typeTable(mUniverse, all, mTree.cliques[clique], shared[clique], mZeros));
        makeSums();
    }

    /// Types are numbered through all tables.
    void makeSums()
    {
        mTypes = 0;
        mSums.clear();
        mAgreements.clear();
        std::vector<std::size_t> firsts;
        std::set<std::size_t> known;
        for (const TypeTable& table : mTables)
        {
            firsts.push_back(mTypes);
            for (std::size_t place = 0; place < table.numbers.size(); ++place)
            {
                if (!known.insert(table.numbers[place]).second)
                    continue;
                Terms& sum = mSums[table.numbers[place]];
                for (std::size_t type = 0; type < table.types.size(); ++type)
                    if (table.types[type].counts[place])
                        sum.push_back({mTypes + type, 1});
            }
            mTypes += table.types.size();
        }
        for (std::size_t edge = 0; edge < mTree.edges.size(); ++edge)
        {
            std::map<std::vector<std::uint8_t>, Terms> states;
            std::map<std::vector<std::uint8_t>, int> empty;
            const auto take = [&](std::size_t clique, std::size_t place, double factor)
            {
                const TypeTable& table = mTables[clique];
                bool hasEmpty = false;
                for (std::size_t type = 0; type < table.types.size(); ++type)
                {
                    states[table.types[type].answers[place]].push_back({firsts[clique] + type, factor});
                    hasEmpty = hasEmpty || (isEmptyType(table.types[type]) && table.types[type].answers[place].empty());
                }
                return hasEmpty;
            };
            const bool isFree = take(mTree.edges[edge].first, mEdgePlaces[edge].first, 1) &
                                take(mTree.edges[edge].second, mEdgePlaces[edge].second, -1);
            // Tables that share no question agree on how many there are at all; where some are in no figure of
            // either, that says nothing.
            if (!isFree)
                for (auto& [state, terms] : states)
                    mAgreements.push_back(std::move(terms));
        }
    }

    /// The fewest numbers that must be left out for the others to be possible: none, unless something changed since an
    /// earlier copy, whose numbers are left out first.
    std::set<std::size_t> numbersThatDoNotFit() const
    {
        constexpr double most = 1e9;
        constexpr double ofNow = 1000;
        IntegerProgram program;
        for (std::size_t type = 0; type < mTypes; ++type)
            program.addVariable(0, most, false);
        for (const Terms& agreement : mAgreements)
            program.addRow(agreement, IntegerProgram::Kind::Equal, 0);
        IntegerProgram exact = program;
        Terms misfits;
        std::map<std::size_t, std::size_t> more;
        for (const auto& [number, types] : mSums)
        {
            const std::size_t quantity = mUniverse.numbers[number].quantity;
            const double truth = mBook.system.quantities[quantity].truth;
            if (std::isnan(truth))
                continue;
            if (types.empty() && truth == 0)
                continue;
            exact.addRow(types, IntegerProgram::Kind::Equal, truth);
            Terms terms = types;
            const double weight = mBook.name(quantity).starts_with("|") ? ofNow : 1;
            for (const double factor : {1.0, -1.0})
            {
                const std::size_t misfit = program.addVariable(0, most, false);
                more.emplace(misfit, number);
                terms.push_back({misfit, factor});
                misfits.push_back({misfit, weight});
            }
            program.addRow(std::move(terms), IntegerProgram::Kind::Equal, truth);
        }
        if (exact.smallest({}, IntegerProgram::Asking::Numbers).outcome == IntegerProgram::Outcome::Optimal)
            return {};
        std::set<std::size_t> wrong;
        const IntegerProgram::Solution solution = program.smallest(misfits, IntegerProgram::Asking::Numbers);
        for (const auto& [misfit, number] : more)
            if (solution.variables.empty() || solution.variables[misfit] > tolerance)
                wrong.insert(number);
        return wrong;
    }

    void addRests(const TypeTable& table)
    {
        for (std::size_t whole = 0; whole < table.numbers.size(); ++whole)
            for (std::size_t part = 0; part < table.numbers.size(); ++part)
            {
                const CountedNumber& more = mUniverse.numbers[table.numbers[whole]];
                const CountedNumber& fewer = mUniverse.numbers[table.numbers[part]];
                if (whole == part || !more.people || !fewer.people || !areCompared(more, fewer))
                    continue;
                bool isWithin = true;
                bool isSame = true;
                for (const TypeTable::Type& type : table.types)
                {
                    isWithin = isWithin && (!type.counts[part] || type.counts[whole]);
                    isSame = isSame && type.counts[part] == type.counts[whole];
                }
                if (!isWithin || isSame)
                    continue;
                if (const auto rest = mBook.difference(more.quantity, fewer.quantity))
                    mModelled.rests.push_back(*rest);
            }
    }

    /// The same part of the breakdown; or a part of one that some may be in several parts of: who is in one part only
    /// is told of by the others.
    static bool areCompared(const CountedNumber& more, const CountedNumber& fewer)
    {
        if (!std::includes(fewer.part.begin(), fewer.part.end(), more.part.begin(), more.part.end()))
            return false;
        return more.part.size() == fewer.part.size() ||
               std::any_of(fewer.part.begin(), fewer.part.end(),
                           [&](const auto& each)
                           { return !more.part.contains(each.first) && fewer.splits.contains(each.first); });
    }

    FigureBook& mBook;
    const std::string& mName;
    Universe& mUniverse;
    const std::set<std::size_t>& mZeros;
    ModelledTypes& mModelled;
    CliqueTree mTree;
    std::vector<std::pair<std::size_t, std::size_t>> mEdgePlaces; ///< of each edge among those of its two ends
    std::vector<TypeTable> mTables;
    std::size_t mTypes = 0;
    std::map<std::size_t, Terms> mSums; ///< by number: its types
    std::vector<Terms> mAgreements;
};
}

ModelledTypes addPersonTypes(FigureBook& book)
{
    ModelledTypes modelled;
    std::map<std::string, Universe> universes = universesOf(book);
    const std::set<std::size_t> zeros = zerosOf(book.system);
    for (auto& [name, universe] : universes)
        if (std::any_of(universe.numbers.begin(), universe.numbers.end(), [](const auto& each) { return each.people; }))
            Typing(book, name, universe, zeros, modelled).add();
    return modelled;
}

}
