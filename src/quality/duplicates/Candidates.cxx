// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "quality/duplicates/Candidates.hxx"

#include "text/Fnv1a.hxx"

#include <algorithm>
#include <string>
#include <tuple>

namespace ficheaction::quality
{

namespace
{
/// All pairs of so many people; of more, pairs of neighbours.
constexpr std::size_t largestBlock = 12;
constexpr std::size_t neighbours = 5;

struct Key
{
    std::uint64_t hash = 0;
    std::uint32_t person = 0;

    auto operator<=>(const Key&) const = default;
};

/// `kind` keeps keys of different sorts apart.
std::uint64_t hashOf(char kind, std::string_view one, std::string_view other = {})
{
    texts::Fnv1a hash;
    hash.take(kind);
    hash.take(one);
    hash.take('\n');
    hash.take(other);
    return hash.value();
}

std::string_view initialOf(const NamePart& name)
{
    return std::string_view(name.core).substr(0, 1);
}

class Keys
{
public:
    explicit Keys(std::size_t people) { mKeys.reserve(people * 30); }

    void addPerson(std::uint32_t person, const FullName& name)
    {
        mPerson = person;
        const NamePart& last = *name.last;
        const NamePart& first = *name.first;
        addWhole(last, first);
        if (first.empty())
            return addWithDeletions('a', last.core, {});
        addWithDeletions('l', last.core, initialOf(first));
        addWithDeletions('f', first.core, last.sound);
        // Somebody may have exchanged the two.
        add(hashOf('l', first.core, initialOf(last)));
        add(hashOf('f', last.core, first.sound));
        for (const std::string& token : last.tokens)
            if (token.size() >= 3)
                add(hashOf('t', token, initialOf(first)));
        add(hashOf('m', last.core));
    }

    std::vector<Key> sorted()
    {
        std::sort(mKeys.begin(), mKeys.end());
        mKeys.erase(std::unique(mKeys.begin(), mKeys.end()), mKeys.end());
        return std::move(mKeys);
    }

private:
    /// Whatever the order: of all words, and of the two sounds.
    void addWhole(const NamePart& last, const NamePart& first)
    {
        std::vector<std::string> words = last.tokens;
        words.insert(words.end(), first.tokens.begin(), first.tokens.end());
        std::sort(words.begin(), words.end());
        std::string all;
        for (const std::string& word : words)
            all += word;
        addWithDeletions('a', all, {});
        add(hashOf('s', std::min(last.sound, first.sound), std::max(last.sound, first.sound)));
        add(hashOf('j', last.letters, first.letters));
    }

    /// Two words of which one has a letter more, another or two exchanged have one of these keys in common.
    void addWithDeletions(char kind, const std::string& word, std::string_view beside)
    {
        add(hashOf(kind, word, beside));
        if (word.size() < 4)
            return;
        std::string shorter = word.substr(1);
        for (std::size_t at = 0; at < word.size(); ++at)
        {
            add(hashOf(kind, shorter, beside));
            if (at < shorter.size())
                shorter[at] = word[at];
        }
    }

    void add(std::uint64_t hash) { mKeys.push_back({hash, mPerson}); }

    std::vector<Key> mKeys;
    std::uint32_t mPerson = 0;
};

class Pairs
{
public:
    explicit Pairs(std::span<const FullName> people)
        : mPeople(people)
    {
    }

    void addBlock(std::span<const Key> block)
    {
        if (block.size() <= largestBlock)
            return addNeighbours(block, block.size());
        mOrdered.assign(block.begin(), block.end());
        std::sort(mOrdered.begin(), mOrdered.end(),
                  [this](const Key& one, const Key& other)
                  {
                      const FullName& some = mPeople[one.person];
                      const FullName& others = mPeople[other.person];
                      return std::tie(some.first->core, some.last->core, one.person) <
                             std::tie(others.first->core, others.last->core, other.person);
                  });
        addNeighbours(mOrdered, neighbours);
    }

    std::vector<std::pair<std::uint32_t, std::uint32_t>> sorted()
    {
        std::sort(mPairs.begin(), mPairs.end());
        mPairs.erase(std::unique(mPairs.begin(), mPairs.end()), mPairs.end());
        return std::move(mPairs);
    }

private:
    void addNeighbours(std::span<const Key> people, std::size_t reach)
    {
        for (std::size_t one = 0; one < people.size(); ++one)
            for (std::size_t other = one + 1; other < people.size() && other <= one + reach; ++other)
                mPairs.emplace_back(std::min(people[one].person, people[other].person),
                                    std::max(people[one].person, people[other].person));
    }

    std::span<const FullName> mPeople;
    std::vector<Key> mOrdered;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> mPairs;
};
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> candidatePairs(std::span<const FullName> people)
{
    Keys keys(people.size());
    for (std::uint32_t person = 0; person < people.size(); ++person)
        if (!people[person].last->empty() || !people[person].first->empty())
            keys.addPerson(person, people[person]);
    const std::vector<Key> sorted = keys.sorted();
    Pairs pairs(people);
    for (std::size_t begin = 0; begin < sorted.size();)
    {
        std::size_t end = begin;
        while (end < sorted.size() && sorted[end].hash == sorted[begin].hash)
            ++end;
        if (end - begin > 1)
            pairs.addBlock(std::span(sorted).subspan(begin, end - begin));
        begin = end;
    }
    return pairs.sorted();
}

}
