// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "text/Lookalikes.hxx"

#include <string_view>

namespace ficheaction::texts
{

namespace
{
/// Letters by the place of those that they look like.
struct Alike
{
    std::u32string_view letters;
    std::string_view latin;

    std::int32_t find(std::int32_t codePoint) const
    {
        const std::size_t place = letters.find(static_cast<char32_t>(codePoint));
        return place == std::u32string_view::npos ? 0 : latin[place];
    }
};

constexpr Alike cyrillic{
    U"\u0410\u0412\u0415\u0406\u0408\u041A\u041C\u041D\u041E\u0420\u0421\u0405\u0422\u0423\u0425\u051A"
    U"\u051C\u0474\u04C0\u0430\u0432\u0435\u0456\u0458\u043A\u043C\u043D\u043E\u0440\u0441\u0455\u0442"
    U"\u0443\u0445\u04BB\u0501\u051B\u051D\u0475\u04CF\u0433\u043F",
    "ABEIJKMHOPCSTYXQWVIabeijkmhopcstyxhdqwvlrn"};
constexpr Alike greek{
    U"\u0391\u0392\u0395\u0396\u0397\u0399\u039A\u039C\u039D\u039F\u03A1\u03A4\u03A5\u03A7\u03B1\u03B5"
    U"\u03B7\u03B9\u03BA\u03BD\u03BF\u03C1\u03C4\u03C5\u03C7",
    "ABEZHIKMNOPTYXaenikvoptux"};
constexpr Alike strokes{U"\u00D8\u00F8\u0141\u0142\u0110\u0111\u00D0\u00F0\u0126\u0127\u0166\u0167\u0131\u0251\u0261",
                        "OoLlDdDdHhTtiag"};

constexpr std::int32_t firstOther = 0x370;
constexpr std::int32_t lastOther = 0x52F;
}

std::int32_t latinLookalike(std::int32_t codePoint)
{
    if (codePoint < firstOther || codePoint > lastOther)
        return 0;
    const std::int32_t found = cyrillic.find(codePoint);
    return found != 0 ? found : greek.find(codePoint);
}

std::int32_t withoutStroke(std::int32_t codePoint)
{
    constexpr std::int32_t arabicZero = 0x660;
    constexpr std::int32_t persianZero = 0x6F0;
    for (const std::int32_t zero : {arabicZero, persianZero})
        if (codePoint >= zero && codePoint <= zero + 9)
            return '0' + codePoint - zero;
    const std::int32_t found = codePoint < 0x80 ? 0 : strokes.find(codePoint);
    return found != 0 ? found : codePoint;
}

}
