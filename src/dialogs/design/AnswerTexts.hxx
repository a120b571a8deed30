// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// AnswerTexts: the answers to questions about an indicator as texts that a person reads and types.
#pragma once

#include "commands/words/Messages.hxx"
#include "design/Question.hxx"
#include "engine/data/RawTable.hxx"
#include "model/CellText.hxx"

#include <optional>
#include <string>

namespace ficheaction::dialogs
{

class AnswerTexts
{
public:
    /// All outlive it. `locale` and `reader`: how the document writes and reads numbers and days.
    AnswerTexts(const commands::Messages& messages, const model::Template& definition,
                const engine::LocaleReader& reader, model::CellLocale locale);

    /// The present answer in a line; empty where there is none.
    std::string line(const design::Question& question) const;

    /// The present answer as it is typed: several values one a line, numbers in a row.
    std::string typed(const design::Question& question) const;

    /// What was typed; nothing where it cannot be an answer of this kind. Blank text is no answer.
    std::optional<design::Answer> answer(const design::Question& question, const std::string& text) const;

    /// How an answer of this kind is typed; empty where that is plain.
    rtl::OUString hint(const design::Question& question) const;

    std::string number(double number) const;
    std::string day(double daysSince1970) const;
    std::optional<double> numberIn(const std::string& text) const { return mReader.number(text); }
    std::optional<double> dayIn(const std::string& text) const;

private:
    std::string expectation(const model::Expectation& expectation) const;
    model::Expectation expectationIn(const std::string& text) const;
    std::string numbers(const std::vector<double>& numbers) const;
    std::optional<std::vector<double>> numbersIn(const std::string& text) const;
    std::string groupTargets(const design::Question& question,
                             const std::vector<model::PartExpectation>& targets) const;
    std::optional<std::vector<model::PartExpectation>> groupTargetsIn(const design::Question& question,
                                                                      const std::string& text) const;

    const commands::Messages& mMessages;
    const model::Template& mDefinition;
    const engine::LocaleReader& mReader;
    model::CellLocale mLocale;
};

}
