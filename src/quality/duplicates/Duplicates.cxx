// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "quality/duplicates/Duplicates.hxx"

#include "quality/duplicates/Candidates.hxx"
#include "quality/duplicates/NameLikeness.hxx"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <unordered_map>

namespace ficheaction::quality
{

namespace
{
using engine::CellState;
using engine::FoldedId;
using engine::TextPool;
using engine::TypedColumn;
using engine::TypedTable;
using model::ColumnType;

/// Of a name that is the same to the letter, where nothing is known of the birth.
constexpr double sameNameScore = 90;
/// Of two rows without first names: a family has one surname.
constexpr double onlySurnameShare = 0.8;
constexpr double sameBirth = 12;
constexpr double nearBirthShare = 0.85;
constexpr double otherBirthShare = 0.5;
/// So many people or fewer have a value that says something: a family, an address.
constexpr std::size_t rare = 12;
constexpr double sameRareValue = 7;
constexpr double sameCommonValue = 1;
constexpr double mostForValues = 10;
constexpr double otherListValue = 8;
/// Where nothing is known of the birth: for each other person whom chance alone would give the same common name.
constexpr double commonName = 40;
constexpr int scoreOfSameKey = 80;

struct Birth
{
    std::int32_t year = 0; ///< 0: not known
    std::int32_t day = TypedColumn::noDay;
};

bool haveExchangedDigits(std::int32_t one, std::int32_t other)
{
    std::string digits = std::to_string(one);
    std::string others = std::to_string(other);
    std::sort(digits.begin(), digits.end());
    std::sort(others.begin(), others.end());
    return digits == others;
}

/// A column that says something about who somebody is, without being their name.
struct Evidence
{
    std::size_t column = 0;
    bool isList = false;
    std::vector<std::uint32_t> values;  ///< of each row; 0 where there is none
    std::vector<std::uint32_t> holders; ///< of each value: how many rows have it
};

class Search
{
public:
    Search(const engine::Dataset& data, const roles::PeopleRegister& people, const std::set<KeyPair>& toldApart)
        : mData(data)
        , mPeople(people)
        , mTable(data.tables()[people.table])
        , mToldApart(toldApart)
    {
        for (std::uint32_t row = 0; row < mTable.rows; ++row)
            if (mTable.states[row] == engine::RowState::Valid || mTable.states[row] == engine::RowState::Invalid)
                mRows.push_back(row);
        readNames();
        readBirths();
        readEvidence();
    }

    std::vector<Duplicate> run(int threshold)
    {
        std::vector<Duplicate> found;
        for (const auto& [one, other] : candidatePairs(mNames))
            if (Duplicate pair = compared(one, other); pair.score >= threshold && !isToldApart(pair))
                found.push_back(std::move(pair));
        addSameKeys(found);
        std::stable_sort(found.begin(), found.end(),
                         [](const Duplicate& one, const Duplicate& other) { return one.score > other.score; });
        return found;
    }

private:
    const NamePart& partOf(std::optional<std::size_t> column, std::uint32_t row)
    {
        const FoldedId text =
            column && mTable.columns[*column].present ? mTable.columns[*column].texts[row] : TextPool::nothing;
        const auto [part, added] = mParts.try_emplace(text);
        if (added)
            part->second = namePart(mData.pool().foldedText(text));
        return part->second;
    }

    void readNames()
    {
        mNames.reserve(mRows.size());
        for (const std::uint32_t row : mRows)
        {
            mNames.push_back({&partOf(mPeople.lastName, row), &partOf(mPeople.firstName, row)});
            ++mHolders[mNames.back().last];
            ++mHolders[mNames.back().first];
        }
    }

    void readBirths()
    {
        mBirths.resize(mRows.size());
        if (!mPeople.birth || !mTable.columns[*mPeople.birth].present)
            return;
        constexpr double lastYear = 9999;
        const TypedColumn& column = mTable.columns[*mPeople.birth];
        const bool isDate = mTable.definition->columns[*mPeople.birth].type == ColumnType::Date;
        for (std::size_t person = 0; person < mRows.size(); ++person)
        {
            const std::uint32_t row = mRows[person];
            if (isDate && column.days[row] != TypedColumn::noDay)
                mBirths[person] = {static_cast<int>(model::Date{column.days[row]}.civil().year()), column.days[row]};
            else if (!isDate && column.numbers[row] > 0 && column.numbers[row] <= lastYear)
                mBirths[person].year = static_cast<std::int32_t>(column.numbers[row]);
        }
    }

    /// Lists, references and short texts that are not personal: a family, a quarter, a school.
    void readEvidence()
    {
        for (std::size_t index = 0; index < mTable.columns.size(); ++index)
        {
            const model::Column& definition = mTable.definition->columns[index];
            const bool isText = definition.type == ColumnType::Text || definition.type == ColumnType::List;
            if (index == mPeople.key || definition.personal || !mTable.columns[index].present ||
                (!isText && definition.type != ColumnType::Reference))
                continue;
            Evidence evidence{index, definition.type == ColumnType::List, {}, {}};
            for (const std::uint32_t row : mRows)
                evidence.values.push_back(isText ? mTable.columns[index].texts[row]
                                                 : static_cast<std::uint32_t>(mTable.columns[index].rows[row] + 1));
            for (const std::uint32_t value : evidence.values)
            {
                if (value >= evidence.holders.size())
                    evidence.holders.resize(value + std::size_t{1});
                ++evidence.holders[value];
            }
            mEvidence.push_back(std::move(evidence));
        }
    }

    Duplicate compared(std::uint32_t one, std::uint32_t other) const
    {
        Duplicate pair{mRows[one], mRows[other], 0, {}};
        Likeness names = likeness(*mNames[one].last, *mNames[one].first, *mNames[other].last, *mNames[other].first);
        if (hasOnlySurname(one) && hasOnlySurname(other))
        {
            names.share *= onlySurnameShare;
            names.reasons.push_back("only-surname");
        }
        if (names.share <= 0)
            return pair;
        addNameReasons(pair, names);
        double score = sameNameScore * names.share;
        if (mBirths[one].year == 0 || mBirths[other].year == 0)
            score -= commonName * std::min(1.0, std::max(namesakes(one), namesakes(other)));
        else
            score = withBirth(score, pair, mBirths[one], mBirths[other]);
        score += forValues(pair, one, other);
        pair.score = std::clamp(static_cast<int>(std::lround(score)), 0, 100);
        return pair;
    }

    /// In a register that has first names. Where a name is in one column, it is one word.
    bool hasOnlySurname(std::uint32_t person) const
    {
        return mPeople.firstName && mTable.columns[*mPeople.firstName].present && mNames[person].first->empty() &&
               mNames[person].last->tokens.size() == 1;
    }

    void addNameReasons(Duplicate& pair, const Likeness& names) const
    {
        if (names.reasons.empty())
            pair.reasons.push_back({isTypedAlike(pair) ? "same-name" : "accents", 0});
        for (const std::string& reason : names.reasons)
            pair.reasons.push_back({reason, 0});
    }

    bool isTypedAlike(const Duplicate& pair) const
    {
        const auto table = static_cast<std::uint32_t>(mPeople.table);
        for (const auto& column : {mPeople.lastName, mPeople.firstName})
            if (column && mData.typedText({table, static_cast<std::uint32_t>(*column), pair.one}) !=
                              mData.typedText({table, static_cast<std::uint32_t>(*column), pair.other}))
                return false;
        return true;
    }

    /// How many others chance would give both names of a person, besides the two that are compared.
    double namesakes(std::uint32_t person) const
    {
        if (mNames[person].first->empty())
            return 0;
        const auto holders = [this](const NamePart* part)
        { return static_cast<double>(std::max<std::size_t>(mHolders.at(part), 2) - 2); };
        return holders(mNames[person].last) * holders(mNames[person].first) / static_cast<double>(mRows.size());
    }

    double withBirth(double score, Duplicate& pair, const Birth& one, const Birth& other) const
    {
        const bool known = one.day != TypedColumn::noDay;
        if (known ? one.day == other.day : one.year == other.year)
        {
            pair.reasons.push_back({"same-birth", *mPeople.birth});
            // What is alike and born on one day is sooner one person than what is alike and born in one year.
            return score + (known ? sameBirth : sameBirth - 3);
        }
        const bool near = known ? one.year == other.year : std::abs(one.year - other.year) == 1;
        if (near || haveExchangedDigits(one.year, other.year))
        {
            pair.reasons.push_back({"near-birth", *mPeople.birth});
            return score * nearBirthShare;
        }
        pair.reasons.push_back({"other-birth", *mPeople.birth});
        return score * otherBirthShare;
    }

    double forValues(Duplicate& pair, std::uint32_t one, std::uint32_t other) const
    {
        double gain = 0;
        double loss = 0;
        for (const Evidence& evidence : mEvidence)
        {
            const std::uint32_t value = evidence.values[one];
            const std::uint32_t otherValue = evidence.values[other];
            if (value == 0 || otherValue == 0)
                continue;
            const bool isRare = !evidence.isList && evidence.holders[value] <= rare;
            if (value == otherValue)
                gain += isRare ? sameRareValue : sameCommonValue;
            else if (evidence.isList)
                loss += otherListValue;
            if (value == otherValue ? isRare || evidence.isList : evidence.isList)
                pair.reasons.push_back({value == otherValue ? "same-value" : "other-value", evidence.column});
        }
        return std::min(gain, mostForValues) - loss;
    }

    bool isToldApart(const Duplicate& pair) const
    {
        return !mToldApart.empty() &&
               mToldApart.contains(keyPair(keyOf(mData, mPeople, pair.one), keyOf(mData, mPeople, pair.other)));
    }

    /// Of one key only the first row counts: whoever is in a later one counts nowhere.
    void addSameKeys(std::vector<Duplicate>& found) const
    {
        std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> places;
        for (std::size_t place = 0; place < found.size(); ++place)
            places.emplace(std::pair(found[place].one, found[place].other), place);
        std::unordered_map<FoldedId, std::uint32_t> firstPerson;
        const TypedColumn& keys = mTable.columns[mPeople.key];
        for (std::uint32_t person = 0; person < mRows.size(); ++person)
        {
            const FoldedId key = keys.present ? keys.texts[mRows[person]] : TextPool::nothing;
            if (key == TextPool::nothing)
                continue;
            const auto [first, added] = firstPerson.try_emplace(key, person);
            if (added)
                continue;
            Duplicate pair = compared(first->second, person);
            pair.score = std::max(pair.score, scoreOfSameKey);
            pair.reasons.insert(pair.reasons.begin(), {"same-key", mPeople.key});
            const auto known = places.find({pair.one, pair.other});
            if (known != places.end())
                found[known->second] = std::move(pair);
            else
                found.push_back(std::move(pair));
        }
    }

    const engine::Dataset& mData;
    const roles::PeopleRegister& mPeople;
    const TypedTable& mTable;
    const std::set<KeyPair>& mToldApart;
    std::vector<std::uint32_t> mRows; ///< of each person
    std::vector<FullName> mNames;
    std::vector<Birth> mBirths;
    std::vector<Evidence> mEvidence;
    std::unordered_map<FoldedId, NamePart> mParts;
    std::unordered_map<const NamePart*, std::size_t> mHolders; ///< how many people have a name
};
}

KeyPair keyPair(const std::string& one, const std::string& other)
{
    const std::string some = texts::folded(one);
    const std::string others = texts::folded(other);
    return {std::min(some, others), std::max(some, others)};
}

std::string keyOf(const engine::Dataset& data, const roles::PeopleRegister& people, std::uint32_t row)
{
    return std::string(texts::trimmed(
        data.typedText({static_cast<std::uint32_t>(people.table), static_cast<std::uint32_t>(people.key), row})));
}

std::vector<Duplicate> findDuplicates(const engine::Dataset& data, const roles::PeopleRegister& people,
                                      const std::set<KeyPair>& toldApart, int threshold)
{
    if (!data.tables()[people.table].found)
        return {};
    return Search(data, people, toldApart).run(threshold);
}

}
