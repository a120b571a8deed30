// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/grid/GridRows.hxx"

#include "text/TextFolding.hxx"

#include <algorithm>
#include <set>

namespace ficheaction::calc
{

namespace
{
constexpr char separator = '|';
constexpr char escape = '\\';
constexpr char otherRow = '@';

std::vector<std::string> splitIdentity(const std::string& text)
{
    std::vector<std::string> fields(1);
    for (std::size_t index = 0; index < text.size(); ++index)
    {
        if (text[index] == separator)
            fields.emplace_back();
        else if (text[index] == escape && index + 1 < text.size())
            fields.back() += text[++index];
        else
            fields.back() += text[index];
    }
    return fields;
}

class RowMatching
{
public:
    RowMatching(const model::Template& definition, const std::vector<GridSheetRow>& rows, const GridParts& parts,
                const LabelOfKey& label)
        : mRows(rows)
        , mLabelOfPart(label)
        , mMatches(rows.size())
    {
        for (const auto& [object, indicator] : definition.indicators())
            mLabelOf[indicator->id] = texts::folded(indicator->label);
        for (const GridSheetRow& row : rows)
        {
            mKeys.push_back(keyFromIdentity(row.identity));
            mLabels.push_back(texts::folded(row.label));
        }
        collectCandidates(definition, parts);
    }

    GridRowMatches run()
    {
        takeAgreements();
        takeLabels();
        takeIdentities();
        return result();
    }

private:
    bool isKnown(const GridRowKey& key) const { return mLabelOf.contains(key.indicator); }

    /// Folded; of a part, as it is shown, and as rows were called before that differed.
    std::vector<std::string> labelsOf(const GridRowKey& key) const
    {
        if (key.parts.empty())
            return {mLabelOf.at(key.indicator)};
        std::vector<std::string> labels{texts::folded(partLabel(key.parts))};
        if (mLabelOfPart)
            if (std::string shown = texts::folded(mLabelOfPart(key)); shown != labels.front())
                labels.push_back(std::move(shown));
        return labels;
    }

    bool isLabelOf(const std::string& label, const GridRowKey& key) const
    {
        const std::vector<std::string> labels = labelsOf(key);
        return std::find(labels.begin(), labels.end(), label) != labels.end();
    }

    /// Every key that a label could mean, in the order of the template.
    void collectCandidates(const model::Template& definition, const GridParts& parts)
    {
        for (const auto& [object, indicator] : definition.indicators())
        {
            addCandidate({indicator->id, {}});
            if (const auto found = parts.find(indicator->id); found != parts.end())
                for (const std::vector<std::string>& combination : found->second)
                    addCandidate({indicator->id, combination});
            for (const std::optional<GridRowKey>& key : mKeys)
                if (key && key->indicator == indicator->id && !key->parts.empty())
                    addCandidate(*key);
        }
    }

    void addCandidate(const GridRowKey& key)
    {
        if (!mCandidateKeys.insert(comparable(key)).second)
            return;
        for (const std::string& label : labelsOf(key))
            if (!label.empty())
                mCandidates[label].push_back(key);
    }

    void take(std::size_t index, const GridRowKey& key)
    {
        if (mTaken.insert(comparable(key)).second)
            mMatches[index] = key;
    }

    bool isFree(const GridRowKey& key) const { return !mTaken.contains(comparable(key)); }

    void takeAgreements()
    {
        for (std::size_t index = 0; index < mRows.size(); ++index)
            if (mKeys[index] && isKnown(*mKeys[index]) && isLabelOf(mLabels[index], *mKeys[index]))
                take(index, *mKeys[index]);
    }

    void takeLabels()
    {
        std::string indicatorAbove;
        for (std::size_t index = 0; index < mRows.size(); ++index)
        {
            if (!mMatches[index])
                if (const GridRowKey* const meant = meantByLabel(index, indicatorAbove))
                    take(index, *meant);
            if (mMatches[index])
                indicatorAbove = mMatches[index]->indicator;
        }
    }

    /// The free key that the row's label means best: an indicator; a part of the row's own indicator, of the indicator
    /// above, of the first that has one. A part of another indicator is not meant by a row whose own place is free: its
    /// label was retyped.
    const GridRowKey* meantByLabel(std::size_t index, const std::string& indicatorAbove) const
    {
        const auto found = mCandidates.find(mLabels[index]);
        if (found == mCandidates.end())
            return nullptr;
        const std::optional<GridRowKey>& own = mKeys[index];
        const bool hasOwnPlace = own && isKnown(*own) && isFree(*own);
        const GridRowKey* best = nullptr;
        int bestRank = 0;
        for (const GridRowKey& candidate : found->second)
        {
            int rank = hasOwnPlace ? 0 : 1;
            if (candidate.parts.empty())
                rank = 4;
            else if (own && candidate.indicator == own->indicator)
                rank = 3;
            else if (!hasOwnPlace && candidate.indicator == indicatorAbove)
                rank = 2;
            if (rank > bestRank && isFree(candidate))
            {
                best = &candidate;
                bestRank = rank;
            }
        }
        return best;
    }

    void takeIdentities()
    {
        for (std::size_t index = 0; index < mRows.size(); ++index)
            if (!mMatches[index] && mKeys[index] && isKnown(*mKeys[index]))
                take(index, *mKeys[index]);
    }

    GridRowMatches result() const
    {
        GridRowMatches matches;
        for (std::size_t index = 0; index < mRows.size(); ++index)
        {
            if (mMatches[index])
                matches.rows.push_back({mRows[index].row, *mMatches[index],
                                        !mKeys[index] || comparable(*mKeys[index]) != comparable(*mMatches[index])});
            else if (mKeys[index] && !isKnown(*mKeys[index]))
                matches.removed.push_back(mRows[index].row);
        }
        return matches;
    }

    const std::vector<GridSheetRow>& mRows;
    const LabelOfKey& mLabelOfPart;
    std::map<std::string, std::string> mLabelOf; ///< folded, by indicator id
    std::vector<std::optional<GridRowKey>> mKeys;
    std::vector<std::string> mLabels;
    std::map<std::string, std::vector<GridRowKey>> mCandidates; ///< by folded label
    std::set<std::string> mCandidateKeys;
    std::set<std::string> mTaken;
    std::vector<std::optional<GridRowKey>> mMatches;
};
}

std::string identityText(const GridRowKey& key)
{
    std::string text = key.indicator;
    for (const std::string& part : key.parts)
    {
        text += separator;
        for (char character : part)
        {
            if (character == separator || character == escape)
                text += escape;
            text += character;
        }
    }
    return text;
}

std::optional<GridRowKey> keyFromIdentity(const std::string& text)
{
    if (text.empty() || text.front() == otherRow)
        return std::nullopt;
    std::vector<std::string> fields = splitIdentity(text);
    GridRowKey key{fields.front(), {}};
    key.parts.assign(std::make_move_iterator(fields.begin() + 1), std::make_move_iterator(fields.end()));
    return key;
}

std::string partLabel(const std::vector<std::string>& parts)
{
    std::string label;
    for (std::size_t index = 0; index < parts.size(); ++index)
        label += (index == 0 ? "" : " · ") + parts[index];
    return label;
}

std::string comparable(const GridRowKey& key)
{
    GridRowKey folded{key.indicator, {}};
    for (const std::string& part : key.parts)
        folded.parts.push_back(texts::folded(part));
    return identityText(folded);
}

const model::PartExpectation* expectationOf(const model::Indicator& indicator, const GridRowKey& key)
{
    const std::string combination = comparable(key);
    const auto found = std::find_if(indicator.parts.begin(), indicator.parts.end(),
                                    [&](const model::PartExpectation& part) {
                                        return comparable({indicator.id, part.keys}) == combination;
                                    });
    return found == indicator.parts.end() ? nullptr : &*found;
}

GridRowMatches matchGridRows(const model::Template& definition, const std::vector<GridSheetRow>& rows,
                             const GridParts& parts, const LabelOfKey& label)
{
    return RowMatching(definition, rows, parts, label).run();
}

}
