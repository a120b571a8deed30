// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// CardShapes: the keys of the sections of the card.
#pragma once

#include "template/shapes/ShapeWords.hxx"

namespace ficheaction::templates::shapes
{

inline constexpr KeyShape sectionKeys[]{
    {"id", ValueType::Label}, {"label", ValueType::Label}, {"help", ValueType::Text, optional}};

inline constexpr ObjectShape cardTitle{"cardTitle",
                                       "title",
                                       {{"id", ValueType::Label},
                                        {"label", ValueType::Text, optional},
                                        {"help", ValueType::Text, optional},
                                        {"title", ValueType::Label}}};
inline constexpr ObjectShape cardText{"cardText", "text", {{"text", ValueType::Text}}, sectionKeys};
inline constexpr ObjectShape cardItems{"cardItems", "items", {{"items", ValueType::Texts}}, sectionKeys};
inline constexpr ObjectShape cardList{"cardList", "list", {{"list", ValueType::Label}}, sectionKeys};
inline constexpr ObjectShape cardGroups{"cardGroups", "groups", {{"groups", ValueType::Objects}}, sectionKeys};
inline constexpr ObjectShape cardSteps{
    "cardSteps",
    "steps",
    {{"steps", ValueType::Objects}, {"stepsLabel", ValueType::Label}, {"dueLabel", ValueType::Label}},
    sectionKeys};
inline constexpr ObjectShape cardParticipation{
    "cardParticipation", "participation", {{"participation", ValueType::Object}}, sectionKeys};

inline constexpr ObjectShape group{"group", {}, {{"label", ValueType::Label}, {"items", ValueType::Texts}}};
inline constexpr ObjectShape step{
    "step",
    {},
    {{"text", ValueType::Label}, {"items", ValueType::Texts, optional}, {"due", ValueType::Text, optional}}};
inline constexpr ObjectShape participation{"participation",
                                           {},
                                           {{"scale", ValueType::Label},
                                            {"current", ValueType::Text, optional},
                                            {"target", ValueType::Text, optional},
                                            {"currentLabel", ValueType::Label},
                                            {"targetLabel", ValueType::Label}}};

inline constexpr std::array cardSections{&cardTitle,  &cardText,  &cardItems,        &cardList,
                                         &cardGroups, &cardSteps, &cardParticipation};

}
