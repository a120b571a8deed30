// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "template/writers/FormulaWriter.hxx"

#include "template/readers/FormulaReader.hxx"

#include <array>
#include <charconv>

namespace ficheaction::templates
{

using model::Formula;

namespace
{
/// What binds its parts closer is larger.
int closeness(Formula::Kind kind)
{
    switch (kind)
    {
    case Formula::Kind::Sum:
    case Formula::Kind::Difference:
        return 0;
    case Formula::Kind::Product:
    case Formula::Kind::Quotient:
        return 1;
    default:
        return 2;
    }
}

char signOf(Formula::Kind kind)
{
    switch (kind)
    {
    case Formula::Kind::Sum:
        return '+';
    case Formula::Kind::Difference:
        return '-';
    case Formula::Kind::Product:
        return '*';
    default:
        return '/';
    }
}

/// Formulas know no exponents, so the largest number has 309 digits and the smallest 1,074 decimals at most.
std::string plainNumber(double number)
{
    std::array<char, 1'500> buffer{};
    const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, std::chars_format::fixed);
    return {buffer.data(), result.ptr};
}

class FormulaWriter
{
public:
    explicit FormulaWriter(const char* blank)
        : mBlank(blank)
    {
    }

    std::string text(const Formula& formula) const
    {
        switch (formula.kind)
        {
        case Formula::Kind::Number:
            return plainNumber(formula.number);
        case Formula::Kind::Indicator:
            return formula.indicator;
        case Formula::Kind::Negation:
            return "-" + part(formula.parts.front(), closeness(formula.kind));
        default:
            // Signs of one sort go from left to right: what is on the right keeps its brackets.
            return part(formula.parts.front(), closeness(formula.kind)) + mBlank + signOf(formula.kind) + mBlank +
                   part(formula.parts.back(), closeness(formula.kind) + 1);
        }
    }

private:
    std::string part(const Formula& formula, int atLeast) const
    {
        return closeness(formula.kind) < atLeast ? "(" + text(formula) + ")" : text(formula);
    }

    const char* mBlank;
};
}

std::string formulaText(const Formula& formula)
{
    const std::string spacious = FormulaWriter(" ").text(formula);
    return spacious.size() <= longestFormula ? spacious : FormulaWriter("").text(formula);
}

}
