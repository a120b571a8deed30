// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// PositionedJson: a JSON text as a tree in which every value and every key knows where it stands.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ficheaction::json
{

class ErrorReport;
struct Member;

struct Node
{
    enum class Kind
    {
        Null,
        Flag,
        Number,
        Text,
        Array,
        Object,
        Faulty ///< a number or text that cannot be used; its error is reported
    };

    Kind kind = Kind::Null;
    std::size_t offset = 0;                   ///< of the first byte
    std::size_t end = std::string_view::npos; ///< one past the last byte; npos where the text breaks off
    bool flag = false;
    double number = 0;
    std::uint64_t whole = 0; ///< of a whole number from 0 to 2^64 - 1 the same, to the last digit
    std::string text;
    std::vector<Node> items;     ///< Array
    std::vector<Member> members; ///< Object, in the order of the text; of keys that stand twice, both

    /// The value of the first member of this name, or null.
    const Node* find(std::string_view name) const;
};

struct Member
{
    std::string name;
    std::size_t offset = 0; ///< of the key
    Node value;
};

struct ParsedText
{
    Node root; ///< where the text breaks off, what there is until then
    bool complete = false;
};

/// Parses valid UTF-8. Reports syntax, depth, keys that stand twice, numbers that no computer holds and characters
/// that no document holds; only the first two end the reading.
ParsedText parsePositioned(std::string_view text, std::size_t maximumDepth, ErrorReport& errors);

/// JSON Pointer (RFC 6901) to the innermost value that the byte at `offset` belongs to; a key belongs to its value.
std::string pointerTo(const Node& root, std::size_t offset);

}
