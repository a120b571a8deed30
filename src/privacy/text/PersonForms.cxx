// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/text/PersonForms.hxx"

#include "privacy/text/OrdinaryWords.hxx"
#include "privacy/text/PlainText.hxx"
#include "privacy/text/Tokens.hxx"

#include <algorithm>
#include <set>

namespace ficheaction::privacy
{

namespace
{
using Name = std::vector<std::string>; ///< the words of one name

std::string joined(const Name& name, std::string_view separator = " ")
{
    std::string text;
    for (const std::string& word : name)
        text.append(text.empty() ? "" : separator).append(word);
    return text;
}

bool isOfParticles(const Name& name)
{
    return std::ranges::all_of(name, [](const std::string& word) { return isParticle(word); });
}

/// The names in one cell: "Lebrunet épouse Castelnau (Didi)" has three.
std::vector<Name> namesIn(std::string_view cell, bool camels)
{
    const PlainText plain = plainOf(cell);
    const std::vector<Token> tokens = camels ? camelsOf(plain.text) : lettersOf(plain.text);
    std::vector<Name> names(1);
    for (std::size_t index = 0; index < tokens.size(); ++index)
    {
        const Token& token = tokens[index];
        constexpr std::string_view parting = "(),;/[]\"\u00AB\u00BB\u201C\u201D\n+&";
        const bool parted =
            index > 0 && between(plain.text, tokens[index - 1], token).find_first_of(parting) != std::string_view::npos;
        const bool link = isNameLink(token.word) && index > 0;
        if ((parted || link) && !names.back().empty())
            names.emplace_back();
        if (!link && !isTitle(token.word) && !token.isNumber())
            names.back().push_back(token.word);
    }
    std::erase_if(names, [](const Name& name) { return name.empty(); });
    return names;
}

class Forms
{
public:
    void add(const Name& name, HitKind kind, bool initials = false)
    {
        if (name.empty())
            return;
        constexpr std::size_t shortest = 3;
        const std::string words = joined(name);
        const bool weak = kind != HitKind::FullName && (isOfParticles(name) || words.size() < shortest);
        put({words, kind, initials, weak});
        // "legoff", "jeanpierre", "agathemorin"
        constexpr std::size_t shortestGlued = 5;
        if (const std::string glued = joined(name, ""); name.size() > 1 && !initials && glued.size() >= shortestGlued)
            put({glued, kind, false, false});
    }

    std::vector<PersonForm> take() { return std::move(mForms); }

private:
    void put(PersonForm form)
    {
        if (mSeen.insert(form.words).second)
            mForms.push_back(std::move(form));
    }

    std::set<std::string> mSeen;
    std::vector<PersonForm> mForms;
};

/// The name, the name without the particles before it, and each part of it that is a name.
std::vector<Name> waysOf(const Name& name)
{
    std::vector<Name> ways{name};
    const auto first = std::ranges::find_if_not(name, [](const std::string& word) { return isParticle(word); });
    if (first != name.begin() && first != name.end())
        ways.emplace_back(first, name.end());
    if (name.size() > 1)
        for (const std::string& word : name)
            if (!isParticle(word))
                ways.push_back({word});
    return ways;
}

std::vector<Name> waysOf(const std::vector<Name>& names)
{
    std::vector<Name> ways;
    for (const Name& name : names)
        std::ranges::move(waysOf(name), std::back_inserter(ways));
    return ways;
}

std::string initialOf(const std::string& word)
{
    std::size_t length = 1;
    while (length < word.size() && (static_cast<unsigned char>(word[length]) & 0xC0) == 0x80)
        ++length;
    return word.substr(0, length);
}

/// "j", and of a composed name "j p".
std::vector<Name> initialsOf(const Name& name)
{
    std::vector<Name> initials{{initialOf(name.front())}};
    if (name.size() > 1)
    {
        initials.emplace_back();
        for (const std::string& word : name)
            initials.back().push_back(initialOf(word));
    }
    return initials;
}

Name behind(Name one, const Name& other)
{
    one.insert(one.end(), other.begin(), other.end());
    return one;
}

void addPair(const std::vector<Name>& lasts, const std::vector<Name>& firsts, Forms& forms)
{
    for (const Name& last : waysOf(lasts))
        for (const Name& first : waysOf(firsts))
        {
            forms.add(behind(first, last), HitKind::FullName);
            forms.add(behind(last, first), HitKind::FullName);
        }
    for (const Name& last : waysOf(lasts))
        for (const Name& first : firsts)
            for (const Name& initials : initialsOf(first))
                if (!isOfParticles(last))
                {
                    forms.add(behind(initials, last), HitKind::FullName, true);
                    forms.add(behind(last, initials), HitKind::FullName, true);
                }
}

/// A whole name in one column: in the order of the cell, and with its last word or its first at the other end.
void addWhole(const Name& name, Forms& forms)
{
    forms.add(name, HitKind::FullName);
    forms.add(behind({name.back()}, Name(name.begin(), name.end() - 1)), HitKind::FullName);
    forms.add(behind(Name(name.begin() + 1, name.end()), {name.front()}), HitKind::FullName);
}

std::size_t wordsThatName(const Name& name)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(name, [](const std::string& word) { return !isParticle(word); }));
}

void addForms(const PersonName& person, bool camels, Forms& forms)
{
    const std::vector<Name> lasts = namesIn(person.last, camels);
    const std::vector<Name> firsts = namesIn(person.first, camels);
    const bool isSeveral =
        firsts.empty() &&
        std::ranges::any_of(
            lasts, [](const Name& name)
            { return std::ranges::any_of(name, [](const std::string& word) { return isCollective(word); }); });
    if (isSeveral)
    {
        for (const Name& name : lasts)
            if (name.size() > 1)
                forms.add(name, HitKind::LastName);
        return;
    }
    addPair(lasts, firsts, forms);
    for (const Name& name : lasts)
        if (firsts.empty() && wordsThatName(name) > 1)
            addWhole(name, forms);
    for (const Name& way : waysOf(lasts))
        forms.add(way, HitKind::LastName);
    for (const Name& way : waysOf(firsts))
        forms.add(way, HitKind::FirstName);
}
}

std::vector<PersonForm> formsOf(const PersonName& person)
{
    Forms forms;
    addForms(person, false, forms);
    addForms(person, true, forms);
    return forms.take();
}

}
