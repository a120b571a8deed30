// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ObjectWriter: the keys of one object in the order in which they are given, without those that say nothing.
#pragma once

#include "model/Path.hxx"
#include "model/Template.hxx"
#include "json/Choices.hxx"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json/object.hpp>

namespace ficheaction::templates
{

class ObjectWriter
{
public:
    /// Whatever stands there, empty or not.
    void must(std::string_view key, boost::json::value value) { mObject.insert_or_assign(key, std::move(value)); }
    void must(std::string_view key, const std::vector<std::string>& texts);

    void text(std::string_view key, const std::string& text);
    void texts(std::string_view key, const std::vector<std::string>& texts);
    void path(std::string_view key, const model::Path& path) { text(key, path.text()); }
    void flag(std::string_view key, bool flag);
    void number(std::string_view key, const std::optional<double>& number);
    /// Neither an empty object nor an empty array.
    void structure(std::string_view key, boost::json::value value);
    void expectation(std::string_view key, const model::Expectation& expectation);

    /// The word for `value`, unless it is the `usual` one.
    template <class Value>
    void choice(std::string_view key, std::span<const json::Choice<Value>> choices, Value value, Value usual)
    {
        if (value != usual)
            must(key, boost::json::value(boost::json::string_view(json::wordOf(choices, value))));
    }

    boost::json::object take() { return std::move(mObject); }

private:
    boost::json::object mObject;
};

}
