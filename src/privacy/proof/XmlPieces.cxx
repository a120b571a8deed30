// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/proof/XmlPieces.hxx"

#include "privacy/proof/Encodings.hxx"
#include "privacy/proof/FormatWords.hxx"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <vector>

namespace ficheaction::privacy
{

namespace
{
using namespace std::string_view_literals;

template <std::size_t Count> bool isOneOf(std::string_view name, const std::array<std::string_view, Count>& names)
{
    return std::ranges::find(names, name) != names.end();
}

std::string_view localName(std::string_view name)
{
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

/// Elements around whose text a line or a cell ends. All others may stand inside a word.
bool endsText(std::string_view name)
{
    static constexpr std::array blocks = {"p"sv,
                                          "h"sv,
                                          "table-cell"sv,
                                          "covered-table-cell"sv,
                                          "table-row"sv,
                                          "si"sv,
                                          "c"sv,
                                          "is"sv,
                                          "row"sv,
                                          "v"sv,
                                          "f"sv,
                                          "annotation"sv,
                                          "creator"sv,
                                          "comment"sv,
                                          "author"sv,
                                          "definedName"sv,
                                          "list-item"sv,
                                          "config-item"sv,
                                          "lpstr"sv,
                                          "title"sv,
                                          "desc"sv,
                                          "description"sv,
                                          "subject"sv,
                                          "keyword"sv,
                                          "generator"sv,
                                          "user-defined"sv,
                                          "date"sv,
                                          "initial-creator"sv,
                                          "oddHeader"sv,
                                          "oddFooter"sv,
                                          "evenHeader"sv,
                                          "evenFooter"sv,
                                          "firstHeader"sv,
                                          "firstFooter"sv,
                                          "region-left"sv,
                                          "region-center"sv,
                                          "region-right"sv,
                                          "formula1"sv,
                                          "formula2"sv,
                                          "style"sv,
                                          "li"sv,
                                          "pt"sv};
    return isOneOf(name, blocks);
}

bool isBlank(std::string_view name)
{
    static constexpr std::array blanks = {"s"sv, "tab"sv, "line-break"sv, "br"sv};
    return isOneOf(name, blanks);
}

bool isPageHeader(std::string_view name)
{
    static constexpr std::array headers = {"header"sv,       "footer"sv,       "header-left"sv, "footer-left"sv,
                                           "header-first"sv, "footer-first"sv, "oddHeader"sv,   "oddFooter"sv,
                                           "evenHeader"sv,   "evenFooter"sv,   "firstHeader"sv, "firstFooter"sv};
    return isOneOf(name, headers);
}

bool isCellValue(std::string_view attribute)
{
    static constexpr std::array values = {"office:value"sv,      "office:string-value"sv, "office:date-value"sv,
                                          "office:time-value"sv, "calcext:value"sv,       "office:boolean-value"sv};
    return isOneOf(attribute, values);
}

/// Without the codes of a page header in .xlsx, which stand before a text without a blank: &C&"Arial,Bold"&12Bilan.
std::string withoutHeaderCodes(std::string_view text)
{
    std::string plain;
    for (std::size_t position = 0; position < text.size(); ++position)
    {
        if (text[position] != '&' || position + 1 == text.size())
        {
            plain += text[position];
            continue;
        }
        ++position;
        plain += ' ';
        const auto isDigit = [](char character) { return character >= '0' && character <= '9'; };
        if (text[position] == '"')
            position = std::min(text.find('"', position + 1), text.size() - 1);
        else if (text[position] == 'K')
            position = std::min(position + 6, text.size() - 1);
        else
            while (isDigit(text[position]) && position + 1 < text.size() && isDigit(text[position + 1]))
                ++position;
    }
    return plain;
}

class Reader
{
public:
    Reader(std::string_view xml, const std::string& stream, const PieceSink& sink)
        : mXml(xml)
        , mStream(stream)
        , mSink(sink)
    {
    }

    void read()
    {
        while (mPosition < mXml.size())
        {
            if (mXml[mPosition] != '<')
                takeText();
            else if (starts("<!--"))
                mSink(Where::Name, takeUntil(4, "-->"));
            else if (starts("<![CDATA["))
                mNode += takeUntil(9, "]]>");
            else if (starts("<?"))
                takeInstruction();
            else if (starts("<!"))
                takeDeclaration();
            else
                takeTag();
        }
        endBlock();
        if (mDepth != 0)
            fail("ends too soon");
    }

private:
    [[noreturn]] void fail(const char* what) const { throw std::runtime_error(mStream + ": its XML " + what); }

    bool starts(std::string_view start) const { return mXml.substr(mPosition).starts_with(start); }

    std::string_view takeUntil(std::size_t skipped, std::string_view end)
    {
        const std::size_t start = mPosition + skipped;
        const std::size_t found = mXml.find(end, start);
        if (found == std::string_view::npos)
            fail("ends too soon");
        mPosition = found + end.size();
        return mXml.substr(start, found - start);
    }

    void takeText()
    {
        const std::size_t end = std::min(mXml.find('<', mPosition), mXml.size());
        mNode += fromXmlEscapes(mXml.substr(mPosition, end - mPosition));
        mPosition = end;
    }

    void takeInstruction()
    {
        const std::string_view text = takeUntil(2, "?>");
        if (!text.starts_with("xml "))
            mSink(Where::Name, text);
    }

    void takeDeclaration()
    {
        const std::string_view text = takeUntil(2, ">");
        if (text.find('[') != std::string_view::npos || text.find("ENTITY") != std::string_view::npos)
            fail("declares entities");
        mSink(Where::Name, text);
    }

    void takeTag()
    {
        const std::size_t end = tagEnd();
        std::string_view tag = mXml.substr(mPosition + 1, end - mPosition - 1);
        mPosition = end + 1;
        endNode();
        if (tag.starts_with('/'))
        {
            closed(tag.substr(1, tag.find_first_of(" \t\r\n") - 1));
            return;
        }
        const bool single = tag.ends_with('/');
        if (single)
            tag.remove_suffix(1);
        const std::size_t nameEnd = std::min(tag.find_first_of(" \t\r\n"), tag.size());
        opened(tag.substr(0, nameEnd), tag.substr(nameEnd));
        if (single)
            closed(tag.substr(0, nameEnd));
    }

    /// A quoted value may hold a '>'.
    std::size_t tagEnd() const
    {
        char quote = 0;
        for (std::size_t position = mPosition; position < mXml.size(); ++position)
        {
            const char character = mXml[position];
            if (quote != 0)
                quote = character == quote ? '\0' : quote;
            else if (character == '"' || character == '\'')
                quote = character;
            else if (character == '>')
                return position;
        }
        fail("ends too soon");
    }

    void opened(std::string_view name, std::string_view attributes)
    {
        ++mDepth;
        seeName(name);
        const std::string_view local = localName(name);
        if (endsText(local))
            endBlock();
        if (isBlank(local))
            mNode += ' ';
        if (isPageHeader(local))
            ++mHeaders;
        takeAttributes(name, attributes);
    }

    void closed(std::string_view name)
    {
        const std::string_view local = localName(name);
        if (endsText(local))
            endBlock();
        if (isPageHeader(local))
            --mHeaders;
        if (local == "c")
            mIsIndex = false;
        --mDepth;
    }

    void takeAttributes(std::string_view element, std::string_view text)
    {
        for (;;)
        {
            const std::size_t start = text.find_first_not_of(" \t\r\n");
            if (start == std::string_view::npos)
                return;
            const std::size_t equals = text.find('=', start);
            const std::size_t quote = equals == std::string_view::npos ? equals : text.find_first_of("\"'", equals);
            const std::size_t end = quote == std::string_view::npos ? quote : text.find(text[quote], quote + 1);
            if (end == std::string_view::npos)
                fail("has an attribute without a value");
            std::string_view name = text.substr(start, equals - start);
            name = name.substr(0, name.find_first_of(" \t\r\n"));
            seeAttribute(element, name, fromXmlEscapes(text.substr(quote + 1, end - quote - 1)));
            text.remove_prefix(end + 1);
        }
    }

    void seeAttribute(std::string_view element, std::string_view name, const std::string& value)
    {
        seeName(name);
        // A text of a cell in .xlsx is told by its number in the list of texts.
        if (element == "c" && name == "t")
            mIsIndex = value == "s";
        if (isCellValue(name))
            mSink(Where::Cell, value);
        else if (!isFormatValue(name, value))
            mSink(Where::Attribute, value);
    }

    void seeName(std::string_view name)
    {
        if (!isFormatName(name))
            mSink(Where::Name, name);
    }

    void endNode()
    {
        if (mNode.empty())
            return;
        mBlock += mNode;
        if (mNode.find_first_not_of(" \t\r\n") != std::string::npos)
            mNodes.push_back(std::move(mNode));
        mNode.clear();
    }

    void endBlock()
    {
        endNode();
        if (!mIsIndex)
            for (const std::string& node : mNodes)
                mSink(mHeaders > 0 ? Where::Header : Where::Text, mHeaders > 0 ? withoutHeaderCodes(node) : node);
        if (mNodes.size() > 1)
            mSink(mHeaders > 0 ? Where::Header : Where::Joined, mBlock);
        mNodes.clear();
        mBlock.clear();
    }

    std::string_view mXml;
    const std::string& mStream;
    const PieceSink& mSink;
    std::size_t mPosition = 0;
    int mDepth = 0;
    int mHeaders = 0;
    bool mIsIndex = false;
    std::string mNode;
    std::string mBlock;
    std::vector<std::string> mNodes;
};
}

void readXml(std::string_view xml, const std::string& stream, const PieceSink& sink)
{
    Reader(xml, stream, sink).read();
}

}
