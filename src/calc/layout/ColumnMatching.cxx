// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/layout/ColumnMatching.hxx"

#include "text/TextFolding.hxx"

#include <algorithm>
#include <map>
#include <set>

namespace ficheaction::calc
{

namespace
{
class Matching
{
public:
    Matching(const std::vector<WantedColumn>& wanted, const std::vector<Heading>& headings)
        : mWanted(wanted)
        , mMatches(wanted.size())
    {
        for (const WantedColumn& column : wanted)
            mLabels.push_back(texts::folded(column.label));
        for (const Heading& heading : headings)
        {
            const std::string text = texts::folded(heading.text);
            if (text.empty())
                continue;
            mTextAt[heading.column] = text;
            mPlacesOf[text].push_back(heading.column);
        }
        for (auto& [text, places] : mPlacesOf)
            std::sort(places.begin(), places.end());
    }

    std::vector<ColumnMatch> run()
    {
        takeSureNames();
        takeLabelsOfExchangedColumns();
        takeOtherNames();
        takeHeadings();
        return std::move(mMatches);
    }

private:
    const std::string& textAt(std::int32_t column) const
    {
        static const std::string nothing;
        const auto found = mTextAt.find(column);
        return found == mTextAt.end() ? nothing : found->second;
    }

    void take(std::size_t index, std::int32_t column, bool byHeading)
    {
        if (mTaken.insert(column).second)
            mMatches[index] = {column, byHeading};
    }

    bool isLabelOfAnother(std::size_t index, const std::string& text) const
    {
        for (std::size_t other = 0; other < mLabels.size(); ++other)
            if (other != index && mLabels[other] == text && text != mLabels[index])
                return true;
        return false;
    }

    /// The one place of a label, if no column has it yet.
    std::optional<std::int32_t> onlyFreePlace(const std::string& label) const
    {
        const auto found = mPlacesOf.find(label);
        if (found == mPlacesOf.end() || found->second.size() != 1 || mTaken.contains(found->second.front()))
            return std::nullopt;
        return found->second.front();
    }

    void takeSureNames()
    {
        for (std::size_t index = 0; index < mWanted.size(); ++index)
            if (mWanted[index].named && textAt(*mWanted[index].named) == mLabels[index])
                take(index, *mWanted[index].named, false);
    }

    void takeLabelsOfExchangedColumns()
    {
        for (std::size_t index = 0; index < mWanted.size(); ++index)
        {
            const WantedColumn& column = mWanted[index];
            if (mMatches[index].column || !column.named || !isLabelOfAnother(index, textAt(*column.named)))
                continue;
            if (const std::optional<std::int32_t> place = onlyFreePlace(mLabels[index]))
                take(index, *place, false);
        }
    }

    void takeOtherNames()
    {
        for (std::size_t index = 0; index < mWanted.size(); ++index)
            if (!mMatches[index].column && mWanted[index].named)
                take(index, *mWanted[index].named, false);
    }

    void takeHeadings()
    {
        for (std::size_t index = 0; index < mWanted.size(); ++index)
        {
            const auto places = mPlacesOf.find(mLabels[index]);
            if (mMatches[index].column || places == mPlacesOf.end())
                continue;
            const auto free = std::find_if(places->second.begin(), places->second.end(),
                                           [this](std::int32_t column) { return !mTaken.contains(column); });
            if (free != places->second.end())
                take(index, *free, true);
        }
    }

    const std::vector<WantedColumn>& mWanted;
    std::vector<std::string> mLabels;
    std::map<std::int32_t, std::string> mTextAt;
    std::map<std::string, std::vector<std::int32_t>> mPlacesOf;
    std::set<std::int32_t> mTaken;
    std::vector<ColumnMatch> mMatches;
};
}

std::vector<ColumnMatch> matchColumns(const std::vector<WantedColumn>& wanted, const std::vector<Heading>& headings)
{
    return Matching(wanted, headings).run();
}

std::optional<std::int32_t> rowOfHeadings(const std::vector<std::int32_t>& rows)
{
    constexpr std::int32_t headingsAreWithin = 2;
    std::map<std::int32_t, std::size_t> counts;
    for (std::int32_t row : rows)
        ++counts[row];
    std::optional<std::int32_t> most;
    for (const auto& [row, count] : counts)
        if (!most || count > counts[*most])
            most = row;
    if (!most)
        return most;
    std::int32_t lowest = *most;
    for (const auto& [row, count] : counts)
        if (row > lowest && row <= *most + headingsAreWithin)
            lowest = row;
    return lowest;
}

std::optional<HeadingRow> findHeadingRow(const std::vector<std::vector<std::string>>& rows,
                                         const std::vector<std::string>& labels)
{
    std::set<std::string> wanted;
    for (const std::string& label : labels)
        wanted.insert(texts::folded(label));
    std::optional<HeadingRow> best;
    for (std::size_t row = 0; row < rows.size(); ++row)
    {
        std::set<std::string> found;
        for (const std::string& text : rows[row])
            if (const std::string label = texts::folded(text); wanted.contains(label))
                found.insert(label);
        if (!found.empty() && (!best || found.size() > best->labels))
            best = HeadingRow{static_cast<std::int32_t>(row), found.size()};
    }
    return best;
}

}
