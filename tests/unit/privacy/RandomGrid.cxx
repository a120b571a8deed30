// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "RandomGrid.hxx"

#include "MadeCentre.hxx"

#include <algorithm>
#include <array>
#include <random>
#include <set>

namespace ficheaction::test
{

namespace
{
using Number = PlainAttacker::Number;
using model::MeasureKind;

struct Person
{
    std::array<int, 3> values{};
    std::array<int, 2> visits{}; ///< by half of the year
    bool flag = false;
    bool other = false;
};

struct Unnamed
{
    std::array<int, 3> values{};
    int half = 0;
    int count = 0;
};

class Making
{
public:
    explicit Making(std::uint64_t seed)
        : mRandom(seed)
    {
    }

    RandomGrid make()
    {
        mGrid.definition = madeCentre();
        constexpr std::array thresholds{3, 5, 5, 5, 11};
        mGrid.threshold = thresholds[static_cast<std::size_t>(upTo(4))];
        makePeople();
        // The search of the plain attacker is short of breath: three columns only for small grids.
        const std::size_t columns = mDimensions == 1 ? 3 : 1;
        const std::array periods{model::calendarYear(2026),
                                 model::Period{model::Date::of(2026, 1, 1), model::Date::of(2026, 6, 30)},
                                 model::Period{model::Date::of(2026, 7, 1), model::Date::of(2026, 12, 31)}};
        for (std::size_t each = 0; each < columns; ++each)
            mGrid.results.push_back({periods[each], {}, 0});
        chooseIndicators();
        for (std::size_t index = 0; index < indicators().size(); ++index)
            for (std::size_t each = 0; each < columns; ++each)
                mGrid.results[each].indicators.push_back(
                    {&indicators()[index], &mGrid.definition->grid.objects[0], {}, {}, {}, {}, {}});
        fill();
        keepHidden();
        return std::move(mGrid);
    }

private:
    int upTo(int most) { return static_cast<int>(mRandom() % static_cast<std::uint64_t>(most + 1)); }

    std::vector<model::Indicator>& indicators() { return mGrid.definition->grid.objects[0].indicators; }

    void makePeople()
    {
        mDimensions = static_cast<std::size_t>(upTo(2)) + 1;
        const std::array<std::array<int, 3>, 3> most{{{6, 1, 1}, {6, 5, 1}, {3, 3, 2}}};
        std::array<int, 3>& sizes = mSizes;
        for (std::size_t each = 0; each < mDimensions; ++each)
            sizes[each] = std::max(1, 1 + upTo(most[mDimensions - 1][each] - 1));
        const int people = upTo(upTo(1) == 0 ? 25 : 90);
        const auto value = [&](std::size_t dimension)
        { return std::min(upTo(sizes[dimension] - 1), upTo(sizes[dimension] - 1)); };
        for (int each = 0; each < people; ++each)
        {
            Person person;
            for (std::size_t dimension = 0; dimension < 3; ++dimension)
                person.values[dimension] = value(dimension);
            person.visits[static_cast<std::size_t>(upTo(1))] = 1 + upTo(1);
            if (upTo(2) == 0)
                person.visits = {1 + upTo(1), 1};
            person.flag = upTo(2) > 0;
            person.other = upTo(3) == 0;
            mPeople.push_back(person);
        }
        if (upTo(2) == 0)
            for (int each = upTo(4); each > 0; --each)
                mUnnamed.push_back({{value(0), value(1), value(2)}, upTo(1), 1 + upTo(7)});
    }

    void add(const char* id, model::Measure measure, const std::vector<const char*>& breakdown)
    {
        for (const char* each : breakdown)
            measure.breakdown.emplace_back(model::Path{{each}});
        model::Indicator indicator;
        indicator.id = indicator.label = id;
        indicator.measure = std::move(measure);
        indicators().push_back(std::move(indicator));
    }

    void chooseIndicators()
    {
        const std::vector<const char*> all{"a", "b", "c"};
        const std::vector<const char*> fine(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(mDimensions));
        add("fine", distinctPeople(), fine);
        if (mDimensions > 1 && upTo(1) == 0)
            add("coarse", distinctPeople(), {all[static_cast<std::size_t>(upTo(static_cast<int>(mDimensions) - 1))]});
        if (upTo(2) == 0)
        {
            model::Measure sum = distinctPeople();
            sum.kind = MeasureKind::Sum;
            sum.of = model::Dimension(model::Path{{"count"}});
            add("visits", sum, upTo(1) == 0 ? fine : std::vector<const char*>{});
        }
        const model::Measure flagged = distinctPeople(isThere("flag", "yes"));
        const model::Measure others = distinctPeople(isThere("other", "yes"));
        if (upTo(2) == 0 && mUnnamed.empty())
        {
            model::Measure share;
            share.kind = MeasureKind::Ratio;
            share.operands = {flagged, distinctPeople()};
            add("share", share, {});
        }
        if (upTo(2) != 0 || mGrid.results.size() == 3)
            return;
        model::Measure set;
        set.operands = {flagged, others};
        for (const auto& [id, kind] : {std::pair{"any", MeasureKind::Union}, {"both", MeasureKind::Overlap}})
        {
            set.kind = kind;
            if (upTo(3) > 0)
                add(id, set, {});
        }
        if (upTo(3) > 0)
            add("flagged", flagged, {});
        if (upTo(3) > 0)
            add("others", others, {});
    }

    /// Rows are looked at by column: 0 is the year, 1 and 2 are its halves.
    static bool isIn(const Person& person, std::size_t column)
    {
        return column == 0 ? person.visits[0] + person.visits[1] > 0 : person.visits[column - 1] > 0;
    }
    static bool isIn(const Unnamed& row, std::size_t column)
    {
        return column == 0 || row.half == static_cast<int>(column) - 1;
    }

    using Keys = std::vector<std::pair<char, int>>; ///< dimension and value

    static bool fits(const std::array<int, 3>& values, const Keys& keys)
    {
        return std::all_of(keys.begin(), keys.end(),
                           [&](const auto& key)
                           { return values[static_cast<std::size_t>(key.first - 'a')] == key.second; });
    }

    /// One number for each thing that can be counted, each once.
    Number number(const std::string& what, std::size_t column, const Keys& keys)
    {
        const auto place = std::tuple(what, column, keys);
        if (const auto known = mNumbers.find(place); known != mNumbers.end())
            return known->second;
        long truth = 0;
        if (what == "n")
            for (const Unnamed& row : mUnnamed)
                truth += isIn(row, column) && fits(row.values, keys) ? row.count : 0;
        else if (what == "visits")
        {
            for (const Unnamed& row : mUnnamed)
                truth += isIn(row, column) && fits(row.values, keys) ? row.count : 0;
            for (const Person& person : mPeople)
                if (fits(person.values, keys))
                    truth += column == 0 ? person.visits[0] + person.visits[1] : person.visits[column - 1];
        }
        else
            for (const Person& person : mPeople)
                truth +=
                    isIn(person, column) && fits(person.values, keys) &&
                            (what == "people" || (what == "flagged" && person.flag) ||
                             (what == "others" && person.other) || (what == "any" && (person.flag || person.other)) ||
                             (what == "both" && person.flag && person.other))
                        ? 1
                        : 0;
        const Number made = mNumbers.emplace(place, mGrid.attacker.add(truth)).first->second;
        std::string& name = mGrid.names[made];
        name = what + " in column " + std::to_string(column);
        for (const auto& [dimension, value] : keys)
            name += std::string(" ") + dimension + std::to_string(value);
        return made;
    }

    long truth(Number each) const { return mGrid.attacker.truth(each); }

    Number rest(Number whole, Number part)
    {
        const auto place = std::pair(whole, part);
        if (const auto known = mRests.find(place); known != mRests.end())
            return known->second;
        const Number made = mGrid.attacker.add(truth(whole) - truth(part));
        mGrid.attacker.equal({{whole, 1}, {part, -1}, {made, -1}});
        mGrid.names[made] = mGrid.names[whole] + " less " + mGrid.names[part];
        return mRests.emplace(place, made).first->second;
    }

    void fill()
    {
        const std::size_t columns = mGrid.results.size();
        for (std::size_t column = 0; column < columns; ++column)
            for (std::size_t index = 0; index < indicators().size(); ++index)
                fillIndicator(column, index);
        for (const auto& [place, number] : std::map(mNumbers))
        {
            const auto& [what, column, keys] = place;
            if (columns == 3 && column == 0)
                knowHalves(what, keys);
        }
    }

    /// Differences of numbers that figures tell: of others, nobody who shares a grid knows how small they are.
    void keepHidden()
    {
        std::set<Number> told;
        for (const auto& [spot, numbers] : mGrid.told)
            told.insert(numbers.begin(), numbers.end());
        for (const auto& [ends, number] : mRests)
            if (told.contains(ends.first) && told.contains(ends.second))
                mGrid.hidden.push_back(number);
    }

    void knowHalves(const std::string& what, const Keys& keys)
    {
        const Number year = number(what, 0, keys);
        const Number first = number(what, 1, keys);
        const Number second = number(what, 2, keys);
        if (what == "n" || what == "visits")
            mGrid.attacker.equal({{year, 1}, {first, -1}, {second, -1}});
        else
            mGrid.attacker.atMost({{year, 1}, {first, -1}, {second, -1}});
        rest(year, first);
        rest(year, second);
    }

    std::set<Keys> groups(std::size_t column, const std::vector<char>& dimensions)
    {
        std::set<Keys> found;
        const auto take = [&](const std::array<int, 3>& values)
        {
            Keys keys;
            for (const char dimension : dimensions)
                keys.emplace_back(dimension, values[static_cast<std::size_t>(dimension - 'a')]);
            found.insert(keys);
        };
        for (const Person& person : mPeople)
            if (isIn(person, column))
                take(person.values);
        for (const Unnamed& row : mUnnamed)
            if (isIn(row, column))
                take(row.values);
        return found;
    }

    void tell(const FigureSpot& spot, engine::Figure& figure, std::vector<Number> numbers)
    {
        figure.status = engine::Status::Ok;
        figure.value = static_cast<double>(truth(numbers[0]));
        if (numbers.size() > 1 && truth(numbers[1]) > 0)
            figure.upperBound = figure.value + static_cast<double>(truth(numbers[1]));
        mGrid.atLeastOne[spot] = numbers;
        mGrid.told[spot] = std::move(numbers);
    }

    void fillIndicator(std::size_t column, std::size_t index)
    {
        engine::IndicatorResult& result = mGrid.results[column].indicators[index];
        const std::string& id = result.indicator->id;
        const FigureSpot spot{column, index, -1};
        if (id == "share")
            return fillShare(column, spot, result.total);
        const bool ofPeople = id == "fine" || id == "coarse";
        const std::string what = ofPeople ? "people" : id;
        const auto numbersOf = [&](const Keys& keys)
        {
            std::vector<Number> numbers{number(what, column, keys)};
            if (ofPeople)
                numbers.push_back(number("n", column, keys));
            return numbers;
        };
        tell(spot, result.total, numbersOf({}));
        if (!ofPeople && id != "visits")
            return knowSets(column, what);
        std::vector<char> dimensions;
        for (const model::Dimension& dimension : result.indicator->measure.breakdown)
            dimensions.push_back(dimension.path.steps.front().front());
        int group = 0;
        const std::set<Keys> all = dimensions.empty() ? std::set<Keys>{} : groups(column, dimensions);
        for (const Keys& keys : all)
        {
            engine::Group made;
            for (const auto& [dimension, value] : keys)
                made.keys.push_back(std::string(1, dimension) + std::to_string(value));
            tell({column, index, group++}, made.figure, numbersOf(keys));
            result.groups.push_back(std::move(made));
        }
        if (!dimensions.empty())
            knowParts(column, ofPeople ? std::vector<std::string>{"people", "n"} : std::vector{what}, dimensions, all);
        if (id == "visits")
            knowVisits(column, all);
    }

    /// The total and every coarser breakdown are the sums of the parts: nobody is in two.
    void knowParts(std::size_t column, const std::vector<std::string>& whats, const std::vector<char>& dimensions,
                   const std::set<Keys>& all)
    {
        for (const std::string& what : whats)
        {
            std::set<Keys> wholes{{}};
            if (const auto coarse = std::find_if(indicators().begin(), indicators().end(),
                                                 [](const auto& each) { return each.id == "coarse"; });
                what != "visits" && dimensions.size() > 1 && coarse != indicators().end())
                for (const Keys& keys : groups(column, {coarse->measure.breakdown[0].path.steps.front().front()}))
                    wholes.insert(keys);
            for (const Keys& whole : wholes)
            {
                std::vector<PlainAttacker::Part> sum{{number(what, column, whole), -1}};
                for (const Keys& keys : all)
                    if (std::includes(keys.begin(), keys.end(), whole.begin(), whole.end()))
                        sum.push_back({number(what, column, keys), 1});
                mGrid.attacker.equal(std::move(sum));
            }
        }
    }

    /// Everybody who is counted came at least once.
    void knowVisits(std::size_t column, const std::set<Keys>& all)
    {
        std::set<Keys> both = all;
        both.insert(Keys{});
        for (const Keys& keys : both)
            mGrid.attacker.atMost({{number("people", column, keys), 1},
                                   {number("n", column, keys), 1},
                                   {number("visits", column, keys), -1}});
    }

    void knowSets(std::size_t column, const std::string& what)
    {
        const Number flagged = number("flagged", column, {});
        const Number others = number("others", column, {});
        const Number any = number("any", column, {});
        const Number both = number("both", column, {});
        if (what == "any" || what == "both")
        {
            mGrid.attacker.equal({{any, 1}, {both, 1}, {flagged, -1}, {others, -1}});
            rest(any, both);
            for (const Number each : {flagged, others})
            {
                rest(any, each);
                rest(each, both);
            }
        }
    }

    void fillShare(std::size_t column, const FigureSpot& spot, engine::Figure& figure)
    {
        const Number some = number("flagged", column, {});
        const Number all = number("people", column, {});
        figure.numerator = static_cast<double>(truth(some));
        figure.denominator = static_cast<double>(truth(all));
        figure.status = truth(all) > 0 ? engine::Status::Ok : engine::Status::NotApplicable;
        if (truth(all) > 0)
            figure.value = *figure.numerator / *figure.denominator;
        mGrid.told[spot] = {some, all};
        mGrid.atLeastOne[spot] = {all};
        rest(all, some);
    }

    std::mt19937_64 mRandom;
    RandomGrid mGrid;
    std::size_t mDimensions = 1;
    std::array<int, 3> mSizes{1, 1, 1};
    std::vector<Person> mPeople;
    std::vector<Unnamed> mUnnamed;
    std::map<std::tuple<std::string, std::size_t, Keys>, Number> mNumbers;
    std::map<std::pair<Number, Number>, Number> mRests;
};
}

RandomGrid randomGrid(std::uint64_t seed)
{
    return Making(seed).make();
}

}
