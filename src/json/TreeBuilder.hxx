// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// TreeBuilder: the handler to which Boost.JSON tells what it reads, and which makes a tree with places of it.
#pragma once

#include "json/ErrorReport.hxx"
#include "json/PositionedJson.hxx"
#include "json/Tokens.hxx"

#include <boost/json/error.hpp>
#include <boost/json/string_view.hpp>

#include <cstdint>
#include <string>
#include <unordered_set>
#include <vector>

namespace ficheaction::json
{

class TreeBuilder
{
public:
    using Text = boost::json::string_view;
    using Failure = boost::json::error_code;

    static constexpr std::size_t max_object_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_array_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_key_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_string_size = static_cast<std::size_t>(-1);

    TreeBuilder(std::string_view text, ErrorReport& errors);

    /// What has been read; containers that the text leaves open have no end.
    Node takeRoot();

    // The names and shapes that boost::json::basic_parser calls.
    bool on_document_begin(Failure&) { return true; }
    bool on_document_end(Failure&) { return true; }
    bool on_object_begin(Failure&) { return open(Node::Kind::Object); }
    bool on_object_end(std::size_t, Failure&) { return close(); }
    bool on_array_begin(Failure&) { return open(Node::Kind::Array); }
    bool on_array_end(std::size_t, Failure&) { return close(); }
    bool on_key_part(Text part, std::size_t, Failure&) { return collect(part); }
    bool on_key(Text part, std::size_t, Failure&);
    bool on_string_part(Text part, std::size_t, Failure&) { return collect(part); }
    bool on_string(Text part, std::size_t, Failure&);
    bool on_number_part(Text, Failure&) { return true; }
    bool on_int64(std::int64_t number, Text, Failure&)
    {
        return addNumber(static_cast<double>(number), number > 0 ? static_cast<std::uint64_t>(number) : 0);
    }
    bool on_uint64(std::uint64_t number, Text, Failure&) { return addNumber(static_cast<double>(number), number); }
    bool on_double(double number, Text, Failure&);
    bool on_bool(bool flag, Failure&);
    bool on_null(Failure&);
    bool on_comment_part(Text, Failure&) { return true; }
    bool on_comment(Text, Failure&) { return true; }

private:
    struct Open
    {
        Node node;
        std::unordered_set<std::string> names;
        std::string name; ///< of the member that comes next
        std::size_t nameOffset = 0;
    };

    bool open(Node::Kind kind);
    bool close();
    bool collect(Text part);
    bool addNumber(double number, std::uint64_t whole);
    void add(Node node);
    Node nodeAtNextToken(Node::Kind kind);
    /// Reports the first forbidden character of `text`, which stands at `offset`.
    bool holdsForbiddenCharacter(std::size_t offset, const std::string& text);

    std::string_view mText;
    ErrorReport& mErrors;
    Tokens mTokens;
    std::string mCollected;
    std::vector<Open> mOpen;
    Node mRoot;
};

}
