// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "design/FormulaText.hxx"

#include "template/readers/FormulaReader.hxx"
#include "text/TextFolding.hxx"

#include <algorithm>
#include <charconv>
#include <vector>

namespace ficheaction::design
{

using model::Formula;

namespace
{
using Kind = Formula::Kind;

/// The indicators that are called so, without regard to case and accents.
std::vector<const model::Indicator*> calledSo(const model::Template& definition, std::string_view label)
{
    const std::string form = texts::folded(label);
    std::vector<const model::Indicator*> found;
    for (const auto& [object, indicator] : definition.indicators())
        if (texts::folded(indicator->label) == form)
            found.push_back(indicator);
    return found;
}

/// All digits that there are, so that reading it again makes the same number.
std::string wholeNumber(double number)
{
    constexpr std::size_t most = 400;
    std::string text(most, ' ');
    const auto [end, failure] = std::to_chars(text.data(), text.data() + most, number, std::chars_format::fixed);
    text.resize(failure == std::errc() ? static_cast<std::size_t>(end - text.data()) : 0);
    return text;
}

class FormulaWriter
{
public:
    FormulaWriter(const model::Template& definition, const Words& words)
        : mDefinition(definition)
        , mWords(words)
    {
    }

    std::string text(const Formula& formula) const
    {
        switch (formula.kind)
        {
        case Kind::Number:
        {
            std::string number = wholeNumber(formula.number);
            std::replace(number.begin(), number.end(), '.', mWords.text("decimal").front());
            return number;
        }
        case Kind::Indicator:
            return name(formula.indicator);
        case Kind::Negation:
            return "-" + part(formula.parts.front(), 3);
        default:
            break;
        }
        const int own = strength(formula.kind);
        return part(formula.parts.front(), own) + sign(formula.kind) + part(formula.parts.back(), own + 1);
    }

private:
    static int strength(Kind kind)
    {
        switch (kind)
        {
        case Kind::Sum:
        case Kind::Difference:
            return 1;
        case Kind::Product:
        case Kind::Quotient:
            return 2;
        default:
            return 3;
        }
    }

    static const char* sign(Kind kind)
    {
        switch (kind)
        {
        case Kind::Sum:
            return " + ";
        case Kind::Difference:
            return " - ";
        case Kind::Product:
            return " × ";
        default:
            return " / ";
        }
    }

    /// In brackets where it would not hold together as strongly as `least`.
    std::string part(const Formula& formula, int least) const
    {
        const std::string whole = text(formula);
        return strength(formula.kind) < least ? "(" + whole + ")" : whole;
    }

    std::string name(const std::string& id) const
    {
        for (const auto& [object, indicator] : mDefinition.indicators())
            if (indicator->id == id)
            {
                const bool isPlain = indicator->label.find('"') == std::string::npos &&
                                     indicator->label.find("»") == std::string::npos &&
                                     indicator->label.find("«") == std::string::npos;
                return isPlain && calledSo(mDefinition, indicator->label).size() == 1
                           ? mWords.text("quoted", {{"text", indicator->label}})
                           : id;
            }
        return id;
    }

    const model::Template& mDefinition;
    const Words& mWords;
};

struct Quotation
{
    std::string_view open;
    std::string_view close;
};

constexpr Quotation quotations[]{{"«", "»"}, {"“", "”"}, {"\"", "\""}};

struct Sign
{
    std::string_view typed;
    char read;
};

constexpr Sign signs[]{{"×", '*'}, {"÷", '/'}, {"−", '-'}, {"–", '-'}, {"\u00A0", ' '}, {"\u202F", ' '}};

bool isDigit(char character)
{
    return character >= '0' && character <= '9';
}

/// Blanks at both ends, the no-break ones too.
std::string_view withoutBlanks(std::string_view text)
{
    constexpr std::string_view hard = "\u00A0";
    constexpr std::string_view narrow = "\u202F";
    for (;;)
    {
        const std::string_view before = text;
        text = texts::trimmed(text);
        for (const std::string_view blank : {hard, narrow})
        {
            if (text.starts_with(blank))
                text.remove_prefix(blank.size());
            if (text.ends_with(blank))
                text.remove_suffix(blank.size());
        }
        if (text.size() == before.size())
            return text;
    }
}

bool isOfName(char character)
{
    return isDigit(character) || character == '_' || (character >= 'a' && character <= 'z') ||
           (character >= 'A' && character <= 'Z') || static_cast<unsigned char>(character) >= 0x80;
}

/// The indicator of the longest label that `text` begins with, as no other has it; null where there is none. `length`:
/// that of the label in `text`.
const model::Indicator* unquoted(const model::Template& definition, std::string_view text, std::size_t& length)
{
    const model::Indicator* longest = nullptr;
    length = 0;
    for (const auto& [object, indicator] : definition.indicators())
    {
        const std::size_t size = indicator->label.size();
        const bool isWhole = size > length && size <= text.size() && (size == text.size() || !isOfName(text[size]));
        if (isWhole && texts::folded(text.substr(0, size)) == texts::folded(indicator->label) &&
            calledSo(definition, indicator->label).size() == 1)
        {
            longest = indicator;
            length = size;
        }
    }
    return longest;
}

/// With ids in the place of labels, and the signs that a formula of a template has.
std::variant<std::string, FormulaProblem> plainFormula(const model::Template& definition, std::string_view text,
                                                       const Words& words)
{
    std::string plain;
    while (!text.empty())
    {
        const auto* const quotation = std::find_if(std::begin(quotations), std::end(quotations),
                                                   [&](const Quotation& each) { return text.starts_with(each.open); });
        if (quotation != std::end(quotations))
        {
            text.remove_prefix(quotation->open.size());
            const std::size_t end = text.find(quotation->close);
            const std::string label(withoutBlanks(text.substr(0, end)));
            if (end == std::string_view::npos)
                return FormulaProblem{words.text("formula.unclosed", {{"text", label}})};
            const std::vector<const model::Indicator*> called = calledSo(definition, label);
            if (called.size() != 1)
                return FormulaProblem{
                    words.text(called.empty() ? "formula.unknown" : "formula.ambiguous", {{"label", label}})};
            plain += called.front()->id;
            text.remove_prefix(end + quotation->close.size());
            continue;
        }
        std::size_t length = 0;
        const model::Indicator* const named =
            plain.empty() || !isOfName(plain.back()) ? unquoted(definition, text, length) : nullptr;
        if (named)
        {
            plain += named->id;
            text.remove_prefix(length);
            continue;
        }
        const auto* const sign = std::find_if(std::begin(signs), std::end(signs),
                                              [&](const Sign& each) { return text.starts_with(each.typed); });
        if (sign != std::end(signs))
        {
            plain += sign->read;
            text.remove_prefix(sign->typed.size());
            continue;
        }
        const bool isDecimal =
            text.front() == ',' && !plain.empty() && isDigit(plain.back()) && text.size() > 1 && isDigit(text[1]);
        plain += isDecimal ? '.' : text.front();
        text.remove_prefix(1);
    }
    return plain;
}

const model::Indicator* indicatorNamed(const model::Grid& grid, const std::string& id)
{
    for (const model::GridObject& object : grid.objects)
        for (const model::Indicator& indicator : object.indicators)
            if (indicator.id == id)
                return &indicator;
    return nullptr;
}
}

std::string formulaText(const model::Template& definition, const Formula& formula, const Words& words)
{
    return formula == Formula() ? std::string() : FormulaWriter(definition, words).text(formula);
}

std::variant<Formula, FormulaProblem> formulaFrom(const model::Template& definition, std::string_view text,
                                                  const Words& words)
{
    const auto plain = plainFormula(definition, text, words);
    if (const auto* const problem = std::get_if<FormulaProblem>(&plain))
        return *problem;
    templates::ReadFormula read = templates::readFormula(std::get<std::string>(plain));
    if (read.error)
        return FormulaProblem{read.error->subject.empty()
                                  ? words.text("formula.unfinished")
                                  : words.text("formula.unexpected", {{"subject", read.error->subject}})};
    for (const templates::IndicatorMention& mention : read.mentions)
        if (!indicatorNamed(definition.grid, mention.indicator))
            return FormulaProblem{words.text("formula.unknown", {{"label", mention.indicator}})};
    return std::move(read.formula);
}

std::set<std::string> namedIn(const Formula& formula)
{
    std::set<std::string> named;
    if (formula.kind == Kind::Indicator)
        named.insert(formula.indicator);
    for (const Formula& part : formula.parts)
        named.merge(namedIn(part));
    return named;
}

bool needs(const model::Grid& grid, const std::string& indicator, const std::string& other)
{
    std::set<std::string> reached{indicator};
    std::vector<std::string> open{indicator};
    while (!open.empty())
    {
        const model::Indicator* const found = indicatorNamed(grid, open.back());
        open.pop_back();
        if (!found)
            continue;
        std::vector<const model::Measure*> measures{&found->measure};
        for (std::size_t index = 0; index < measures.size(); ++index)
            for (const model::Measure& operand : measures[index]->operands)
                measures.push_back(&operand);
        for (const model::Measure* const measure : measures)
            for (const std::string& named : namedIn(measure->formula))
            {
                if (named == other)
                    return true;
                if (reached.insert(named).second)
                    open.push_back(named);
            }
    }
    return false;
}

}
