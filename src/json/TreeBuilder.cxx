// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "json/TreeBuilder.hxx"

#include <cmath>
#include <cstdio>
#include <locale>
#include <sstream>
#include <utility>

namespace ficheaction::json
{

namespace
{
/// The nearest double, which Boost.JSON's own reading misses by a bit at times.
double exactNumber(std::string_view digits)
{
    std::istringstream stream{std::string(digits)};
    stream.imbue(std::locale::classic());
    double number = 0;
    stream >> number;
    return number;
}

/// XML, in which spreadsheets are stored, has no such character.
bool isForbidden(std::string_view text, std::size_t offset)
{
    const auto byte = static_cast<unsigned char>(text[offset]);
    if (byte < 0x20)
        return byte != '\n' && byte != '\r' && byte != '\t';
    const std::string_view three = text.substr(offset, 3);
    return three == "\xEF\xBF\xBE" || three == "\xEF\xBF\xBF";
}

std::string withoutForbiddenCharacters(std::string_view text)
{
    std::string kept;
    for (std::size_t offset = 0; offset < text.size(); ++offset)
        if (!isForbidden(text, offset))
            kept += text[offset];
        else if (static_cast<unsigned char>(text[offset]) >= 0x20)
            offset += 2;
    return kept;
}

std::string characterName(std::string_view text, std::size_t offset)
{
    char name[8];
    const auto byte = static_cast<unsigned char>(text[offset]);
    const unsigned character = byte < 0x20 ? byte : (text[offset + 2] == '\xBE' ? 0xFFFEU : 0xFFFFU);
    std::snprintf(name, sizeof name, "U+%04X", character);
    return name;
}
}

TreeBuilder::TreeBuilder(std::string_view text, ErrorReport& errors)
    : mText(text)
    , mErrors(errors)
    , mTokens(text)
{
}

Node TreeBuilder::takeRoot()
{
    while (!mOpen.empty())
    {
        Node unfinished = std::move(mOpen.back().node);
        mOpen.pop_back();
        add(std::move(unfinished));
    }
    return std::move(mRoot);
}

bool TreeBuilder::on_key(Text part, std::size_t, Failure&)
{
    collect(part);
    Open& object = mOpen.back();
    object.name = std::exchange(mCollected, {});
    object.nameOffset = mTokens.next().begin;
    if (holdsForbiddenCharacter(object.nameOffset, object.name))
        object.name = withoutForbiddenCharacters(object.name);
    if (!object.names.insert(object.name).second)
        mErrors.add(object.nameOffset, ErrorCode::DuplicateKey, object.name, "each key once in an object");
    return true;
}

bool TreeBuilder::on_string(Text part, std::size_t, Failure&)
{
    collect(part);
    Node node = nodeAtNextToken(Node::Kind::Text);
    node.text = std::exchange(mCollected, {});
    if (holdsForbiddenCharacter(node.offset, node.text))
        node.kind = Node::Kind::Faulty;
    add(std::move(node));
    return true;
}

bool TreeBuilder::on_double(double number, Text, Failure&)
{
    Node node = nodeAtNextToken(Node::Kind::Number);
    const std::string_view digits = mText.substr(node.offset, node.end - node.offset);
    if (std::isfinite(number))
        node.number = exactNumber(digits);
    else
    {
        node.kind = Node::Kind::Faulty;
        mErrors.add(node.offset, ErrorCode::NumberTooLarge, std::string(digits), "a number up to 1e308");
    }
    add(std::move(node));
    return true;
}

bool TreeBuilder::on_bool(bool flag, Failure&)
{
    Node node = nodeAtNextToken(Node::Kind::Flag);
    node.flag = flag;
    add(std::move(node));
    return true;
}

bool TreeBuilder::on_null(Failure&)
{
    add(nodeAtNextToken(Node::Kind::Null));
    return true;
}

bool TreeBuilder::open(Node::Kind kind)
{
    Open container;
    container.node.kind = kind;
    container.node.offset = mTokens.next().begin;
    mOpen.push_back(std::move(container));
    return true;
}

bool TreeBuilder::close()
{
    Node node = std::move(mOpen.back().node);
    mOpen.pop_back();
    node.end = mTokens.next().end;
    add(std::move(node));
    return true;
}

bool TreeBuilder::collect(Text part)
{
    mCollected.append(part.data(), part.size());
    return true;
}

bool TreeBuilder::addNumber(double number, std::uint64_t whole)
{
    Node node = nodeAtNextToken(Node::Kind::Number);
    node.number = number;
    node.whole = whole;
    add(std::move(node));
    return true;
}

void TreeBuilder::add(Node node)
{
    if (mOpen.empty())
        mRoot = std::move(node);
    else if (Open& container = mOpen.back(); container.node.kind == Node::Kind::Object)
        container.node.members.push_back({container.name, container.nameOffset, std::move(node)});
    else
        container.node.items.push_back(std::move(node));
}

Node TreeBuilder::nodeAtNextToken(Node::Kind kind)
{
    const Tokens::Token token = mTokens.next();
    Node node;
    node.kind = kind;
    node.offset = token.begin;
    node.end = token.end;
    return node;
}

bool TreeBuilder::holdsForbiddenCharacter(std::size_t offset, const std::string& text)
{
    for (std::size_t character = 0; character < text.size(); ++character)
        if (isForbidden(text, character))
        {
            mErrors.add(offset, ErrorCode::ForbiddenCharacter, characterName(text, character),
                        "text without control characters");
            return true;
        }
    return false;
}

}
