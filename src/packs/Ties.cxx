// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "packs/Ties.hxx"

#include "model/CountedRows.hxx"
#include "packs/Learned.hxx"
#include "packs/Likeness.hxx"
#include "packs/Needs.hxx"

#include <algorithm>
#include <set>

namespace ficheaction::packs
{

using model::Column;
using model::ColumnType;
using model::Register;
using model::Template;

namespace
{
/// What something is like, and how much.
struct Likely
{
    std::size_t needed = 0; ///< index of what is needed
    std::size_t own = 0;    ///< index of the candidate
    double likeness = 0;
    bool isSure = false;
};

class Proposal
{
public:
    Proposal(const Template& pack, const Template& definition, const Ties& chosen)
        : mPack(pack)
        , mDefinition(definition)
        , mChosen(chosen)
        , mLearned(learnedTies(pack, definition))
        , mColumns(neededColumns(pack))
        , mOnPaths(columnsOnPaths(pack))
        , mValues(neededValues(pack))
    {
    }

    std::vector<ProposedTie> make()
    {
        tieRegisters();
        std::vector<ProposedTie> all;
        for (std::size_t index = 0; index < mPack.registers.size(); ++index)
        {
            const Register& needed = mPack.registers[index];
            all.push_back(mRegisters[index]);
            const Register* const own = mDefinition.registerNamed(mRegisters[index].tied);
            if (own)
                addColumns(needed, *own, all);
        }
        return all;
    }

private:
    /// What was chosen, or is known from the pack's indicators that are there already; null where neither says a word.
    const std::string* given(const Needed& needed) const
    {
        for (const Ties* const ties : {&mChosen, &mLearned})
            if (const auto found = ties->find(needed); found != ties->end())
                return &found->second;
        return nullptr;
    }

    /// Takes over what is given, where it is possible.
    bool isGiven(ProposedTie& tie) const
    {
        const std::string* const id = given(tie.needed);
        if (!id)
            return false;
        if (id->empty())
        {
            tie.tied.clear();
            tie.tiedLabel.clear();
            tie.isSure = true;
            return true;
        }
        const auto found = std::find_if(tie.candidates.begin(), tie.candidates.end(),
                                        [&](const Candidate& each) { return each.id == *id; });
        if (found == tie.candidates.end())
            return false;
        tie.tied = found->id;
        tie.tiedLabel = found->label;
        tie.isSure = true;
        return true;
    }

    bool needsKey(const Register& needed) const
    {
        return !needed.key.empty() && mColumns.contains({needed.id, needed.key, {}});
    }

    std::set<std::string> valuesOf(const Register& owner, const Column& column) const
    {
        std::set<std::string> values;
        for (const Needed& each : mValues)
            if (each.owner == owner.id && each.column == column.id)
                values.insert(each.value);
        return values;
    }

    /// Which part of the columns that are needed the register has; references are known later.
    double shareOfColumns(const Register& needed, const Register& own) const
    {
        std::size_t asked = 0;
        std::size_t there = 0;
        for (const Column& column : needed.columns)
        {
            if (column.type == ColumnType::Reference || !mColumns.contains({needed.id, column.id, {}}) ||
                isSpared(needed, column, own))
                continue;
            ++asked;
            const std::set<std::string> values = valuesOf(needed, column);
            there += std::any_of(own.columns.begin(), own.columns.end(),
                                 [&](const Column& each)
                                 {
                                     const PlacedColumn one{mPack, needed, column};
                                     const PlacedColumn other{mDefinition, own, each};
                                     return fits(one, other) && columnLikeness(one, other, values) >= someLikeness;
                                 })
                         ? 1
                         : 0;
        }
        return asked == 0 ? 1 : static_cast<double>(there) / static_cast<double>(asked);
    }

    /// Nothing where they are too different.
    std::optional<Likely> registerLikeness(std::size_t neededIndex, std::size_t ownIndex) const
    {
        constexpr double ofRole = 0.8;
        constexpr double leastShare = 0.3;
        const Register& needed = mPack.registers[neededIndex];
        const Register& own = mDefinition.registers[ownIndex];
        const double names = namesLikeness(needed.id, needed.label, own.id, own.label);
        const bool isOfRole = playTheSameRole(mPack, needed.id, mDefinition, own.id);
        const double share = shareOfColumns(needed, own);
        const bool isKnown = names >= sureLikeness || isOfRole;
        if (!(isKnown && share >= leastShare) && !(names >= someLikeness && share >= someLikeness))
            return std::nullopt;
        return Likely{neededIndex, ownIndex, std::max(names, isOfRole ? ofRole : 0) + share,
                      names >= sureLikeness && share >= someLikeness};
    }

    void tieRegisters()
    {
        std::set<std::size_t> taken;
        std::set<std::size_t> done;
        for (std::size_t index = 0; index < mPack.registers.size(); ++index)
        {
            const Register& needed = mPack.registers[index];
            ProposedTie tie;
            tie.needed = {needed.id, {}, {}};
            tie.label = needed.label;
            for (const Register& own : mDefinition.registers)
                if (!needsKey(needed) || !own.key.empty())
                    tie.candidates.push_back({own.id, own.label});
            if (isGiven(tie))
            {
                done.insert(index);
                if (!tie.tied.empty())
                    taken.insert(*mDefinition.indexOf(tie.tied));
            }
            mRegisters.push_back(std::move(tie));
        }
        std::vector<Likely> likely;
        for (std::size_t index = 0; index < mPack.registers.size(); ++index)
            for (const Candidate& candidate : mRegisters[index].candidates)
                if (const auto found = registerLikeness(index, *mDefinition.indexOf(candidate.id)))
                    likely.push_back(*found);
        assign(likely, done, taken,
               [&](const Likely& each)
               {
                   ProposedTie& tie = mRegisters[each.needed];
                   tie.tied = mDefinition.registers[each.own].id;
                   tie.tiedLabel = mDefinition.registers[each.own].label;
                   tie.isSure = each.isSure;
               });
        for (std::size_t index = 0; index < mPack.registers.size(); ++index)
            mRegisters[index].isSure = mRegisters[index].isSure || leadsToWhatIsSure(mPack.registers[index]);
    }

    /// Of a register that is known by what it is for alone: whether all that it refers to is surely tied.
    bool leadsToWhatIsSure(const Register& needed) const
    {
        bool leads = false;
        for (const Column& column : needed.columns)
            if (const std::optional<std::size_t> target = mPack.indexOf(column.reference))
            {
                if (!mRegisters[*target].isSure || mRegisters[*target].tied.empty())
                    return false;
                leads = true;
            }
        return leads;
    }

    /// The most alike first; each once.
    template <class Take>
    static void assign(std::vector<Likely>& likely, std::set<std::size_t>& done, std::set<std::size_t>& taken,
                       const Take& take)
    {
        std::stable_sort(likely.begin(), likely.end(),
                         [](const Likely& one, const Likely& other) { return one.likeness > other.likeness; });
        for (const Likely& each : likely)
            if (!done.contains(each.needed) && !taken.contains(each.own))
            {
                done.insert(each.needed);
                taken.insert(each.own);
                take(each);
            }
    }

    /// The register of the fiche that stands for one of the pack; empty where that one is added.
    std::string tiedRegister(const std::string& id) const
    {
        const std::optional<std::size_t> place = mPack.indexOf(id);
        return place ? mRegisters[*place].tied : std::string();
    }

    bool canBe(const Register& needed, const Column& column, const Register& own, const Column& each) const
    {
        if (!fits({mPack, needed, column}, {mDefinition, own, each}))
            return false;
        if (column.type != ColumnType::Reference)
            return true;
        const std::string target = tiedRegister(column.reference);
        return !target.empty() && each.reference == target;
    }

    /// Whether the rules can do without it, as the fiche's own register has another way to the same.
    bool isSpared(const Register& needed, const Column& column, const Register& own) const
    {
        if (mOnPaths.contains({needed.id, column.id, {}}))
            return false;
        if (column.id == needed.weight)
            return own.weight.empty();
        const bool isDate = !needed.date.empty() && needed.date.steps.front() == column.id;
        return isDate && !own.date.empty() && column.type == ColumnType::Date && own.date.steps.size() > 1;
    }

    void addColumns(const Register& needed, const Register& own, std::vector<ProposedTie>& all) const
    {
        std::vector<const Column*> columns;
        std::vector<ProposedTie> ties;
        std::set<std::size_t> done;
        std::set<std::size_t> taken;
        for (const Column& column : needed.columns)
        {
            if (!mColumns.contains({needed.id, column.id, {}}) || isSpared(needed, column, own))
                continue;
            ProposedTie tie;
            tie.needed = {needed.id, column.id, {}};
            tie.label = column.label;
            for (const Column& each : own.columns)
                if (canBe(needed, column, own, each))
                    tie.candidates.push_back({each.id, each.label});
            if (isGiven(tie))
            {
                done.insert(columns.size());
                if (!tie.tied.empty())
                    taken.insert(*own.indexOf(tie.tied));
            }
            columns.push_back(&column);
            ties.push_back(std::move(tie));
        }
        std::vector<Likely> likely;
        for (std::size_t index = 0; index < columns.size(); ++index)
            for (const Candidate& candidate : ties[index].candidates)
            {
                const std::size_t place = *own.indexOf(candidate.id);
                const double likeness = likenessOf(needed, *columns[index], own, own.columns[place], ties[index]);
                if (likeness >= someLikeness)
                    likely.push_back({index, place, likeness, likeness >= sureLikeness});
            }
        assign(likely, done, taken,
               [&](const Likely& each)
               {
                   ties[each.needed].tied = own.columns[each.own].id;
                   ties[each.needed].tiedLabel = own.columns[each.own].label;
                   ties[each.needed].isSure = each.isSure;
               });
        for (std::size_t index = 0; index < columns.size(); ++index)
        {
            all.push_back(ties[index]);
            if (const Column* const column = own.column(ties[index].tied); column && !column->list.empty())
                addValues(needed, *columns[index], own, *column, all);
        }
    }

    /// The only way to a register is that way, whatever it is called.
    double likenessOf(const Register& needed, const Column& column, const Register& own, const Column& each,
                      const ProposedTie& tie) const
    {
        const double likeness =
            columnLikeness({mPack, needed, column}, {mDefinition, own, each}, valuesOf(needed, column));
        return column.type == ColumnType::Reference && tie.candidates.size() == 1 ? std::max(likeness, 1.0) : likeness;
    }

    void addValues(const Register& needed, const Column& column, const Register& own, const Column& tied,
                   std::vector<ProposedTie>& all) const
    {
        const model::ListOfValues* const list = mDefinition.listNamed(tied.list);
        for (const std::string& value : valuesOf(needed, column))
        {
            ProposedTie tie;
            tie.needed = {needed.id, column.id, value};
            tie.label = value;
            if (list)
                for (const std::string& each : list->values)
                    tie.candidates.push_back({each, each});
            if (!isGiven(tie))
            {
                tie.tied = valueLike(value, {mPack, needed, column}, {mDefinition, own, tied});
                tie.tiedLabel = tie.tied;
                tie.isSure = !tie.tied.empty();
            }
            all.push_back(std::move(tie));
        }
    }

    const Template& mPack;
    const Template& mDefinition;
    const Ties& mChosen;
    const Ties mLearned;
    const std::set<Needed> mColumns;
    const std::set<Needed> mOnPaths;
    const std::set<Needed> mValues;
    std::vector<ProposedTie> mRegisters; ///< in the order of the pack's registers
};
}

std::vector<ProposedTie> proposedTies(const Template& pack, const Template& definition, const Ties& chosen)
{
    const Template full = model::withConditionsInRules(pack);
    return Proposal(full, definition, chosen).make();
}

Ties tiesOf(const std::vector<ProposedTie>& proposed)
{
    Ties ties;
    for (const ProposedTie& each : proposed)
        ties[each.needed] = each.tied;
    return ties;
}

}
