// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "template/readers/FormulaReader.hxx"

#include <charconv>
#include <utility>

namespace ficheaction::templates
{

using model::Formula;

namespace
{
constexpr int mostNested = 50;

bool isDigit(char character)
{
    return character >= '0' && character <= '9';
}

bool isWordStart(char character)
{
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') || character == '_';
}

bool isWordPart(char character)
{
    return isWordStart(character) || isDigit(character);
}

bool isBlank(char character)
{
    return character == ' ' || character == '\t' || character == '\n' || character == '\r';
}

Formula combined(Formula::Kind kind, std::vector<Formula> parts)
{
    Formula formula;
    formula.kind = kind;
    formula.parts = std::move(parts);
    return formula;
}

/// Goes down from sums to products to single values, each of which reads its own signs and leaves the rest.
class FormulaParser
{
public:
    explicit FormulaParser(std::string_view text)
        : mText(text)
    {
    }

    ReadFormula read()
    {
        if (mText.size() > longestFormula)
            fail(longestFormula, {}, {"at most {} bytes", {std::to_string(longestFormula)}});
        mRead.formula = sum();
        if (!failed() && next() != '\0')
            failHere("+ - * / or the end");
        return std::move(mRead);
    }

private:
    Formula sum()
    {
        Formula left = product();
        while (!failed() && (next() == '+' || next() == '-'))
        {
            const auto kind = take() == '+' ? Formula::Kind::Sum : Formula::Kind::Difference;
            Formula right = product();
            left = combined(kind, {std::move(left), std::move(right)});
        }
        return left;
    }

    Formula product()
    {
        Formula left = value();
        while (!failed() && (next() == '*' || next() == '/'))
        {
            const auto kind = take() == '*' ? Formula::Kind::Product : Formula::Kind::Quotient;
            Formula right = value();
            left = combined(kind, {std::move(left), std::move(right)});
        }
        return left;
    }

    Formula value()
    {
        const char sign = failed() ? '\0' : next();
        if (sign == '(' || sign == '-')
            return nested();
        if (isDigit(sign))
            return number();
        if (isWordStart(sign))
            return indicator();
        failHere("a number, the id of an indicator or (");
        return {};
    }

    /// What is in brackets, or behind a minus.
    Formula nested()
    {
        if (++mDepth > mostNested)
        {
            failHere({"at most {} brackets inside one another", {std::to_string(mostNested)}});
            return {};
        }
        const bool negated = take() == '-';
        Formula formula;
        if (negated)
            formula = combined(Formula::Kind::Negation, {value()});
        else
        {
            formula = sum();
            if (!failed() && next() == ')')
                take();
            else
                failHere({"{}", {")"}});
        }
        --mDepth;
        return formula;
    }

    Formula number()
    {
        Formula formula;
        const char* const begin = mText.data() + mPlace;
        const auto [end, failure] =
            std::from_chars(begin, mText.data() + mText.size(), formula.number, std::chars_format::fixed);
        if (failure != std::errc())
            failHere("a number that a computer holds");
        else
            mPlace += static_cast<std::size_t>(end - begin);
        return formula;
    }

    Formula indicator()
    {
        Formula formula;
        formula.kind = Formula::Kind::Indicator;
        formula.indicator = std::string(wordAt(mPlace));
        mRead.mentions.push_back({formula.indicator, mPlace});
        mPlace += formula.indicator.size();
        return formula;
    }

    /// The next sign that is no blank; 0 at the end.
    char next()
    {
        while (mPlace < mText.size() && isBlank(mText[mPlace]))
            ++mPlace;
        return mPlace < mText.size() ? mText[mPlace] : '\0';
    }

    char take() { return mText[mPlace++]; }

    bool failed() const { return mRead.error.has_value(); }

    void failHere(json::Advice expected)
    {
        next();
        fail(mPlace, std::string(wordAt(mPlace)), std::move(expected));
    }

    /// Only what is wrong first is told: the rest follows from it.
    void fail(std::size_t offset, std::string subject, json::Advice expected)
    {
        if (!failed())
            mRead.error = FormulaError{offset, std::move(subject), std::move(expected)};
    }

    /// The word, number or sign at `begin`; a sign of several bytes is whole.
    std::string_view wordAt(std::size_t begin) const
    {
        std::size_t end = begin;
        while (end < mText.size() && isWordPart(mText[end]))
            ++end;
        if (end == begin && end < mText.size())
            for (++end; end < mText.size() && (static_cast<unsigned char>(mText[end]) & 0xC0) == 0x80; ++end)
                ;
        return mText.substr(begin, end - begin);
    }

    std::string_view mText;
    std::size_t mPlace = 0;
    int mDepth = 0;
    ReadFormula mRead;
};
}

ReadFormula readFormula(std::string_view text)
{
    return FormulaParser(text).read();
}

}
