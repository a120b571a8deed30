// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "template/checks/ExpectationSlips.hxx"

#include "template/ErrorCode.hxx"
#include "template/shapes/MeasureKinds.hxx"
#include "text/TextFolding.hxx"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>

namespace ficheaction::templates
{

namespace
{
using json::Node;
using model::MeasureKind;

constexpr double percentsOfOne = 100;

bool isDigit(char character)
{
    return character >= '0' && character <= '9';
}

/// The largest share that anybody aims at: a share of something is seldom above the whole, a change may well be.
double largestShare(MeasureKind kind)
{
    switch (kind)
    {
    case MeasureKind::Ratio:
    case MeasureKind::Rate:
    case MeasureKind::Coverage:
    case MeasureKind::Milestones:
        return 2;
    default:
        return 10;
    }
}

MeasureKind kindOf(const Node& indicator)
{
    const std::string& word = indicator.find("measure")->find("kind")->text;
    const auto known = std::find_if(shapes::kinds.begin(), shapes::kinds.end(),
                                    [&](const shapes::KindOfMeasure& each) { return each.shape->mark() == word; });
    return known->kind;
}

bool isPercent(const Node& indicator)
{
    const Node* const format = indicator.find("format");
    return format && format->text == "percent";
}

class Slips
{
public:
    Slips(const Node& indicator, json::ErrorReport& errors)
        : mErrors(errors)
        , mKind(kindOf(indicator))
        , mIsPercent(isPercent(indicator))
    {
    }

    /// Of an indicator, or of a part of it.
    void report(const Node& object)
    {
        for (const char* const key : {"baseline", "target"})
            if (const Node* const value = object.find(key))
                reportValue(*value, mIsPercent && !isComparedWith(key));
    }

private:
    /// The situation at the start of a trend is what its figure was then: 30 people, whatever the trend is shown as.
    bool isComparedWith(std::string_view key) const { return mKind == MeasureKind::Trend && key == "baseline"; }

    void reportValue(const Node& value, bool isShare)
    {
        if (value.kind == Node::Kind::Text)
        {
            const std::optional<double> number = areFiguresWords(mKind) ? std::nullopt : writtenNumber(value.text);
            if (number)
                mErrors.add(value.offset, ErrorCode::QuotedNumber, value.text,
                            {"{}, without quotes", {texts::numberText(*number)}});
        }
        else if (isShare && std::abs(value.number) > largestShare(mKind))
            mErrors.add(
                value.offset, ErrorCode::NotAShare, texts::numberText(value.number),
                {"{} for {} %", {texts::numberText(value.number / percentsOfOne), texts::numberText(value.number)}});
    }

    json::ErrorReport& mErrors;
    MeasureKind mKind;
    bool mIsPercent;
};
}

bool areFiguresWords(MeasureKind kind)
{
    return kind == MeasureKind::Level || kind == MeasureKind::List || kind == MeasureKind::Quotes ||
           kind == MeasureKind::Done;
}

void reportExpectationSlips(const Node& root, json::ErrorReport& errors)
{
    for (const Node& object : root.find("grid")->find("objects")->items)
        for (const Node& indicator : object.find("indicators")->items)
        {
            Slips slips(indicator, errors);
            slips.report(indicator);
            if (const Node* const parts = indicator.find("parts"))
                for (const Node& part : parts->items)
                    slips.report(part);
        }
}

std::optional<double> writtenNumber(std::string_view text)
{
    std::string plain = texts::folded(text);
    const bool isPercent = plain.ends_with('%');
    if (isPercent)
        plain.pop_back();
    std::erase(plain, ' ');
    std::replace(plain.begin(), plain.end(), ',', '.');
    const std::string_view digits = std::string_view(plain).substr(plain.starts_with('-') ? 1 : 0);
    if (digits.empty() || !isDigit(digits.front()) || !isDigit(digits.back()))
        return std::nullopt;
    double number = 0;
    const char* const end = plain.data() + plain.size();
    const auto [read, failure] = std::from_chars(plain.data(), end, number, std::chars_format::fixed);
    if (failure != std::errc() || read != end)
        return std::nullopt;
    return isPercent ? number / percentsOfOne : number;
}

}
