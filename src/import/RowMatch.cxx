// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "import/RowMatch.hxx"

#include "engine/data/ExistingCell.hxx"
#include "model/CellText.hxx"
#include "text/TextFolding.hxx"

#include <algorithm>
#include <cmath>

namespace ficheaction::imports
{

namespace
{
std::string keyOf(const Identity& identity, const Identity::CellOf& cellOf)
{
    if (!identity.keyColumn())
        return {};
    return texts::folded(model::plainText(cellOf(*identity.keyColumn())));
}

/// With the hour, which tells events of one day apart.
model::CellValue existingMoment(const engine::Dataset& data, const engine::CellAddress& cell)
{
    model::CellValue value = engine::existingCell(data, cell);
    auto* const moment = std::get_if<model::Moment>(&value);
    if (!moment)
        return value;
    if (const std::optional<double> serial = data.cellNumber(cell))
        moment->time = *serial - std::floor(*serial);
    else
        moment->time = data.readDayOf(cell).time.value_or(0);
    return value;
}

bool contradict(const std::vector<std::string>& one, const std::vector<std::string>& other)
{
    for (std::size_t mark = 0; mark < one.size(); ++mark)
        if (!one[mark].empty() && !other[mark].empty() && one[mark] != other[mark])
            return true;
    return false;
}

/// Whether both know what tells them apart, and say the same.
bool areSure(const std::vector<std::string>& one, const std::vector<std::string>& other)
{
    return !one.empty() && one == other &&
           std::any_of(one.begin(), one.end(), [](const std::string& mark) { return !mark.empty(); });
}
}

RowMatch::RowMatch(const engine::Dataset& data, std::size_t table, const std::vector<std::size_t>& columns,
                   CellNow cellNow)
    : mIdentity(data, table, columns)
    , mCellNow(std::move(cellNow))
{
    const engine::TypedTable& rows = data.tables()[table];
    mFirstNew = rows.rows;
    for (std::size_t row = 0; row < rows.rows; ++row)
        if (rows.states[row] == engine::RowState::Valid || rows.states[row] == engine::RowState::Invalid)
        {
            const Identity::CellOf cellOf = [&](std::size_t column)
            {
                return existingMoment(data, {static_cast<std::uint32_t>(table), static_cast<std::uint32_t>(column),
                                             static_cast<std::uint32_t>(row)});
            };
            const Candidate candidate{row, mIdentity.marks(cellOf), keyOf(mIdentity, cellOf)};
            makeKnown(candidate, mIdentity.of(cellOf));
        }
}

void RowMatch::makeKnown(const Candidate& candidate, const Sign& sign)
{
    if (!candidate.key.empty())
        mByKey.try_emplace(candidate.key, candidate.row);
    if (sign.text.empty())
        return;
    // One row of the source is never the same as another with a counted sign.
    if (!sign.isCounted)
        mBySign[sign.text].push_back(candidate);
    else if (candidate.row < mFirstNew)
        mFree[sign.text].push_back(candidate);
}

Identity::CellOf RowMatch::cellsOf(std::size_t row) const
{
    return [this, row](std::size_t column) { return mCellNow(row, column); };
}

void RowMatch::expect(const Identity::CellOf& cellOf)
{
    const std::string key = keyOf(mIdentity, cellOf);
    if (key.empty())
        return;
    mExpected.insert(key);
    if (const auto found = mByKey.find(key);
        found != mByKey.end() && mIdentity.mayShareNumber(cellOf, cellsOf(found->second)))
        mKeyOf[found->second] = key;
}

void RowMatch::add(std::size_t row, const Identity::CellOf& cellOf)
{
    const Candidate candidate{row, mIdentity.marks(cellOf), keyOf(mIdentity, cellOf)};
    makeKnown(candidate, mIdentity.of(cellOf));
    mTaken.insert(row);
    if (!candidate.key.empty())
        mKeyOf[row] = candidate.key;
}

void RowMatch::take(std::size_t row, const Identity::CellOf& cellOf)
{
    mTaken.insert(row);
    if (const std::string key = keyOf(mIdentity, cellOf); !key.empty())
        mKeyOf[row] = key;
    const Sign sign = mIdentity.of(cellOf);
    if (const auto free = mFree.find(sign.text); free != mFree.end())
        if (const auto own = std::find_if(free->second.begin(), free->second.end(),
                                          [row](const Candidate& each) { return each.row == row; });
            own != free->second.end())
            free->second.erase(own);
    const auto known = mBySign.find(sign.text);
    if (known == mBySign.end())
        return;
    const std::vector<std::string> marks = mIdentity.marks(cellOf);
    for (Candidate& candidate : known->second)
        for (std::size_t mark = 0; candidate.row == row && mark < marks.size(); ++mark)
            if (candidate.marks[mark].empty())
                candidate.marks[mark] = marks[mark];
}

/// Of rows that are counted, one that no row of the source was about yet.
std::optional<std::size_t> RowMatch::freeRow(const Sign& sign, const Identity::CellOf& cellOf, bool& several) const
{
    const auto free = mFree.find(sign.text);
    if (free == mFree.end())
        return std::nullopt;
    const std::vector<std::string> marks = mIdentity.marks(cellOf);
    std::optional<std::size_t> likely;
    std::size_t likelyRows = 0;
    for (const Candidate& candidate : free->second)
    {
        if (contradict(marks, candidate.marks))
            continue;
        if (marks == candidate.marks && mIdentity.isContained(cellOf, cellsOf(candidate.row)))
            return candidate.row;
        likely = likely ? likely : candidate.row;
        ++likelyRows;
    }
    several = likelyRows > 1;
    return several ? std::nullopt : likely;
}

/// Whether the row is known to be another one by its number.
bool RowMatch::isOther(const Candidate& candidate, const std::string& key, bool keyIsTaken, bool isSure) const
{
    if (key.empty())
        return false;
    if (const auto own = mKeyOf.find(candidate.row); own != mKeyOf.end() && own->second != key)
        return true;
    return !keyIsTaken && !candidate.key.empty() && candidate.key != key &&
           !mIdentity.mayHaveTwoNumbers(key, candidate.key, isSure);
}

RowMatch::Found RowMatch::find(const Identity::CellOf& cellOf) const
{
    Found result;
    const std::string key = keyOf(mIdentity, cellOf);
    if (const auto found = key.empty() ? mByKey.end() : mByKey.find(key); found != mByKey.end())
    {
        if (mIdentity.mayShareNumber(cellOf, cellsOf(found->second)))
        {
            result.row = found->second;
            result.byKey = true;
            return result;
        }
        result.keyIsTaken = true;
    }
    const Sign sign = mIdentity.of(cellOf);
    if (sign.isCounted && (key.empty() || result.keyIsTaken))
        result.row = freeRow(sign, cellOf, result.several);
    const auto found = sign.text.empty() ? mBySign.end() : mBySign.find(sign.text);
    if (found == mBySign.end())
        return result;
    const std::vector<std::string> marks = mIdentity.marks(cellOf);
    std::vector<const Candidate*> sure;
    std::vector<const Candidate*> likely;
    for (const Candidate& candidate : found->second)
    {
        if (contradict(marks, candidate.marks))
            continue; // Another person of this name.
        const bool isSure = areSure(marks, candidate.marks);
        if (isOther(candidate, key, result.keyIsTaken, isSure))
        {
            result.namesake = true;
            continue;
        }
        likely.push_back(&candidate);
        if (isSure)
            sure.push_back(&candidate);
    }
    const std::vector<const Candidate*>& meant = sure.empty() ? likely : sure;
    if (meant.size() == 1)
        result.row = meant.front()->row;
    if (meant.size() <= 1)
        return result;
    for (const Candidate* const candidate : meant)
        if (!isTaken(candidate->row) && candidate->marks == marks &&
            mIdentity.isContained(cellOf, cellsOf(candidate->row)))
        {
            result.row = candidate->row;
            return result;
        }
    result.several = true;
    return result;
}

bool RowMatch::hasKey(const std::string& key) const
{
    return mByKey.count(texts::folded(key)) > 0;
}

bool RowMatch::isFreeKey(const std::string& key) const
{
    return !hasKey(key) && mExpected.count(texts::folded(key)) == 0;
}

}
