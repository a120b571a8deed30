// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "import/AnswerSeparators.hxx"

#include "text/TextFolding.hxx"

#include <algorithm>
#include <map>
#include <set>

namespace ficheaction::imports
{

namespace
{
bool isCode(std::string_view part)
{
    return std::all_of(part.begin(), part.end(),
                       [](char each) {
                           return (each >= 'a' && each <= 'z') || (each >= '0' && each <= '9') || each == '_' ||
                                  each == '-';
                       });
}

/// The different cells in which each part stands, and whether it stands alone in one; of one separator.
class Parts
{
public:
    Parts(const std::vector<std::string>& cells, char separator)
        : mSeparator(separator)
    {
        for (const std::string& cell : cells)
        {
            if (texts::severalValues(cell).size() > 1)
                continue;
            const std::vector<std::string> parts = between(cell, separator);
            mHasSeveral = mHasSeveral || parts.size() > 1;
            mAreCodes = mAreCodes && std::all_of(parts.begin(), parts.end(), isCode);
            for (const std::string& part : parts)
            {
                Part& known = mParts[texts::folded(part)];
                known.cells.insert(texts::folded(cell));
                known.isAlone = known.isAlone || parts.size() == 1;
                known.isAmongOthers = known.isAmongOthers || parts.size() > 1;
            }
        }
    }

    bool areAnswers() const
    {
        const auto comesAgain = [](const auto& part) { return part.second.cells.size() > 1; };
        if (mSeparator != ' ')
            return mHasSeveral && std::any_of(mParts.begin(), mParts.end(), comesAgain);
        const bool isOneAlone =
            std::any_of(mParts.begin(), mParts.end(),
                        [](const auto& part) { return part.second.isAlone && part.second.isAmongOthers; });
        return mHasSeveral && mAreCodes && isOneAlone &&
               std::all_of(mParts.begin(), mParts.end(),
                           [&](const auto& part) { return !part.second.isAmongOthers || comesAgain(part); });
    }

private:
    struct Part
    {
        std::set<std::string> cells;
        bool isAlone = false;
        bool isAmongOthers = false;
    };

    char mSeparator;
    bool mHasSeveral = false;
    bool mAreCodes = true;
    std::map<std::string, Part> mParts; ///< by the folded part
};
}

std::vector<std::string> between(std::string_view text, char separator)
{
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= text.size();)
    {
        const std::size_t end = std::min(text.find(separator, begin), text.size());
        const std::string_view part = texts::trimmed(text.substr(begin, end - begin));
        if (!part.empty())
            parts.emplace_back(part);
        begin = end + 1;
    }
    return parts;
}

std::optional<char> separatorOf(const std::vector<std::string>& cells)
{
    for (const char separator : answerSeparators)
        if (Parts(cells, separator).areAnswers())
            return separator;
    return std::nullopt;
}

}
