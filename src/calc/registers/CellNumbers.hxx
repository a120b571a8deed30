// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// CellNumbers: the different values of many cells, each as a small number. A million rows take four bytes a cell, and
// their values once.
#pragma once

#include <com/sun/star/uno/Any.hxx>
#include <rtl/ustring.hxx>

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace ficheaction::calc
{

class CellNumbers
{
public:
    /// Of a cell that has neither a number nor a text: an error.
    static constexpr std::uint32_t none = 0xFFFFFFFF;

    /// The number of the cell's value; the next one where it is new.
    std::uint32_t of(const com::sun::star::uno::Any& cell);

    /// What has this number; void for none.
    const com::sun::star::uno::Any& value(std::uint32_t number) const;

    std::size_t count() const { return mValues.size(); }

private:
    struct HashOfText
    {
        std::size_t operator()(const rtl::OUString& text) const { return static_cast<std::size_t>(text.hashCode()); }
    };

    std::uint32_t ofText(const rtl::OUString& text);
    std::uint32_t add(const com::sun::star::uno::Any& value);

    std::vector<com::sun::star::uno::Any> mValues;
    std::unordered_map<double, std::uint32_t> mNumbers;
    std::unordered_map<rtl::OUString, std::uint32_t, HashOfText> mTexts;
    /// Most equal texts of a document are one string. Those here are held by mTexts.
    std::unordered_map<const void*, std::uint32_t> mKnownStrings;
};

}
