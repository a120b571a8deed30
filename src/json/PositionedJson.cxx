// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "json/PositionedJson.hxx"

#include "json/TreeBuilder.hxx"

#include <boost/json/basic_parser_impl.hpp>

#include <algorithm>

namespace ficheaction::json
{

namespace
{
std::string wordAt(std::string_view text, std::size_t offset)
{
    constexpr std::size_t longestWord = 24;
    const Tokens::Token token = Tokens(text.substr(offset)).next();
    const bool onSeparator = token.begin > 0;
    std::size_t length = onSeparator ? 1 : std::min(token.end, longestWord);
    while (offset + length < text.size() && (static_cast<unsigned char>(text[offset + length]) & 0xC0U) == 0x80U)
        ++length;
    return std::string(text.substr(offset, length));
}

bool isControlCharacter(char byte)
{
    return static_cast<unsigned char>(byte) < 0x20;
}

/// Where the number begins that `offset` is inside of.
std::size_t beginOfNumber(std::string_view text, std::size_t offset)
{
    const std::size_t before = text.substr(0, offset).find_last_not_of("+-.0123456789eE");
    return before == std::string_view::npos ? 0 : before + 1;
}

std::string_view whatWouldBeRight(std::string_view text, std::size_t offset, const boost::json::error_code& failure)
{
    const bool afterBackslash = offset > 0 && text[offset - 1] == '\\';
    if (failure == boost::json::error::extra_data)
        return "nothing more behind the last bracket";
    if (isControlCharacter(text[offset]))
        return "inside a text, \\n for a line break and \\t for a tabulator";
    if (afterBackslash || failure == boost::json::error::invalid_escape ||
        failure == boost::json::error::expected_hex_digit)
        return "after a backslash: one of \" \\ / b f n r t, or u and four hexadecimal digits";
    if (failure == boost::json::error::illegal_leading_surrogate ||
        failure == boost::json::error::illegal_trailing_surrogate ||
        failure == boost::json::error::expected_utf16_escape)
        return "the two halves of a \\u pair together";
    return "JSON; look just before this place for a comma, quote or bracket that is missing or too many";
}

void reportFailure(std::string_view text, std::size_t offset, const boost::json::error_code& failure,
                   std::size_t maximumDepth, ErrorReport& errors)
{
    if (failure == boost::json::error::incomplete || offset >= text.size())
        errors.add(text.size(), ErrorCode::Syntax, "end of the text", "more: the text breaks off here");
    else if (failure == boost::json::error::too_deep)
        errors.add(offset, ErrorCode::TooDeep, wordAt(text, offset),
                   {"at most {} brackets inside one another", {std::to_string(maximumDepth)}});
    else if (failure == boost::json::error::exponent_overflow)
    {
        const std::size_t begin = beginOfNumber(text, offset);
        errors.add(begin, ErrorCode::NumberTooLarge, wordAt(text, begin), "a number up to 1e308");
    }
    else
        errors.add(offset, ErrorCode::Syntax,
                   isControlCharacter(text[offset]) ? "control character" : wordAt(text, offset),
                   std::string(whatWouldBeRight(text, offset, failure)));
}

std::string escaped(std::string_view name)
{
    std::string token;
    for (char character : name)
    {
        if (character == '~')
            token += "~0";
        else if (character == '/')
            token += "~1";
        else
            token += character;
    }
    return token;
}

/// The last of `children`, which stand in the order of the text, that does not begin behind `offset`.
template <class Child> const Child* lastBegun(const std::vector<Child>& children, std::size_t offset)
{
    const auto next = std::upper_bound(children.begin(), children.end(), offset,
                                       [](std::size_t wanted, const Child& child) { return wanted < child.offset; });
    return next == children.begin() ? nullptr : &*std::prev(next);
}
}

const Node* Node::find(std::string_view name) const
{
    const auto found =
        std::find_if(members.begin(), members.end(), [name](const Member& member) { return member.name == name; });
    return found == members.end() ? nullptr : &found->value;
}

ParsedText parsePositioned(std::string_view text, std::size_t maximumDepth, ErrorReport& errors)
{
    boost::json::parse_options options;
    options.max_depth = maximumDepth;
    boost::json::basic_parser<TreeBuilder> parser(options, text, errors);
    boost::json::error_code failure;
    const std::size_t consumed = parser.write_some(false, text.data(), text.size(), failure);
    if (!failure && consumed < text.size())
        failure = boost::json::error::extra_data;
    if (failure)
        reportFailure(text, consumed, failure, maximumDepth, errors);
    return {parser.handler().takeRoot(), !failure};
}

std::string pointerTo(const Node& root, std::size_t offset)
{
    std::string pointer;
    const Node* node = &root;
    while (node)
    {
        const Node* child = nullptr;
        if (const Member* member = lastBegun(node->members, offset); member && offset < member->value.end)
        {
            child = &member->value;
            pointer += "/" + escaped(member->name);
        }
        else if (const Node* item = lastBegun(node->items, offset); item && offset < item->end)
        {
            child = item;
            pointer += "/" + std::to_string(item - node->items.data());
        }
        node = child;
    }
    return pointer;
}

}
