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

void addPlaces(const Universe& universe, const Condition& condition, std::size_t rows, Places& places)
{
    std::vector<std::size_t> questions;
    addQuestions(condition, questions);
    if (rows != Questions::ofPerson)
        places.insert(universe.questions.count() + rows);
    for (const std::size_t question : questions)
    {
        const Questions::Question& each = universe.questions.question(question);
        places.insert(each.isDay ? universe.questions.count() + each.rows : question);
    }
}

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
    TableMaking(const Universe& universe, const Places& places, const std::vector<Places>& shared,
                const std::set<std::size_t>& zeros)
        : mUniverse(universe)
        , mQuestions(universe.questions)
        , mPlaces(places)
        , mShared(shared)
        , mZeros(zeros)
        , mDays(universe.rowKinds.size(), mQuestions.count())
        , mAsked(universe.rowKinds.size())
    {
    }

    TypeTable make()
    {
        std::set<std::size_t> events;
        for (std::size_t number = 0; number < mUniverse.numbers.size(); ++number)
            if (holdsAll(mPlaces, placesOf(mUniverse, mUniverse.numbers[number].counting)))
            {
                mTable.numbers.push_back(number);
                addEvents(mUniverse.numbers[number].counting, events);
            }
        for (const std::size_t event : events)
            if (mUniverse.events[event].rows != Questions::ofPerson)
                mSlots.emplace(event, mSlots.size());
        for (const ListedParts& listed : mUniverse.listed)
            if (holdsAll(mPlaces, placesOf(mUniverse, listed)))
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
        std::size_t place;
        std::size_t rows;
        std::size_t day;
        std::size_t answer;
    };

    void findQuestions()
    {
        for (std::size_t question = 0; question < mQuestions.count(); ++question)
        {
            const Questions::Question& each = mQuestions.question(question);
            if (each.rows == Questions::ofPerson)
            {
                if (mPlaces.contains(question))
                    mOfPerson.push_back(question);
            }
            else if (mPlaces.contains(each.isDay ? mQuestions.count() + each.rows : question))
            {
                mAsked[each.rows].push_back(question);
                if (each.isDay)
                    mDays[each.rows] = question;
            }
        }
    }

    /// What neighbours see of the rows: on which of the days that matter there are some, and with which answers.
    void addSharedSlots()
    {
        Places all;
        for (const Places& each : mShared)
            all.insert(each.begin(), each.end());
        for (const std::size_t place : all)
        {
            const bool isKind = place >= mQuestions.count();
            const std::size_t rows = isKind ? place - mQuestions.count() : mQuestions.question(place).rows;
            if (rows == Questions::ofPerson)
                continue;
            const std::size_t day = mDays[rows];
            const std::size_t days = day < mQuestions.count() ? mQuestions.question(day).answers : 1;
            const std::size_t answers = isKind ? 1 : mQuestions.question(place).answers;
            for (std::size_t each = 0; each < days; ++each)
                for (std::size_t answer = 0; answer < answers; ++answer)
                    mSharedSlots.push_back({place, rows, each, answer});
        }
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
            if (mPlaces.contains(mQuestions.count() + rows))
                forEach(mAsked[rows], 0, answers,
                        [&]
                        {
                            if (!isUnlisted(answers, rows))
                                if (Levels vector = vectorOf(answers, rows); !vector.empty())
                                    vectors.insert(std::move(vector));
                        });
        auto known = mStates.find(vectors);
        if (known == mStates.end())
            known = mStates.emplace(vectors, statesOf(vectors)).first;
        for (const Levels& state : known->second)
            addType(answers, state);
    }

    /// What a row does: nothing where no figure of the universe could count it.
    Levels vectorOf(const Answers& answers, std::size_t rows) const
    {
        Levels vector(mSlots.size() + mSharedSlots.size(), 0);
        bool counts = false;
        for (const auto& [event, slot] : mSlots)
            if (mUniverse.events[event].rows == rows && mQuestions.holds(mUniverse.events[event].condition, answers))
            {
                vector[slot] = 1;
                counts = true;
            }
        if (!counts && !mayCount(answers, rows))
            return {};
        const std::size_t day = mDays[rows] < mQuestions.count() ? answers[mDays[rows]] : 0;
        for (std::size_t shared = 0; shared < mSharedSlots.size(); ++shared)
        {
            const SharedSlot& each = mSharedSlots[shared];
            if (each.rows == rows && each.day == day &&
                (each.place >= mQuestions.count() || answers[each.place] == each.answer))
                vector[mSlots.size() + shared] = 1;
        }
        return vector;
    }

    /// Whether events elsewhere in the universe may count such a row, as far as its day says.
    bool mayCount(const Answers& answers, std::size_t rows) const
    {
        return std::any_of(mUniverse.events.begin(), mUniverse.events.end(),
                           [&](const Event& event)
                           { return event.rows == rows && mayHold(event.condition, answers, mDays[rows]); });
    }

    /// As far as the answer to one question says; of conditions that all must hold.
    bool mayHold(const Condition& condition, const Answers& answers, std::size_t question) const
    {
        if (condition.kind == Condition::Kind::Test && condition.question == question)
            return mQuestions.holds(condition, answers);
        return condition.kind != Condition::Kind::All ||
               std::all_of(condition.parts.begin(), condition.parts.end(),
                           [&](const Condition& part) { return mayHold(part, answers, question); });
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
                if (shared.contains(mSharedSlots[slot].place))
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
    const Questions& mQuestions;
    const Places& mPlaces;
    const std::vector<Places>& mShared;
    const std::set<std::size_t>& mZeros;
    std::vector<const ListedParts*> mListed;
    std::vector<std::size_t> mOfPerson;           ///< questions
    std::vector<std::size_t> mDays;               ///< by kind of rows: the question of the day
    std::vector<std::vector<std::size_t>> mAsked; ///< by kind of rows: its questions
    std::map<std::size_t, std::size_t> mSlots;    ///< by event
    std::vector<SharedSlot> mSharedSlots;
    std::map<std::set<Levels>, std::set<Levels>> mStates; ///< by what single rows do
    std::set<std::pair<std::vector<bool>, std::vector<std::vector<std::uint8_t>>>> mKnown;
    TypeTable mTable;
};
}

std::set<std::size_t> placesOf(const Universe& universe, const Counting& counting)
{
    Places places;
    std::set<std::size_t> events;
    addEvents(counting, events);
    for (const std::size_t event : events)
        addPlaces(universe, universe.events[event].condition, universe.events[event].rows, places);
    return places;
}

std::set<std::size_t> placesOf(const Universe& universe, const ListedParts& listed)
{
    Places places;
    addPlaces(universe, listed.selection, listed.rows, places);
    for (const Condition& part : listed.parts)
        addPlaces(universe, part, listed.rows, places);
    return places;
}

TypeTable typeTable(const Universe& universe, const std::set<std::size_t>& places,
                    const std::vector<std::set<std::size_t>>& shared, const std::set<std::size_t>& zeros)
{
    return TableMaking(universe, places, shared, zeros).make();
}

}
