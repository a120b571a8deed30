// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ObjectShapes: which keys each object of a template has, and what stands behind them. template.schema.json says the
// same under $defs, by the same names; a test compares the two.
#pragma once

#include <array>
#include <span>
#include <string_view>
#include <vector>

namespace ficheaction::templates
{

enum class ValueType
{
    Label, ///< text that says something
    Text,  ///< text, also empty
    Texts, ///< array of labels
    Flag,
    Number,
    NumberOrText,
    Object,
    Objects ///< array of objects
};

struct KeyShape
{
    std::string_view name;
    ValueType type = ValueType::Text;
    bool required = true;
};

struct ObjectShape
{
    std::string_view name; ///< as in the schema's $defs
    std::span<const KeyShape> keys;
    /// Of several shapes that may stand in one place, what tells this one: a key of its own (sections of the card,
    /// filters) or its `kind` (measures).
    std::string_view mark;
};

namespace shapes
{

inline constexpr bool optional = false;

inline constexpr KeyShape definitionKeys[] = {
    {"$schema", ValueType::Text, optional},
    {"schemaVersion", ValueType::Number},
    {"id", ValueType::Label},
    {"language", ValueType::Label},
    {"title", ValueType::Label},
    {"description", ValueType::Text, optional},
    {"sheets", ValueType::Object},
    {"card", ValueType::Objects},
    {"lists", ValueType::Objects},
    {"registers", ValueType::Objects},
    {"grid", ValueType::Object},
    {"wording", ValueType::Object},
};
inline constexpr ObjectShape definition{"definition", definitionKeys, {}};

inline constexpr KeyShape sheetsKeys[] = {
    {"card", ValueType::Label},
    {"lists", ValueType::Label},
    {"grid", ValueType::Label},
};
inline constexpr ObjectShape sheets{"sheets", sheetsKeys, {}};

inline constexpr KeyShape cardTitleKeys[] = {
    {"id", ValueType::Label},
    {"label", ValueType::Text, optional},
    {"title", ValueType::Label},
};
inline constexpr ObjectShape cardTitle{"cardTitle", cardTitleKeys, "title"};

inline constexpr KeyShape cardTextKeys[] = {
    {"id", ValueType::Label},
    {"label", ValueType::Label},
    {"text", ValueType::Text},
};
inline constexpr ObjectShape cardText{"cardText", cardTextKeys, "text"};

inline constexpr KeyShape cardItemsKeys[] = {
    {"id", ValueType::Label},
    {"label", ValueType::Label},
    {"items", ValueType::Texts},
};
inline constexpr ObjectShape cardItems{"cardItems", cardItemsKeys, "items"};

inline constexpr KeyShape cardListKeys[] = {
    {"id", ValueType::Label},
    {"label", ValueType::Label},
    {"list", ValueType::Label},
};
inline constexpr ObjectShape cardList{"cardList", cardListKeys, "list"};

inline constexpr KeyShape cardGroupsKeys[] = {
    {"id", ValueType::Label},
    {"label", ValueType::Label},
    {"groups", ValueType::Objects},
};
inline constexpr ObjectShape cardGroups{"cardGroups", cardGroupsKeys, "groups"};

inline constexpr KeyShape cardStepsKeys[] = {
    {"id", ValueType::Label},         {"label", ValueType::Label},    {"steps", ValueType::Objects},
    {"stepsLabel", ValueType::Label}, {"dueLabel", ValueType::Label},
};
inline constexpr ObjectShape cardSteps{"cardSteps", cardStepsKeys, "steps"};

inline constexpr KeyShape cardParticipationKeys[] = {
    {"id", ValueType::Label},
    {"label", ValueType::Label},
    {"participation", ValueType::Object},
};
inline constexpr ObjectShape cardParticipation{"cardParticipation", cardParticipationKeys, "participation"};

inline constexpr KeyShape groupKeys[] = {
    {"label", ValueType::Label},
    {"items", ValueType::Texts},
};
inline constexpr ObjectShape group{"group", groupKeys, {}};

inline constexpr KeyShape stepKeys[] = {
    {"text", ValueType::Label},
    {"items", ValueType::Texts, optional},
    {"due", ValueType::Text, optional},
};
inline constexpr ObjectShape step{"step", stepKeys, {}};

inline constexpr KeyShape participationKeys[] = {
    {"scale", ValueType::Label},        {"current", ValueType::Text, optional}, {"target", ValueType::Text, optional},
    {"currentLabel", ValueType::Label}, {"targetLabel", ValueType::Label},
};
inline constexpr ObjectShape participation{"participation", participationKeys, {}};

inline constexpr KeyShape listKeys[] = {
    {"id", ValueType::Label},
    {"label", ValueType::Label},
    {"values", ValueType::Texts},
    {"ordered", ValueType::Flag, optional},
};
inline constexpr ObjectShape list{"list", listKeys, {}};

inline constexpr KeyShape dataRegisterKeys[] = {
    {"id", ValueType::Label},
    {"label", ValueType::Label},
    {"key", ValueType::Label, optional},
    {"weight", ValueType::Label, optional},
    {"date", ValueType::Label, optional},
    {"columns", ValueType::Objects},
    {"rows", ValueType::Objects, optional},
};
inline constexpr ObjectShape dataRegister{"dataRegister", dataRegisterKeys, {}};

inline constexpr KeyShape columnKeys[] = {
    {"id", ValueType::Label},
    {"label", ValueType::Label},
    {"type", ValueType::Label},
    {"list", ValueType::Label, optional},
    {"register", ValueType::Label, optional},
    {"inherit", ValueType::Label, optional},
    {"required", ValueType::Flag, optional},
    {"personal", ValueType::Flag, optional},
    {"whole", ValueType::Flag, optional},
    {"minimum", ValueType::Number, optional},
    {"maximum", ValueType::Number, optional},
    {"whereEmpty", ValueType::Number, optional},
    {"unit", ValueType::Label, optional},
    {"width", ValueType::Number, optional},
    {"help", ValueType::Text, optional},
};
inline constexpr ObjectShape column{"column", columnKeys, {}};

inline constexpr KeyShape gridKeys[] = {
    {"objects", ValueType::Objects},
};
inline constexpr ObjectShape grid{"grid", gridKeys, {}};

inline constexpr KeyShape gridObjectKeys[] = {
    {"id", ValueType::Label},
    {"label", ValueType::Label},
    {"tools", ValueType::Texts, optional},
    {"indicators", ValueType::Objects},
};
inline constexpr ObjectShape gridObject{"gridObject", gridObjectKeys, {}};

inline constexpr KeyShape indicatorKeys[] = {
    {"id", ValueType::Label},
    {"label", ValueType::Label},
    {"unit", ValueType::Text, optional},
    {"decimals", ValueType::Number, optional},
    {"format", ValueType::Label, optional},
    {"direction", ValueType::Label, optional},
    {"baseline", ValueType::NumberOrText, optional},
    {"target", ValueType::NumberOrText, optional},
    {"tools", ValueType::Texts, optional},
    {"measure", ValueType::Object},
};
inline constexpr ObjectShape indicator{"indicator", indicatorKeys, {}};

inline constexpr KeyShape measureCountKeys[] = {
    {"kind", ValueType::Label},
    {"register", ValueType::Label},
    {"where", ValueType::Object, optional},
    {"period", ValueType::Label, optional},
    {"breakdown", ValueType::Texts, optional},
};
inline constexpr ObjectShape measureCount{"measureCount", measureCountKeys, "count"};

inline constexpr KeyShape measureSumKeys[] = {
    {"kind", ValueType::Label},
    {"register", ValueType::Label},
    {"of", ValueType::Label},
    {"where", ValueType::Object, optional},
    {"period", ValueType::Label, optional},
    {"breakdown", ValueType::Texts, optional},
};
inline constexpr ObjectShape measureSum{"measureSum", measureSumKeys, "sum"};

inline constexpr KeyShape measureDistinctKeys[] = {
    {"kind", ValueType::Label},
    {"register", ValueType::Label},
    {"of", ValueType::Label, optional},
    {"where", ValueType::Object, optional},
    {"period", ValueType::Label, optional},
    {"breakdown", ValueType::Texts, optional},
};
inline constexpr ObjectShape measureDistinct{"measureDistinct", measureDistinctKeys, "distinct"};

inline constexpr KeyShape measureListKeys[] = {
    {"kind", ValueType::Label},
    {"register", ValueType::Label},
    {"of", ValueType::Label},
    {"where", ValueType::Object, optional},
    {"period", ValueType::Label, optional},
    {"breakdown", ValueType::Texts, optional},
};
inline constexpr ObjectShape measureList{"measureList", measureListKeys, "list"};

inline constexpr KeyShape measureQuotesKeys[] = {
    {"kind", ValueType::Label},
    {"register", ValueType::Label},
    {"of", ValueType::Label},
    {"where", ValueType::Object, optional},
    {"period", ValueType::Label, optional},
    {"breakdown", ValueType::Texts, optional},
};
inline constexpr ObjectShape measureQuotes{"measureQuotes", measureQuotesKeys, "quotes"};

inline constexpr KeyShape measureRatioKeys[] = {
    {"kind", ValueType::Label},
    {"numerator", ValueType::Object},
    {"denominator", ValueType::Object},
};
inline constexpr ObjectShape measureRatio{"measureRatio", measureRatioKeys, "ratio"};

inline constexpr KeyShape measureUnionKeys[] = {
    {"kind", ValueType::Label},
    {"sets", ValueType::Objects},
};
inline constexpr ObjectShape measureUnion{"measureUnion", measureUnionKeys, "union"};

inline constexpr KeyShape measureIntersectionKeys[] = {
    {"kind", ValueType::Label},
    {"sets", ValueType::Objects},
};
inline constexpr ObjectShape measureIntersection{"measureIntersection", measureIntersectionKeys, "intersection"};

inline constexpr KeyShape filterAllKeys[] = {
    {"all", ValueType::Objects},
};
inline constexpr ObjectShape filterAll{"filterAll", filterAllKeys, "all"};

inline constexpr KeyShape filterAnyKeys[] = {
    {"any", ValueType::Objects},
};
inline constexpr ObjectShape filterAny{"filterAny", filterAnyKeys, "any"};

inline constexpr KeyShape filterNotKeys[] = {
    {"not", ValueType::Object},
};
inline constexpr ObjectShape filterNot{"filterNot", filterNotKeys, "not"};

inline constexpr KeyShape filterIsKeys[] = {
    {"path", ValueType::Label},
    {"is", ValueType::Label},
};
inline constexpr ObjectShape filterIs{"filterIs", filterIsKeys, "is"};

inline constexpr KeyShape filterInKeys[] = {
    {"path", ValueType::Label},
    {"in", ValueType::Texts},
};
inline constexpr ObjectShape filterIn{"filterIn", filterInKeys, "in"};

inline constexpr KeyShape filterEmptyKeys[] = {
    {"path", ValueType::Label},
    {"empty", ValueType::Flag},
};
inline constexpr ObjectShape filterEmpty{"filterEmpty", filterEmptyKeys, "empty"};

inline constexpr KeyShape filterLessKeys[] = {
    {"path", ValueType::Label},
    {"less", ValueType::NumberOrText},
};
inline constexpr ObjectShape filterLess{"filterLess", filterLessKeys, "less"};

inline constexpr KeyShape filterAtMostKeys[] = {
    {"path", ValueType::Label},
    {"atMost", ValueType::NumberOrText},
};
inline constexpr ObjectShape filterAtMost{"filterAtMost", filterAtMostKeys, "atMost"};

inline constexpr KeyShape filterGreaterKeys[] = {
    {"path", ValueType::Label},
    {"greater", ValueType::NumberOrText},
};
inline constexpr ObjectShape filterGreater{"filterGreater", filterGreaterKeys, "greater"};

inline constexpr KeyShape filterAtLeastKeys[] = {
    {"path", ValueType::Label},
    {"atLeast", ValueType::NumberOrText},
};
inline constexpr ObjectShape filterAtLeast{"filterAtLeast", filterAtLeastKeys, "atLeast"};

inline constexpr std::array cardSections{&cardTitle,  &cardText,  &cardItems,        &cardList,
                                         &cardGroups, &cardSteps, &cardParticipation};
inline constexpr std::array measures{&measureCount,  &measureSum,   &measureDistinct, &measureList,
                                     &measureQuotes, &measureRatio, &measureUnion,    &measureIntersection};
inline constexpr std::array filters{&filterAll,   &filterAny,  &filterNot,    &filterIs,      &filterIn,
                                    &filterEmpty, &filterLess, &filterAtMost, &filterGreater, &filterAtLeast};
inline constexpr std::array parts{&definition,   &sheets, &group, &step,       &participation, &list,
                                  &dataRegister, &column, &grid,  &gridObject, &indicator};

}

/// Every shape there is, apart from the wording, whose keys model::wordingKeys() lists.
std::vector<const ObjectShape*> allShapes();

/// What an author would call such a value: "text", "number"…
std::string_view typeText(ValueType type);

}
