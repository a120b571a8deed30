// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/rows/Codes.hxx"

#include "engine/rows/Bands.hxx"
#include "engine/rows/Calendar.hxx"

#include <algorithm>
#include <bit>
#include <cmath>
#include <unordered_map>

namespace ficheaction::engine
{

using By = model::Dimension::By;

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

Codes::Codes(const PathValues& values, const model::Dimension& dimension)
{
    switch (dimension.by)
    {
    case By::Value:
        encodeValues(values);
        break;
    case By::Age:
    case By::Bands:
        encodeBands(values, dimension);
        break;
    default:
        encodeCalendar(values, dimension.by);
    }
    if (mCodes.empty())
        mCodes = mOwnCodes;
}

void Codes::encodeBands(const PathValues& values, const model::Dimension& dimension)
{
    mCount = static_cast<std::uint32_t>(dimension.bounds.size() + 1);
    mOwnCodes.resize(values.size, none);
    for (std::size_t row = 0; row < values.size; ++row)
        if (!std::isnan(values.numbers[row]))
            mOwnCodes[row] = static_cast<std::uint32_t>(bandOf(dimension, values.numbers[row]));
}

/// A few thousand days stand in many rows: each day is looked up in the calendar once.
void Codes::encodeCalendar(const PathValues& values, By by)
{
    mOwnCodes.resize(values.size, none);
    std::int32_t first = std::numeric_limits<std::int32_t>::max();
    std::int32_t last = TypedColumn::noDay;
    for (const std::int32_t day : values.days.view())
        if (day != TypedColumn::noDay)
        {
            first = std::min(first, day);
            last = std::max(last, day);
        }
    if (last == TypedColumn::noDay)
        return;
    const std::int32_t base = calendarPart(by, {first});
    std::vector<std::uint32_t> codeOfDay;
    for (std::int32_t day = first; day <= last; ++day)
        codeOfDay.push_back(static_cast<std::uint32_t>(calendarPart(by, {day}) - base));
    mCount = codeOfDay.back() + 1;
    for (std::uint32_t code = 0; code < mCount; ++code)
        mKeys.push_back(keyOfDay(base + static_cast<std::int32_t>(code)));
    for (std::size_t row = 0; row < values.size; ++row)
        if (values.days[row] != TypedColumn::noDay)
            mOwnCodes[row] = codeOfDay[static_cast<std::size_t>(values.days[row] - first)];
}

void Codes::encodeValues(const PathValues& values)
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
        for (const std::uint32_t code : mCodes)
            if (code != none)
                mCount = std::max(mCount, code + 1);
        break;
    case model::ColumnType::Values:
        mOffsets = values.offsets.view();
        encodeTexts(values.values.view());
        break;
    default:
        encodeTexts(values.texts.view());
    }
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
    mCount = static_cast<std::uint32_t>(mKeys.size());
}

/// Ids of texts are those of the whole workbook: a column with four different ones has codes from 0 to 3.
void Codes::encodeTexts(std::span<const FoldedId> texts)
{
    const FoldedId last = texts.empty() ? 0 : *std::max_element(texts.begin(), texts.end());
    std::vector<std::uint32_t> codeOf(last + std::size_t{1}, none);
    mOwnCodes.assign(texts.size(), none);
    for (std::size_t index = 0; index < texts.size(); ++index)
    {
        const FoldedId text = texts[index];
        if (text == TextPool::nothing)
            continue;
        if (codeOf[text] == none)
        {
            codeOf[text] = static_cast<std::uint32_t>(mKeys.size());
            mKeys.push_back(text);
        }
        mOwnCodes[index] = codeOf[text];
    }
    mCount = static_cast<std::uint32_t>(mKeys.size());
}

ValueTexts::ValueTexts(const Dataset& data, const PathValues& values, const model::Dimension& dimension)
    : mData(&data)
    , mDimension(dimension)
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
    if (mDimension.by == By::Age || mDimension.by == By::Bands)
        return bandLabel(mData->definition(), mDimension, static_cast<std::size_t>(key));
    if (mDimension.by != By::Value)
        return calendarLabel(mData->definition(), mDimension.by, static_cast<std::int32_t>(key));
    switch (mType)
    {
    case model::ColumnType::Number:
        return texts::numberText(std::bit_cast<double>(key));
    case model::ColumnType::Date:
        return model::isoText({static_cast<std::int32_t>(static_cast<std::uint32_t>(key))});
    default:
        return mData->display(mList, foldedOf(key));
    }
}

std::optional<model::Date> ValueTexts::day(ValueKey key) const
{
    const bool isDay = mDimension.by == By::Value && mType == model::ColumnType::Date;
    return isDay ? std::optional(model::Date{static_cast<std::int32_t>(static_cast<std::uint32_t>(key))})
                 : std::nullopt;
}

std::optional<ValueKey> ValueTexts::keyOf(const std::string& shown) const
{
    const std::string wanted = texts::folded(shown);
    if (mDimension.by == By::Age || mDimension.by == By::Bands)
    {
        for (std::size_t band = 0; band <= mDimension.bounds.size(); ++band)
            if (texts::folded(bandLabel(mData->definition(), mDimension, band)) == wanted)
                return band;
        return std::nullopt;
    }
    const bool isText = mType == model::ColumnType::Text || mType == model::ColumnType::Values;
    if (mDimension.by != By::Value || !isText)
        return std::nullopt;
    const auto id = mData->pool().find(wanted);
    return id && *id != TextPool::nothing ? std::optional<ValueKey>(*id) : std::nullopt;
}

std::vector<ValueKey> ValueTexts::knownKeys() const
{
    std::vector<ValueKey> keys;
    if (mDimension.by == By::Age || mDimension.by == By::Bands)
        for (std::size_t band = 0; band <= mDimension.bounds.size(); ++band)
            keys.push_back(band);
    else if (mDimension.by == By::Value)
        for (const FoldedId value : mData->list(mList))
            keys.push_back(value);
    return keys;
}

bool ValueTexts::isBefore(ValueKey one, ValueKey other) const
{
    if (mDimension.by != By::Value)
        return static_cast<std::int32_t>(one) < static_cast<std::int32_t>(other);
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
