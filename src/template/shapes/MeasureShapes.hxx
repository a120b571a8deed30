// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// MeasureShapes: the keys of measures and of the dimensions in them.
#pragma once

#include "template/shapes/ShapeWords.hxx"

namespace ficheaction::templates::shapes
{

/// Of measures over the rows of a register.
inline constexpr KeyShape rowKeys[]{{"kind", ValueType::Label},
                                    {"register", ValueType::Label},
                                    {"where", ValueType::Object, optional},
                                    {"countAll", ValueType::Flag, optional},
                                    {"period", ValueType::Label, optional},
                                    {"breakdown", ValueType::LabelsAndObjects, optional},
                                    {"window", ValueType::Label, optional}};
/// Of those that look at two windows by themselves.
inline constexpr std::span<const KeyShape> windowlessKeys{rowKeys, 6};
/// Of measures over other measures.
inline constexpr KeyShape operandKeys[]{{"kind", ValueType::Label},
                                        {"breakdown", ValueType::LabelsAndObjects, optional}};

constexpr ObjectShape sampling(std::string_view name, std::string_view mark)
{
    return {name,
            mark,
            {{"of", ValueType::LabelOrObject, optional},
             {"per", ValueType::LabelOrObject, optional},
             {"each", ValueType::Label, optional}},
            rowKeys};
}

constexpr ObjectShape sets(std::string_view name, std::string_view mark)
{
    return {name, mark, {{"sets", ValueType::Objects}}, operandKeys};
}

inline constexpr ObjectShape measureCount{"measureCount", "count", {}, rowKeys};
inline constexpr ObjectShape measureSum{"measureSum", "sum", {{"of", ValueType::Label}}, rowKeys};
inline constexpr ObjectShape measureMean = sampling("measureMean", "mean");
inline constexpr ObjectShape measureMedian = sampling("measureMedian", "median");
inline constexpr ObjectShape measureMin = sampling("measureMin", "min");
inline constexpr ObjectShape measureMax = sampling("measureMax", "max");
inline constexpr ObjectShape measureDistinct{
    "measureDistinct", "distinct", {{"of", ValueType::LabelOrObject, optional}}, rowKeys};
inline constexpr ObjectShape measureAtLeast{
    "measureAtLeast",
    "at_least",
    {{"of", ValueType::LabelOrObject}, {"times", ValueType::Number}, {"counting", ValueType::LabelOrObject, optional}},
    rowKeys};
inline constexpr ObjectShape measureNew{"measureNew", "new", {{"of", ValueType::LabelOrObject}}, windowlessKeys};
inline constexpr ObjectShape measureReturning{
    "measureReturning", "returning", {{"of", ValueType::LabelOrObject}}, windowlessKeys};
inline constexpr ObjectShape measureList{"measureList", "list", {{"of", ValueType::LabelOrObject}}, rowKeys};
inline constexpr ObjectShape measureQuotes{"measureQuotes", "quotes", {{"of", ValueType::Label}}, rowKeys};
inline constexpr ObjectShape measureLevel{
    "measureLevel", "level", {{"of", ValueType::Label}, {"figure", ValueType::Label, optional}}, rowKeys};
inline constexpr ObjectShape measurePaired{"measurePaired",
                                           "paired",
                                           {{"of", ValueType::Label},
                                            {"person", ValueType::Label},
                                            {"before", ValueType::Object},
                                            {"after", ValueType::Object},
                                            {"figure", ValueType::Label, optional}},
                                           rowKeys};
inline constexpr ObjectShape measureMilestones{"measureMilestones",
                                               "milestones",
                                               {{"done", ValueType::Object},
                                                {"due", ValueType::Label, optional},
                                                {"doneOn", ValueType::Label, optional},
                                                {"label", ValueType::Label, optional}},
                                               rowKeys};
inline constexpr ObjectShape measureDone{"measureDone", "done", {{"evidence", ValueType::Label, optional}}, rowKeys};
inline constexpr ObjectShape measureManual{
    "measureManual",
    "manual",
    {{"of", ValueType::Label}, {"source", ValueType::Label}, {"date", ValueType::Label}},
    rowKeys};

inline constexpr ObjectShape measureUnion = sets("measureUnion", "union");
inline constexpr ObjectShape measureOverlap = sets("measureOverlap", "overlap");
inline constexpr ObjectShape measureDifference = sets("measureDifference", "difference");
inline constexpr ObjectShape measureRatio{
    "measureRatio", "ratio", {{"numerator", ValueType::Object}, {"denominator", ValueType::Object}}, operandKeys};
inline constexpr ObjectShape measureRate{
    "measureRate", "rate", {{"of", ValueType::Object}, {"capacity", ValueType::Object}}, operandKeys};
inline constexpr ObjectShape measureUnitCost{
    "measureUnitCost", "unit_cost", {{"cost", ValueType::Object}, {"units", ValueType::Object}}, operandKeys};
inline constexpr ObjectShape measureCoverage{
    "measureCoverage", "coverage", {{"of", ValueType::Object}, {"over", ValueType::Object}}, operandKeys};
inline constexpr ObjectShape measureTrend{
    "measureTrend",
    "trend",
    {{"of", ValueType::Object}, {"against", ValueType::Label, optional}, {"as", ValueType::Label, optional}},
    operandKeys};
inline constexpr ObjectShape measureExpression{
    "measureExpression", "expression", {{"kind", ValueType::Label}, {"formula", ValueType::Label}}};

inline constexpr ObjectShape outsideFigure{
    "outsideFigure", {}, {{"value", ValueType::Number}, {"source", ValueType::Label}, {"year", ValueType::Number}}};

inline constexpr ObjectShape dimensionAges{"dimensionAges",
                                           "ages",
                                           {{"path", ValueType::Label},
                                            {"ages", ValueType::Numbers},
                                            {"on", ValueType::Label, optional},
                                            {"labels", ValueType::Texts, optional},
                                            {"showEmpty", ValueType::Flag, optional}}};
inline constexpr ObjectShape dimensionBands{"dimensionBands",
                                            "bands",
                                            {{"path", ValueType::Label},
                                             {"bands", ValueType::Numbers},
                                             {"labels", ValueType::Texts, optional},
                                             {"showEmpty", ValueType::Flag, optional}}};
inline constexpr ObjectShape dimensionBy{"dimensionBy", "by", {{"path", ValueType::Label}, {"by", ValueType::Label}}};
/// The value itself, where there is more to say than the path.
inline constexpr ObjectShape dimensionValue{
    "dimensionValue", {}, {{"path", ValueType::Label}, {"showEmpty", ValueType::Flag}}};

inline constexpr std::array measures{
    &measureCount,    &measureSum,        &measureMean,       &measureMedian,    &measureMin,      &measureMax,
    &measureDistinct, &measureAtLeast,    &measureNew,        &measureReturning, &measureList,     &measureQuotes,
    &measureLevel,    &measurePaired,     &measureMilestones, &measureDone,      &measureManual,   &measureUnion,
    &measureOverlap,  &measureDifference, &measureRatio,      &measureRate,      &measureUnitCost, &measureCoverage,
    &measureTrend,    &measureExpression};
inline constexpr std::array dimensions{&dimensionAges, &dimensionBands, &dimensionBy};

}
