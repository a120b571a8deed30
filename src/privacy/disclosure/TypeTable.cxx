// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/disclosure/TypeTable.hxx"

#include <algorithm>
#include <deque>

namespace ficheaction::privacy
{

namespace
{
constexpr std::size_t mostAnswers = 200000; ///< combinations of what a person is once
constexpr std::size_t mostStates = 1500;    ///< sets of rows, for each of them
constexpr std::size_t mostTypes = 3000;

using Levels = std::vector<std::uint8_t>;
using Places = std::set<std::size_t>;

bool holdsAll(const Places& whole, const Places& part)
{
    return std::includes(whole.begin(), whole.end(), part.begin(), part.end());
}

void addEvents(const Counting& counting, std::set<std::size_t>& events)
{
    if (counting.kind == Counting::Kind::Has)
        events.insert(counting.event);
    for (const Counting& part : counting.parts)
        addEvents(part, events);
}

class TableMaking
{
public:
    TableMaking(const Universe& universe, const QuestionPlaces& all, const Places& places,
                const std::vector<Places>& shared, const std::set<std::size_t>& zeros)
        : mUniverse(universe)
        , mAll(all)
        , mQuestions(universe.questions)
        , mPlaces(places)
        , mShared(shared)
        , mZeros(zeros)
        , mAsked(universe.rowKinds.size())
    {
    }

    TypeTable make()
    {
        std::set<std::size_t> events;
        for (std::size_t number = 0; number < mUniverse.numbers.size(); ++number)
            if (holdsAll(mPlaces, mAll.of(mUniverse.numbers[number].counting)))
            {
                mTable.numbers.push_back(number);
                addEvents(mUniverse.numbers[number].counting, events);
            }
        for (const std::size_t event : events)
            if (mUniverse.events[event].rows != Questions::ofPerson)
                mSlots.emplace(event, mSlots.size());
        for (const ListedParts& listed : mUniverse.listed)
            if (holdsAll(mPlaces, mAll.of(listed)))
                mListed.push_back(&listed);
        findQuestions();
        addSharedSlots();
        Answers answers(mQuestions.count(), 0);
        std::size_t combinations = 1;
        for (const std::size_t question : mOfPerson)
            combinations *= mQuestions.question(question).answers;
        if (combinations > mostAnswers)
            mTable.isCut = true;
        else
            forEach(mOfPerson, 0, answers, [&] { addTypes(answers); });
        return std::move(mTable);
    }

private:
    struct SharedSlot
    {
        std::optional<std::size_t> question; ///< none: whether there are rows on the day
        std::size_t rows;
        std::size_t day;
        std::size_t answer;
    };

    void findQuestions()
    {
        for (std::size_t question = 0; question < mQuestions.count(); ++question)
        {
            const Questions::Question& each = mQuestions.question(question);
            if (!mPlaces.contains(question))
                continue;
            if (each.rows == Questions::ofPerson)
                mOfPerson.push_back(question);
            else
                mAsked[each.rows].push_back(question);
        }
    }

    /// What neighbours see of the rows: on which of the days there are some, and with which answers.
    void addSharedSlots()
    {
        Places all;
        for (const Places& each : mShared)
            all.insert(each.begin(), each.end());
        for (std::size_t rows = 0; rows < mAsked.size(); ++rows)
            for (std::size_t day = 0; day < mAll.days(rows); ++day)
            {
                if (!all.contains(mAll.ofDay(rows, day)))
                    continue;
                mSharedSlots.push_back({{}, rows, day, 0});
                for (const std::size_t question : mAsked[rows])
                    for (std::size_t answer = 0;
                         all.contains(question) && answer < mQuestions.question(question).answers; ++answer)
                        mSharedSlots.push_back({question, rows, day, answer});
            }
    }

    bool isSeen(const SharedSlot& slot, const Places& shared) const
    {
        return shared.contains(mAll.ofDay(slot.rows, slot.day)) && (!slot.question || shared.contains(*slot.question));
    }

    template <class Take>
    void forEach(const std::vector<std::size_t>& questions, std::size_t from, Answers& answers, const Take& take)
    {
        if (from == questions.size())
        {
            take();
            return;
        }
        for (answers[questions[from]] = 0; answers[questions[from]] < mQuestions.question(questions[from]).answers;
             ++answers[questions[from]])
            forEach(questions, from + 1, answers, take);
        answers[questions[from]] = 0;
    }

    bool isUnlisted(const Answers& answers, std::size_t rows) const
    {
        return std::any_of(mListed.begin(), mListed.end(),
                           [&](const ListedParts* listed)
                           {
                               return listed->rows == rows && mQuestions.holds(listed->selection, answers) &&
                                      std::none_of(listed->parts.begin(), listed->parts.end(),
                                                   [&](const Condition& part)
                                                   { return mQuestions.holds(part, answers); });
                           });
    }

    void addTypes(Answers& answers)
    {
        if (isUnlisted(answers, Questions::ofPerson))
            return;
        std::set<Levels> vectors;
        for (std::size_t rows = 0; rows < mAsked.size(); ++rows)
            for (std::size_t day = 0; day < mAll.days(rows); ++day)
            {
                if (!mPlaces.contains(mAll.ofDay(rows, day)))
                    continue;
                if (const std::optional<std::size_t> question = mAll.dayQuestion(rows))
                    answers[*question] = day;
                forEach(mAsked[rows], 0, answers,
                        [&]
                        {
                            if (!isUnlisted(answers, rows))
                                vectors.insert(vectorOf(answers, rows, day));
                        });
            }
        auto known = mStates.find(vectors);
        if (known == mStates.end())
            known = mStates.emplace(vectors, statesOf(vectors)).first;
        for (const Levels& state : known->second)
            addType(answers, state);
    }

    /// What a row does.
    Levels vectorOf(const Answers& answers, std::size_t rows, std::size_t day) const
    {
        Levels vector(mSlots.size() + mSharedSlots.size(), 0);
        for (const auto& [event, slot] : mSlots)
            if (mUniverse.events[event].rows == rows && mQuestions.holds(mUniverse.events[event].condition, answers))
                vector[slot] = 1;
        for (std::size_t shared = 0; shared < mSharedSlots.size(); ++shared)
        {
            const SharedSlot& each = mSharedSlots[shared];
            if (each.rows == rows && each.day == day && (!each.question || answers[*each.question] == each.answer))
                vector[mSlots.size() + shared] = 1;
        }
        return vector;
    }

    std::uint8_t enough(const Event& event) const
    {
        constexpr int mostExact = 3;
        return static_cast<std::uint8_t>(event.times <= mostExact ? event.times : 2);
    }

    /// Whether a further row may add nothing: it is of what counted already, or enough are far.
    static bool mayStay(const Event& event)
    {
        constexpr int mostExact = 3;
        return event.times > 1 && (!event.different.empty() || event.times > mostExact);
    }

    /// All that rows can do together, those of few rows first.
    std::set<Levels> statesOf(const std::set<Levels>& vectors)
    {
        const Levels none(mSlots.size() + mSharedSlots.size(), 0);
        std::set<Levels> states{none};
        std::deque<Levels> next{none};
        while (!next.empty())
        {
            const Levels state = next.front();
            next.pop_front();
            for (const Levels& vector : vectors)
                for (Levels& reached : after(state, vector, vectors))
                {
                    if (states.contains(reached))
                        continue;
                    if (states.size() >= mostStates)
                    {
                        mTable.isCut = true;
                        return states;
                    }
                    states.insert(reached);
                    next.push_back(std::move(reached));
                }
        }
        return states;
    }

    std::vector<Levels> after(const Levels& state, const Levels& vector, const std::set<Levels>& vectors) const
    {
        std::vector<Levels> all{state};
        for (std::size_t slot = mSlots.size(); slot < vector.size(); ++slot)
            all[0][slot] = std::max(state[slot], vector[slot]);
        for (const auto& [event, slot] : mSlots)
        {
            if (vector[slot] == 0)
                continue;
            const Event& each = mUniverse.events[event];
            const std::size_t before = all.size();
            for (std::size_t index = 0; index < before; ++index)
            {
                if (state[slot] > 0 && state[slot] < enough(each) && mayStay(each))
                    all.push_back(all[index]);
                all[index][slot] = static_cast<std::uint8_t>(std::min<int>(state[slot] + 1, enough(each)));
            }
        }
        for (Levels& reached : all)
            imply(reached, vectors);
        return all;
    }

    /// Who was seen often in some rows was so in all of which these are a part.
    void imply(Levels& state, const std::set<Levels>& vectors) const
    {
        for (const auto& [one, slot] : mSlots)
        {
            const Event& fewer = mUniverse.events[one];
            if (!mayStay(fewer) || state[slot] < 2)
                continue;
            for (const auto& [other, wider] : mSlots)
            {
                const Event& more = mUniverse.events[other];
                if (mayStay(more) && more.different == fewer.different && more.times <= fewer.times &&
                    state[wider] < state[slot] && isWithin(slot, wider, vectors))
                    state[wider] = std::min(state[slot], enough(more));
            }
        }
    }

    static bool isWithin(std::size_t slot, std::size_t wider, const std::set<Levels>& vectors)
    {
        return std::all_of(vectors.begin(), vectors.end(),
                           [&](const Levels& vector) { return vector[slot] == 0 || vector[wider] > 0; });
    }

    bool counts(const Counting& counting, const Answers& answers, const Levels& state) const
    {
        const auto part = [&](const Counting& each) { return counts(each, answers, state); };
        switch (counting.kind)
        {
        case Counting::Kind::All:
            return std::all_of(counting.parts.begin(), counting.parts.end(), part);
        case Counting::Kind::Any:
            return std::any_of(counting.parts.begin(), counting.parts.end(), part);
        case Counting::Kind::Not:
            return !part(counting.parts[0]);
        default:
            break;
        }
        const Event& event = mUniverse.events[counting.event];
        if (event.rows == Questions::ofPerson)
            return event.times == 1 && mQuestions.holds(event.condition, answers);
        return state[mSlots.at(counting.event)] >= enough(event);
    }

    void addType(const Answers& answers, const Levels& state)
    {
        TypeTable::Type type;
        for (const std::size_t number : mTable.numbers)
        {
            type.counts.push_back(counts(mUniverse.numbers[number].counting, answers, state));
            if (type.counts.back() && mZeros.contains(mUniverse.numbers[number].quantity))
                return;
        }
        for (const Places& shared : mShared)
        {
            std::vector<std::uint8_t>& seen = type.answers.emplace_back();
            for (const std::size_t place : shared)
                if (place < mQuestions.count() && mQuestions.question(place).rows == Questions::ofPerson)
                    seen.push_back(static_cast<std::uint8_t>(answers[place]));
            for (std::size_t slot = 0; slot < mSharedSlots.size(); ++slot)
                if (isSeen(mSharedSlots[slot], shared))
                    seen.push_back(state[mSlots.size() + slot]);
        }
        if (!mKnown.insert({type.counts, type.answers}).second)
            return;
        if (mTable.types.size() < mostTypes)
            mTable.types.push_back(std::move(type));
        else
            mTable.isCut = true;
    }

    const Universe& mUniverse;
    const QuestionPlaces& mAll;
    const Questions& mQuestions;
    const Places& mPlaces;
    const std::vector<Places>& mShared;
    const std::set<std::size_t>& mZeros;
    std::vector<const ListedParts*> mListed;
    std::vector<std::size_t> mOfPerson;           ///< questions
    std::vector<std::vector<std::size_t>> mAsked; ///< by kind of rows: its questions
    std::map<std::size_t, std::size_t> mSlots;    ///< by event
    std::vector<SharedSlot> mSharedSlots;
    std::map<std::set<Levels>, std::set<Levels>> mStates; ///< by what single rows do
    std::set<std::pair<std::vector<bool>, std::vector<std::vector<std::uint8_t>>>> mKnown;
    TypeTable mTable;
};
}

QuestionPlaces::QuestionPlaces(const Universe& universe)
    : mUniverse(universe)
    , mDays(universe.rowKinds.size())
    , mCount(universe.questions.count())
{
    for (std::size_t question = 0; question < universe.questions.count(); ++question)
        if (const Questions::Question& each = universe.questions.question(question); each.isDay)
            mDays[each.rows] = question;
    for (std::size_t rows = 0; rows < mDays.size(); ++rows)
    {
        mFirst.push_back(mCount);
        mCount += days(rows);
    }
}

std::size_t QuestionPlaces::days(std::size_t rows) const
{
    return mDays[rows] ? mUniverse.questions.question(*mDays[rows]).answers : 1;
}

/// As far as the answer to one question says; of conditions that all must hold.
bool QuestionPlaces::mayHold(const Condition& condition, std::size_t question, const Answers& answers) const
{
    if (condition.kind == Condition::Kind::Test && condition.question == question)
        return mUniverse.questions.holds(condition, answers);
    return condition.kind != Condition::Kind::All ||
           std::all_of(condition.parts.begin(), condition.parts.end(),
                       [&](const Condition& part) { return mayHold(part, question, answers); });
}

void QuestionPlaces::add(const Condition& condition, std::size_t rows, Places& places) const
{
    std::vector<std::size_t> questions;
    addQuestions(condition, questions);
    for (const std::size_t question : questions)
        if (!mUniverse.questions.question(question).isDay)
            places.insert(question);
    if (rows == Questions::ofPerson)
        return;
    Answers answers(mUniverse.questions.count(), 0);
    for (std::size_t day = 0; day < days(rows); ++day)
    {
        if (mDays[rows])
            answers[*mDays[rows]] = day;
        if (!mDays[rows] || mayHold(condition, *mDays[rows], answers))
            places.insert(ofDay(rows, day));
    }
}

std::set<std::size_t> QuestionPlaces::of(const Counting& counting) const
{
    Places places;
    std::set<std::size_t> events;
    addEvents(counting, events);
    for (const std::size_t event : events)
        add(mUniverse.events[event].condition, mUniverse.events[event].rows, places);
    return places;
}

std::set<std::size_t> QuestionPlaces::of(const ListedParts& listed) const
{
    Places places;
    add(listed.selection, listed.rows, places);
    for (const Condition& part : listed.parts)
        add(both(listed.selection, part), listed.rows, places);
    return places;
}

TypeTable typeTable(const Universe& universe, const QuestionPlaces& all, const std::set<std::size_t>& places,
                    const std::vector<std::set<std::size_t>>& shared, const std::set<std::size_t>& zeros)
{
    return TableMaking(universe, all, places, shared, zeros).make();
}

}
