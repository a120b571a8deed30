// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// FilterShapes: the keys of filters.
#pragma once

#include "template/shapes/ShapeWords.hxx"

namespace ficheaction::templates::shapes
{

inline constexpr KeyShape testKeys[]{{"path", ValueType::Label}};

inline constexpr ObjectShape filterAll{"filterAll", "all", {{"all", ValueType::Objects}}};
inline constexpr ObjectShape filterAny{"filterAny", "any", {{"any", ValueType::Objects}}};
inline constexpr ObjectShape filterNot{"filterNot", "not", {{"not", ValueType::Object}}};
inline constexpr ObjectShape filterIs{"filterIs", "is", {{"is", ValueType::Label}}, testKeys};
inline constexpr ObjectShape filterIn{"filterIn", "in", {{"in", ValueType::Texts}}, testKeys};
inline constexpr ObjectShape filterEmpty{"filterEmpty", "empty", {{"empty", ValueType::Flag}}, testKeys};
inline constexpr ObjectShape filterLess{"filterLess", "less", {{"less", ValueType::NumberOrText}}, testKeys};
inline constexpr ObjectShape filterAtMost{"filterAtMost", "atMost", {{"atMost", ValueType::NumberOrText}}, testKeys};
inline constexpr ObjectShape filterGreater{
    "filterGreater", "greater", {{"greater", ValueType::NumberOrText}}, testKeys};
inline constexpr ObjectShape filterAtLeast{
    "filterAtLeast", "atLeast", {{"atLeast", ValueType::NumberOrText}}, testKeys};
inline constexpr ObjectShape filterAge{"filterAge",
                                       "age",
                                       {{"age", ValueType::Label},
                                        {"from", ValueType::Number, optional},
                                        {"below", ValueType::Number, optional},
                                        {"on", ValueType::Label, optional}}};

inline constexpr std::array filters{&filterAll,  &filterAny,    &filterNot,     &filterIs,      &filterIn, &filterEmpty,
                                    &filterLess, &filterAtMost, &filterGreater, &filterAtLeast, &filterAge};

}
