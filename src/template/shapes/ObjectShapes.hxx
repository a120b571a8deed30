// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ObjectShapes: the keys of every object of a template. template.schema.json says the same under $defs, by the same
// names; a test compares the two.
#pragma once

#include "template/shapes/CardShapes.hxx"
#include "template/shapes/FilterShapes.hxx"
#include "template/shapes/MeasureShapes.hxx"
#include "template/shapes/RegisterShapes.hxx"

#include <vector>

namespace ficheaction::templates
{

namespace shapes
{

inline constexpr ObjectShape definition{"definition",
                                        {},
                                        {{"$schema", ValueType::Text, optional},
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
                                         {"wording", ValueType::Object, optional}}};

inline constexpr ObjectShape sheets{
    "sheets", {}, {{"card", ValueType::Label}, {"lists", ValueType::Label}, {"grid", ValueType::Label}}};

inline constexpr ObjectShape grid{"grid", {}, {{"objects", ValueType::Objects}}};

inline constexpr ObjectShape gridObject{"gridObject",
                                        {},
                                        {{"id", ValueType::Label},
                                         {"label", ValueType::Label},
                                         {"tools", ValueType::Texts, optional},
                                         {"indicators", ValueType::Objects}}};

inline constexpr ObjectShape indicator{"indicator",
                                       {},
                                       {{"id", ValueType::Label},
                                        {"label", ValueType::Label},
                                        {"unit", ValueType::Text, optional},
                                        {"decimals", ValueType::Number, optional},
                                        {"format", ValueType::Label, optional},
                                        {"direction", ValueType::Label, optional},
                                        {"baseline", ValueType::NumberOrText, optional},
                                        {"target", ValueType::NumberOrText, optional},
                                        {"tools", ValueType::Texts, optional},
                                        {"measure", ValueType::Object},
                                        {"rollUp", ValueType::Label, optional},
                                        {"countsPeople", ValueType::Flag, optional},
                                        {"parts", ValueType::Objects, optional}}};

inline constexpr ObjectShape part{"part",
                                  {},
                                  {{"keys", ValueType::Texts},
                                   {"baseline", ValueType::NumberOrText, optional},
                                   {"target", ValueType::NumberOrText, optional}}};

inline constexpr std::array parts{&definition, &sheets,       &group,         &step,          &participation,
                                  &list,       &dataRegister, &column,        &grid,          &part,
                                  &gridObject, &indicator,    &outsideFigure, &dimensionValue};

}

/// Every shape there is, apart from the wording, whose keys model::wordingKeys() lists.
std::vector<const json::ObjectShape*> allShapes();

}
