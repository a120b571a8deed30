// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "design/Patterns.hxx"

#include "design/Fit.hxx"
#include "design/MeasureKinds.hxx"

#include <algorithm>

namespace ficheaction::design
{

using model::Filter;
using model::Measure;
using model::MeasureKind;

namespace
{
struct KindsOfPattern
{
    Pattern pattern;
    const char* word;
    std::vector<MeasureKind> kinds;
};

const std::vector<KindsOfPattern>& table()
{
    static const std::vector<KindsOfPattern> all{
        {Pattern::HowMany, "how-many", {MeasureKind::Count}},
        {Pattern::HowManyOther, "how-many-other", {MeasureKind::Distinct}},
        {Pattern::SumOf, "sum-of", {MeasureKind::Sum}},
        {Pattern::Share, "share", {MeasureKind::Count, MeasureKind::Distinct, MeasureKind::Sum}},
        {Pattern::Words, "words", {MeasureKind::Quotes}},
        {Pattern::Level, "level", {MeasureKind::Level}},
        {Pattern::Done, "done", {MeasureKind::Done}},
        {Pattern::AOverB,
         "a-over-b",
         {MeasureKind::Ratio, MeasureKind::UnitCost, MeasureKind::Rate, MeasureKind::Coverage}},
        {Pattern::ListOf, "list-of", {MeasureKind::List}},
        {Pattern::Average,
         "average",
         {MeasureKind::Mean, MeasureKind::Median, MeasureKind::Minimum, MeasureKind::Maximum}},
        {Pattern::Steps, "steps", {MeasureKind::Milestones}},
        {Pattern::Progress, "progress", {MeasureKind::Paired}},
        {Pattern::Evolution, "evolution", {MeasureKind::Trend}},
        {Pattern::Sets, "sets", {MeasureKind::Difference, MeasureKind::Overlap, MeasureKind::Union}},
        {Pattern::Loyalty, "loyalty", {MeasureKind::New, MeasureKind::Returning, MeasureKind::AtLeast}},
        {Pattern::Typed, "typed", {MeasureKind::Manual}},
        {Pattern::Formula, "formula", {MeasureKind::Expression}},
        {Pattern::AsItStands, "as-it-stands", {}}};
    return all;
}

const KindsOfPattern& entryOf(Pattern pattern)
{
    return *std::find_if(table().begin(), table().end(),
                         [pattern](const KindsOfPattern& each) { return each.pattern == pattern; });
}

bool isOneOf(const std::vector<MeasureKind>& kinds, MeasureKind kind)
{
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

/// What must all be true.
std::vector<Filter> partsOf(const Filter& filter)
{
    if (filter.kind == Filter::Kind::Everything)
        return {};
    return filter.kind == Filter::Kind::All ? filter.parts : std::vector<Filter>{filter};
}

Filter every(std::vector<Filter> parts)
{
    if (parts.empty())
        return {};
    if (parts.size() == 1)
        return parts.front();
    Filter all;
    all.kind = Filter::Kind::All;
    all.parts = std::move(parts);
    return all;
}
}

const std::vector<Pattern>& patterns()
{
    static const std::vector<Pattern> all = []
    {
        std::vector<Pattern> offered;
        for (const KindsOfPattern& each : table())
            if (each.pattern != Pattern::AsItStands)
                offered.push_back(each.pattern);
        return offered;
    }();
    return all;
}

const char* patternWord(Pattern pattern)
{
    return entryOf(pattern).word;
}

const std::vector<MeasureKind>& kindsOf(Pattern pattern)
{
    return entryOf(pattern).kinds;
}

std::vector<Pattern> patternsFor(MeasureKind kind)
{
    if (kind == MeasureKind::Ratio)
        return {Pattern::Share, Pattern::AOverB};
    for (const KindsOfPattern& each : table())
        if (each.pattern != Pattern::Share && isOneOf(each.kinds, kind))
            return {each.pattern};
    return {};
}

Measure asPattern(const Measure& measure, Pattern pattern)
{
    const std::vector<MeasureKind>& kinds = kindsOf(pattern);
    if (kinds.empty())
        return measure;
    if (pattern != Pattern::Share)
        return isOneOf(kinds, measure.kind) ? measure : asKind(measure, kinds.front());
    const std::vector<const Measure*> rows = rowMeasures(measure);
    Measure share;
    share.kind = MeasureKind::Ratio;
    share.breakdown = measure.breakdown;
    // Of a quotient that is already said otherwise, what it is divided by is the whole.
    Measure whole = rows.empty() ? Measure() : *rows.back();
    whole.breakdown.clear();
    if (!isOneOf(kinds, whole.kind))
        whole = asKind(whole, kinds.front());
    share.operands = {whole, whole};
    return share;
}

Filter extraOf(const Measure& share)
{
    if (share.operands.size() != 2)
        return {};
    const std::vector<Filter> part = partsOf(share.operands.front().where);
    const std::vector<Filter> whole = partsOf(share.operands.back().where);
    if (part.size() <= whole.size() || !std::equal(whole.begin(), whole.end(), part.begin()))
        return {};
    return every({part.begin() + static_cast<std::ptrdiff_t>(whole.size()), part.end()});
}

void setPart(Measure& share, const Filter& extra)
{
    if (share.operands.size() != 2)
        return;
    share.operands.front() = share.operands.back();
    std::vector<Filter> parts = partsOf(share.operands.back().where);
    const std::vector<Filter> more = partsOf(extra);
    parts.insert(parts.end(), more.begin(), more.end());
    share.operands.front().where = every(std::move(parts));
}

}
