// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "Dice.hxx"
#include "SourceFolder.hxx"

#include "design/Conditions.hxx"
#include "design/IndicatorDraft.hxx"
#include "template/TemplateReader.hxx"
#include "template/TemplateWriter.hxx"

#include <fstream>
#include <gtest/gtest.h>
#include <iterator>

using namespace ficheaction;
using namespace ficheaction::design;

// Somebody who answers whatever comes, in any order: where nothing is said to be missing, what has come out is a
// definition that can be written and read again.
namespace
{
model::Template bundled(const std::string& name)
{
    std::ifstream file(tests::templateFolder() / (name + ".json"), std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    return std::get<model::Template>(templates::readTemplate(text));
}

class Somebody
{
public:
    Somebody(unsigned seed, const model::Template& definition)
        : mDice(seed)
        , mDefinition(definition)
    {
    }

    IndicatorDraft answerAll(int times)
    {
        IndicatorDraft draft = newDraft(mDefinition.grid.objects.front().id);
        const Question patternQuestion = questions(mDefinition, draft, "fr").at(2);
        draft = answered(mDefinition, draft, "pattern", mDice.oneOf(patternQuestion.choices).value);
        for (int time = 0; time < times; ++time)
        {
            const std::vector<Question> all = questions(mDefinition, draft, "fr");
            const Question& question = openOf(all);
            if (question.id != "pattern" || mDice.oneIn(8))
                draft = answered(mDefinition, draft, question.id, answerTo(question));
        }
        return draft;
    }

private:
    /// Mostly one that has to be answered.
    const Question& openOf(const std::vector<Question>& all)
    {
        std::vector<const Question*> open;
        for (const Question& question : all)
            if (question.isOpen() || !question.problem.empty())
                open.push_back(&question);
        return open.empty() || mDice.oneIn(3) ? mDice.oneOf(all) : *mDice.oneOf(open);
    }

    Answer answerTo(const Question& question)
    {
        switch (question.kind)
        {
        case QuestionKind::Choice:
            return question.choices.empty() ? Answer() : Answer(mDice.oneOf(question.choices).value);
        case QuestionKind::Text:
            return question.choices.empty() ? Answer("Nom " + std::to_string(mDice.from(1, 99)))
                                            : Answer(mDice.oneOf(question.choices).value + " × 2");
        case QuestionKind::Texts:
            return mDice.oneIn(2) ? Answer() : Answer(std::vector<std::string>{"Jeunes", "Adultes"});
        case QuestionKind::Number:
            return static_cast<double>(mDice.oneOf<int>({0, 1, 2, 3, 2021, -1}));
        case QuestionKind::Numbers:
            return mDice.oneOf<std::vector<double>>({{18}, {6, 12}, {12, 6}, {0.5, 2}, {}});
        case QuestionKind::YesNo:
            return mDice.oneIn(2);
        case QuestionKind::Expectation:
            return mDice.oneIn(2) ? Answer(85.0) : Answer(std::string("à voir"));
        case QuestionKind::Conditions:
            return filterOver(*mDefinition.registerNamed(question.source));
        default:
            return groupTargets(question);
        }
    }

    Answer groupTargets(const Question& question)
    {
        if (question.choices.empty())
            return {};
        const std::string& keys = mDice.oneOf(question.choices).value;
        model::PartExpectation part;
        for (std::size_t begin = 0; begin <= keys.size();)
        {
            const std::size_t end = std::min(keys.find('\n', begin), keys.size());
            part.keys.push_back(keys.substr(begin, end - begin));
            begin = end + 1;
        }
        part.target = 12.0;
        return std::vector<model::PartExpectation>{part};
    }

    model::Filter filterOver(const model::Register& source)
    {
        ConditionList list;
        list.any = mDice.oneIn(2);
        for (int count = mDice.from(1, 3); count > 0; --count)
            list.conditions.push_back(condition(source));
        return filterOf(list);
    }

    Condition condition(const model::Register& source)
    {
        const ReachedColumn reached = mDice.oneOf(reachedColumns(mDefinition, source));
        Condition made;
        made.path = reached.path;
        made.test = mDice.oneOf(operatorsFor(*reached.column));
        const std::vector<std::string> known = knownValues(mDefinition, *reached.column);
        made.values = {known.empty() ? "Autre chose" : mDice.oneOf(known)};
        made.bound = mDice.from(0, 20000);
        if (mDice.oneIn(2))
            made.from = mDice.from(0, 30);
        if (mDice.oneIn(2))
            made.below = mDice.from(10, 60);
        return made;
    }

    test::Dice mDice;
    const model::Template& mDefinition;
};
}

TEST(RandomAnswers, MakeDefinitionsThatCanBeReadAgain)
{
    int made = 0;
    for (const char* const name : {"clas-accompagnement", "clos-du-roy", "ludotheque", "reaap-parentalite"})
    {
        const model::Template definition = bundled(name);
        for (unsigned seed = 1; seed <= 20; ++seed)
        {
            const IndicatorDraft draft = Somebody(seed, definition).answerAll(40);
            const auto indicator = indicatorOf(definition, draft, "fr");
            if (!std::holds_alternative<model::Indicator>(indicator))
                continue;
            ++made;
            model::Template with = definition;
            with.grid.objects[0].indicators.push_back(std::get<model::Indicator>(indicator));
            const std::string text = templates::writeTemplate(with);
            const auto read = templates::readTemplate(text);
            if (const auto* const errors = std::get_if<std::vector<templates::TemplateError>>(&read))
                for (const templates::TemplateError& error : *errors)
                    ADD_FAILURE() << name << " " << seed << ": " << error.text() << "\n"
                                  << templates::writeIndicator(with.grid.objects[0].indicators.back(), with);
            else
                EXPECT_EQ(std::get<model::Template>(read).grid.objects[0].indicators.back(),
                          with.grid.objects[0].indicators.back())
                    << name << " " << seed;
        }
    }
    EXPECT_GT(made, 15);
}
