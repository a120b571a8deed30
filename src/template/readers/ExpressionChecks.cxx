// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "template/readers/ExpressionChecks.hxx"

#include "template/ErrorCode.hxx"
#include "template/checks/Circles.hxx"

#include <algorithm>
#include <map>

namespace ficheaction::templates
{

namespace
{
class ExpressionChecks
{
public:
    ExpressionChecks(const std::vector<model::GridObject>& objects,
                     const std::vector<std::vector<IndicatorMention>>& mentions, json::ErrorReport& errors)
        : mMentions(mentions)
        , mErrors(errors)
    {
        for (const model::GridObject& object : objects)
            for (const model::Indicator& indicator : object.indicators)
            {
                mNumbers.emplace(indicator.id, mIndicators.size());
                mIndicators.push_back(&indicator);
                mIds.push_back(indicator.id);
            }
    }

    void checkMentions() const
    {
        for (const std::vector<IndicatorMention>& mentions : mMentions)
            for (const IndicatorMention& mention : mentions)
                checkMention(mention);
    }

    void checkCircles() const
    {
        std::vector<std::vector<std::size_t>> madeOf(mMentions.size());
        for (std::size_t number = 0; number < mMentions.size(); ++number)
            for (const IndicatorMention& mention : mMentions[number])
                if (const auto named = mNumbers.find(mention.indicator); named != mNumbers.end())
                    madeOf[number].push_back(named->second);
        for (const std::vector<std::size_t>& circle : circlesOf(madeOf))
            report(circle);
    }

private:
    void checkMention(const IndicatorMention& mention) const
    {
        const auto named = mNumbers.find(mention.indicator);
        if (named == mNumbers.end())
            mErrors.addUnknown(mention.offset, ErrorCode::UnknownIndicator, mention.indicator, mIds);
        else if (mIndicators[named->second]->measure.kind == model::MeasureKind::Level)
            mErrors.add(mention.offset, ErrorCode::BadOperand, mention.indicator,
                        "an indicator that is a number: this one is a level");
    }

    void report(const std::vector<std::size_t>& circle) const
    {
        std::string path;
        for (std::size_t number : circle)
            path += mIds[number] + " → ";
        const std::string& next = mIds[circle.size() > 1 ? circle[1] : circle[0]];
        const std::vector<IndicatorMention>& mentions = mMentions[circle.front()];
        const auto way = std::find_if(mentions.begin(), mentions.end(),
                                      [&next](const IndicatorMention& mention) { return mention.indicator == next; });
        mErrors.add(way->offset, ErrorCode::ExpressionCycle, path + mIds[circle.front()],
                    "a formula that is not made of its own figure");
    }

    const std::vector<std::vector<IndicatorMention>>& mMentions;
    json::ErrorReport& mErrors;
    std::map<std::string, std::size_t> mNumbers;
    std::vector<const model::Indicator*> mIndicators;
    std::vector<std::string> mIds;
};
}

void checkExpressions(const std::vector<model::GridObject>& objects,
                      const std::vector<std::vector<IndicatorMention>>& mentions, json::ErrorReport& errors)
{
    const ExpressionChecks checks(objects, mentions, errors);
    checks.checkMentions();
    checks.checkCircles();
}

}
