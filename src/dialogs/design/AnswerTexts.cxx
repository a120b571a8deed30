// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "dialogs/design/AnswerTexts.hxx"

#include "calc/document/Text.hxx"
#include "design/Conditions.hxx"
#include "design/Expectations.hxx"
#include "text/TextFolding.hxx"

#include <algorithm>
#include <sstream>

namespace ficheaction::dialogs
{

using design::Answer;
using design::Question;
using design::QuestionKind;

namespace
{
constexpr char betweenKeys[] = " / ";
constexpr char beforeTarget = '=';

std::vector<std::string> linesOf(const std::string& text)
{
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
        if (const std::string_view trimmed = texts::trimmed(line); !trimmed.empty())
            lines.emplace_back(trimmed);
    return lines;
}

std::string joined(const std::vector<std::string>& pieces, const std::string& between)
{
    std::string all;
    for (const std::string& piece : pieces)
        all += (all.empty() ? std::string() : between) + piece;
    return all;
}

std::string keysText(const Question& question, const std::vector<std::string>& keys)
{
    for (const design::Choice& choice : question.choices)
        if (design::groupKeys(choice.value) == keys)
            return choice.words;
    return joined(keys, betweenKeys);
}

std::vector<std::string> keysIn(const Question& question, std::string_view text)
{
    for (const design::Choice& choice : question.choices)
        if (texts::folded(choice.words) == texts::folded(text))
            return design::groupKeys(choice.value);
    std::vector<std::string> keys;
    const std::string_view between(betweenKeys);
    for (std::size_t end = text.find(between); end != std::string_view::npos; end = text.find(between))
    {
        keys.emplace_back(texts::trimmed(text.substr(0, end)));
        text.remove_prefix(end + between.size());
    }
    keys.emplace_back(texts::trimmed(text));
    return keys;
}
}

AnswerTexts::AnswerTexts(const commands::Messages& messages, const model::Template& definition,
                         const engine::LocaleReader& reader, model::CellLocale locale)
    : mMessages(messages)
    , mDefinition(definition)
    , mReader(reader)
    , mLocale(std::move(locale))
{
}

std::string AnswerTexts::number(double number) const
{
    return model::shownText(number, mLocale);
}

std::string AnswerTexts::day(double daysSince1970) const
{
    return mLocale.day({static_cast<std::int32_t>(daysSince1970)});
}

std::optional<double> AnswerTexts::dayIn(const std::string& text) const
{
    const std::optional<std::int32_t> day = mReader.date(text);
    return day ? std::optional<double>(*day) : std::nullopt;
}

std::string AnswerTexts::expectation(const model::Expectation& expectation) const
{
    if (const double* const value = std::get_if<double>(&expectation))
        return number(*value);
    const std::string* const words = std::get_if<std::string>(&expectation);
    return words ? *words : std::string();
}

model::Expectation AnswerTexts::expectationIn(const std::string& text) const
{
    if (texts::trimmed(text).empty())
        return std::monostate();
    if (const std::optional<double> value = mReader.number(text))
        return *value;
    return std::string(texts::trimmed(text));
}

std::string AnswerTexts::numbers(const std::vector<double>& numbers) const
{
    std::vector<std::string> pieces;
    pieces.reserve(numbers.size());
    for (const double each : numbers)
        pieces.push_back(number(each));
    return joined(pieces, "; ");
}

std::optional<std::vector<double>> AnswerTexts::numbersIn(const std::string& text) const
{
    std::vector<double> numbers;
    for (const std::string_view piece : texts::severalValues(text))
    {
        const std::optional<double> number = mReader.number(piece);
        if (!number)
            return std::nullopt;
        numbers.push_back(*number);
    }
    return numbers;
}

std::string AnswerTexts::groupTargets(const Question& question,
                                      const std::vector<model::PartExpectation>& targets) const
{
    std::vector<std::string> lines;
    lines.reserve(targets.size());
    for (const model::PartExpectation& each : targets)
        lines.push_back(keysText(question, each.keys) + " " + beforeTarget + " " + expectation(each.target));
    return joined(lines, "\n");
}

std::optional<std::vector<model::PartExpectation>> AnswerTexts::groupTargetsIn(const Question& question,
                                                                               const std::string& text) const
{
    const auto* const present = std::get_if<std::vector<model::PartExpectation>>(&question.answer);
    std::vector<model::PartExpectation> targets;
    for (const std::string& line : linesOf(text))
    {
        const std::size_t sign = line.rfind(beforeTarget);
        if (sign == std::string::npos)
            return std::nullopt;
        model::PartExpectation part;
        part.keys = keysIn(question, std::string_view(line).substr(0, sign));
        // What it began with is not asked here, and stays.
        if (present)
            for (const model::PartExpectation& known : *present)
                if (known.keys == part.keys)
                    part.baseline = known.baseline;
        part.target = expectationIn(line.substr(sign + 1));
        targets.push_back(std::move(part));
    }
    return targets;
}

std::string AnswerTexts::typed(const Question& question) const
{
    if (const auto* const text = std::get_if<std::string>(&question.answer))
        return *text;
    if (const auto* const value = std::get_if<double>(&question.answer))
        return number(*value);
    if (const auto* const lines = std::get_if<std::vector<std::string>>(&question.answer))
        return joined(*lines, "\n");
    if (const auto* const row = std::get_if<std::vector<double>>(&question.answer))
        return numbers(*row);
    if (const auto* const targets = std::get_if<std::vector<model::PartExpectation>>(&question.answer))
        return groupTargets(question, *targets);
    return {};
}

std::string AnswerTexts::line(const Question& question) const
{
    if (question.kind == QuestionKind::Choice)
    {
        const auto* const value = std::get_if<std::string>(&question.answer);
        const auto choice = std::find_if(question.choices.begin(), question.choices.end(),
                                         [&](const design::Choice& each) { return value && each.value == *value; });
        return choice == question.choices.end() ? std::string() : choice->words;
    }
    if (const bool* const yes = std::get_if<bool>(&question.answer))
        return calc::fromOffice(mMessages.text(*yes ? "explain.yes" : "explain.no"));
    if (const auto* const filter = std::get_if<model::Filter>(&question.answer))
    {
        const model::Register* const source = mDefinition.registerNamed(question.source);
        const design::ConditionList list = design::conditionsOf(*filter);
        std::vector<std::string> pieces;
        for (const design::Condition& condition : list.conditions)
            if (source)
                pieces.push_back(design::conditionWords(mDefinition, *source, condition, mMessages.language()));
        return joined(pieces, calc::fromOffice(mMessages.text(list.any ? "design.or" : "design.and")));
    }
    std::string line;
    for (const char character : typed(question))
        line += character == '\n' ? std::string("; ") : std::string(1, character);
    return line;
}

std::optional<Answer> AnswerTexts::answer(const Question& question, const std::string& text) const
{
    const std::string trimmed(texts::trimmed(text));
    if (trimmed.empty())
        return Answer();
    switch (question.kind)
    {
    case QuestionKind::Number:
        if (const std::optional<double> number = mReader.number(trimmed))
            return Answer(*number);
        return std::nullopt;
    case QuestionKind::Numbers:
        if (const std::optional<std::vector<double>> numbers = numbersIn(trimmed))
            return Answer(*numbers);
        return std::nullopt;
    case QuestionKind::Texts:
    {
        const std::vector<std::string_view> values = texts::severalValues(text);
        return Answer(std::vector<std::string>(values.begin(), values.end()));
    }
    case QuestionKind::Expectation:
    {
        const model::Expectation expectation = expectationIn(trimmed);
        if (const double* const number = std::get_if<double>(&expectation))
            return Answer(*number);
        return Answer(trimmed);
    }
    case QuestionKind::GroupTargets:
        if (const auto targets = groupTargetsIn(question, text))
            return Answer(*targets);
        return std::nullopt;
    default:
        return Answer(trimmed);
    }
}

rtl::OUString AnswerTexts::hint(const Question& question) const
{
    switch (question.kind)
    {
    case QuestionKind::Numbers:
        return mMessages.text("design.hint.numbers");
    case QuestionKind::Texts:
        return mMessages.text("design.hint.texts");
    case QuestionKind::GroupTargets:
    {
        std::vector<std::string> groups;
        for (const design::Choice& choice : question.choices)
            groups.push_back(choice.words);
        return mMessages.text("design.hint.targets", {{"groups", joined(groups, ", ")}});
    }
    case QuestionKind::Text:
        return question.choices.empty() ? rtl::OUString() : mMessages.text("design.hint.formula");
    default:
        return {};
    }
}

}
