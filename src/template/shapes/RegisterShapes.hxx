// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RegisterShapes: the keys of lists, registers and columns.
#pragma once

#include "template/shapes/ShapeWords.hxx"

namespace ficheaction::templates::shapes
{

inline constexpr ObjectShape list{"list",
                                  {},
                                  {{"id", ValueType::Label},
                                   {"label", ValueType::Label},
                                   {"values", ValueType::Texts},
                                   {"ordered", ValueType::Flag, optional}}};

inline constexpr ObjectShape dataRegister{"dataRegister",
                                          {},
                                          {{"id", ValueType::Label},
                                           {"label", ValueType::Label},
                                           {"key", ValueType::Label, optional},
                                           {"weight", ValueType::Label, optional},
                                           {"date", ValueType::Label, optional},
                                           {"counts", ValueType::Object, optional},
                                           {"shared", ValueType::Flag, optional},
                                           {"columns", ValueType::Objects},
                                           {"rows", ValueType::Objects, optional}}};

inline constexpr ObjectShape column{"column",
                                    {},
                                    {{"id", ValueType::Label},
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
                                     {"wherePast", ValueType::Label, optional},
                                     {"whereCancelled", ValueType::Label, optional},
                                     {"unit", ValueType::Label, optional},
                                     {"width", ValueType::Number, optional},
                                     {"help", ValueType::Text, optional}}};

}
