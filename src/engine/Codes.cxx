// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/Codes.hxx"

#include <algorithm>
#include <bit>
#include <cmath>
#include <unordered_map>

namespace ficheaction::engine
{

namespace
{
ValueKey keyOfNumber(double number)
{
    return std::bit_cast<ValueKey>(number == 0 ? 0.0 : number);
}

ValueKey keyOfDay(std::int32_t day)
{
    return static_cast<std::uint32_t>(day);
}
}

Codes::Codes(const PathValues& values)
{
    switch (values.type)
    {
    case model::ColumnType::Number:
        number(values.size, [&values](std::size_t row)
               { return std::isnan(values.numbers[row]) ? noValue : keyOfNumber(values.numbers[row]); });
        break;
    case model::ColumnType::Date:
        number(values.size, [&values](std::size_t row)
               { return values.days[row] == TypedColumn::noDay ? noValue : keyOfDay(values.days[row]); });
        break;
    case model::ColumnType::Reference:
        // TypedColumn::noRow is -1, which is `none` without its sign.
        mCodes = {reinterpret_cast<const std::uint32_t*>(values.rows.view().data()), values.size};
        break;
    case model::ColumnType::Values:
        mOffsets = values.offsets.view();
        mCodes = values.values.view();
        break;
    default:
        mCodes = values.texts.view();
        mNone = TextPool::nothing;
    }
    for (const std::uint32_t code : mCodes)
        if (code != none)
            mCount = std::max(mCount, code + 1);
}

template <class KeyOf> void Codes::number(std::size_t rows, KeyOf keyOf)
{
    std::unordered_map<ValueKey, std::uint32_t> known;
    mOwnCodes.resize(rows, none);
    for (std::size_t row = 0; row < rows; ++row)
    {
        const ValueKey key = keyOf(row);
        if (key == noValue)
            continue;
        const auto [code, added] = known.try_emplace(key, static_cast<std::uint32_t>(mKeys.size()));
        if (added)
            mKeys.push_back(key);
        mOwnCodes[row] = code->second;
    }
    mCodes = mOwnCodes;
}

ValueTexts::ValueTexts(const Dataset& data, const PathValues& values)
    : mData(&data)
    , mType(values.type)
    , mList(values.list)
    , mTarget(values.target)
{
}

FoldedId ValueTexts::foldedOf(ValueKey key) const
{
    if (mType != model::ColumnType::Reference)
        return static_cast<FoldedId>(key);
    const TypedTable& table = mData->tables()[mTarget];
    return table.columns[table.columnIndex(table.definition->key)].texts[key];
}

std::string ValueTexts::text(ValueKey key) const
{
    switch (mType)
    {
    case model::ColumnType::Number:
        return numberText(std::bit_cast<double>(key));
    case model::ColumnType::Date:
        return model::isoText({static_cast<std::int32_t>(static_cast<std::uint32_t>(key))});
    default:
        return mData->display(mList, foldedOf(key));
    }
}

bool ValueTexts::isBefore(ValueKey one, ValueKey other) const
{
    switch (mType)
    {
    case model::ColumnType::Number:
        return std::bit_cast<double>(one) < std::bit_cast<double>(other);
    case model::ColumnType::Date:
        return static_cast<std::int32_t>(one) < static_cast<std::int32_t>(other);
    default:
        return mData->pool().foldedText(foldedOf(one)) < mData->pool().foldedText(foldedOf(other));
    }
}

void ValueTexts::sort(std::vector<ValueKey>& keys) const
{
    const std::vector<FoldedId>& list = mData->list(mList);
    std::unordered_map<FoldedId, std::size_t> places;
    for (std::size_t place = 0; place < list.size(); ++place)
        places.emplace(list[place], place);
    const auto placeOf = [&](ValueKey key)
    {
        if (key == noValue)
            return list.size() + 1;
        const bool listed = mType == model::ColumnType::Text || mType == model::ColumnType::Values;
        const auto place = listed ? places.find(static_cast<FoldedId>(key)) : places.end();
        return place == places.end() ? list.size() : place->second;
    };
    std::sort(keys.begin(), keys.end(),
              [&](ValueKey one, ValueKey other)
              {
                  const std::size_t first = placeOf(one);
                  const std::size_t second = placeOf(other);
                  return first != second || one == noValue ? first < second : isBefore(one, other);
              });
}

}
