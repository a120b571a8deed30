// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "json/ObjectShape.hxx"

namespace ficheaction::json
{

std::string_view typeText(ValueType type)
{
    switch (type)
    {
    case ValueType::Label:
    case ValueType::Text:
        return "text in quotes";
    case ValueType::Texts:
    case ValueType::AnyTexts:
        return "a list of texts: [\"…\", \"…\"]";
    case ValueType::Flag:
        return "true or false, without quotes";
    case ValueType::Number:
        return "a number without quotes";
    case ValueType::Numbers:
        return "a list of numbers without quotes: [1, 2]";
    case ValueType::NumberOrText:
        return "a number, or text in quotes";
    case ValueType::Object:
        return "an object { }";
    case ValueType::Objects:
        return "a list of objects: [{ }, { }]";
    case ValueType::LabelOrObject:
        return "text in quotes, or an object { }";
    case ValueType::LabelsAndObjects:
        return "a list of texts in quotes and objects: [\"…\", { }]";
    case ValueType::Array:
        return "a list [ ]";
    case ValueType::Arrays:
        return "a list of lists: [[ ], [ ]]";
    case ValueType::Any:
        return "a value";
    }
    return {};
}

}
