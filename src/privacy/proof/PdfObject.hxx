// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// PdfObject: the values that a PDF file is made of, and reading them.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ficheaction::privacy
{

struct PdfValue
{
    enum class Kind : std::uint8_t
    {
        Null,
        Number,
        String,
        Name,
        Array,
        Dictionary,
        Reference, ///< `number` is the object's
        Keyword    ///< true, false; an operator of a page
    };
    Kind kind = Kind::Null;
    double number = 0;
    std::string text; ///< of a string (its bytes), a name (without its slash), a keyword
    std::vector<PdfValue> items;
    std::map<std::string, PdfValue, std::less<>> entries;

    bool is(Kind other) const { return kind == other; }
    bool isName(std::string_view name) const { return kind == Kind::Name && text == name; }
    bool isKeyword(std::string_view word) const { return kind == Kind::Keyword && text == word; }

    /// Null where it is no dictionary or has no such entry.
    const PdfValue& operator[](std::string_view key) const;

    /// Of a number or a reference: how many, how long, or of which number, cut to a whole one. Empty where no file has
    /// so many.
    std::optional<std::size_t> count() const;
};

class PdfParser
{
public:
    /// `stream` names the bytes in errors.
    PdfParser(std::string_view bytes, std::string stream, std::size_t position = 0);

    /// The next value; null and `atEnd` where there is none. Throws where the bytes are no PDF.
    PdfValue value();

    /// Behind blanks and comments. Comments gather in `comments`.
    bool atEnd();

    /// Takes `word` where it is next.
    bool take(std::string_view word);

    std::size_t position() const { return mPosition; }
    void moveTo(std::size_t position) { mPosition = position; }
    const std::string& comments() const { return mComments; }
    [[noreturn]] void fail(const std::string& what) const;

private:
    void skipBlanks();
    PdfValue dictionary();
    PdfValue array();
    PdfValue literalString();
    PdfValue hexadecimalString();
    PdfValue name();
    PdfValue numberOrReference();
    PdfValue keyword();
    std::optional<double> number();
    void checkDepth();

    std::string_view mBytes;
    std::string mStream;
    std::string mComments;
    std::size_t mPosition;
    int mDepth = 0;
};

/// A string for people as UTF-8: UTF-16 with a byte order mark, or PDFDocEncoding (read as Windows-1252).
std::string pdfText(std::string_view bytes);

}
