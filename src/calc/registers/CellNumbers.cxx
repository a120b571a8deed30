// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/registers/CellNumbers.hxx"

using namespace com::sun::star;

namespace ficheaction::calc
{

std::uint32_t CellNumbers::of(const uno::Any& cell)
{
    double number = 0;
    if (cell >>= number)
    {
        const auto [place, isNew] = mNumbers.try_emplace(number, static_cast<std::uint32_t>(mValues.size()));
        return isNew ? add(cell) : place->second;
    }
    rtl::OUString text;
    return (cell >>= text) ? ofText(text) : none;
}

std::uint32_t CellNumbers::ofText(const rtl::OUString& text)
{
    if (const auto known = mKnownStrings.find(text.pData); known != mKnownStrings.end())
        return known->second;
    const auto [place, isNew] = mTexts.try_emplace(text, static_cast<std::uint32_t>(mValues.size()));
    if (!isNew)
        return place->second;
    mKnownStrings.emplace(text.pData, place->second);
    return add(uno::Any(text));
}

std::uint32_t CellNumbers::add(const uno::Any& value)
{
    mValues.push_back(value);
    return static_cast<std::uint32_t>(mValues.size() - 1);
}

const uno::Any& CellNumbers::value(std::uint32_t number) const
{
    static const uno::Any nothing;
    return number == none ? nothing : mValues[number];
}

}
