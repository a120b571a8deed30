// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/people/PersonalColumns.hxx"

#include "privacy/text/TextSearch.hxx"
#include "text/FoldedWords.hxx"
#include "text/TextFolding.hxx"

#include <algorithm>
#include <initializer_list>
#include <set>
#include <unordered_set>

namespace ficheaction::privacy
{

namespace
{
using model::Column;
using model::ColumnType;
using Words = std::unordered_set<std::string>;

/// What else has a name and an address: "Nom du groupe", "Adresse de la structure".
const Words& things()
{
    static const Words words = {
        "groupe",       "structure",    "atelier",   "association", "projet",  "lieu",          "evenement",
        "action",       "partenaire",   "organisme", "jeu",         "ecole",   "etablissement", "salle",
        "service",      "fichier",      "group",     "event",       "place",   "venue",         "project",
        "organisation", "organization", "school",    "partner",     "file",    "activite",      "activity",
        "seance",       "session",      "sortie",    "site",        "outil",   "document",      "game",
        "ordinateur",   "quartier",     "commune",   "ville",       "college", "theme",         "liste",
        "workshop",     "activites",    "web"};
    return words;
}

bool hasAny(const std::vector<std::string>& words, std::initializer_list<std::string_view> wanted)
{
    return std::ranges::any_of(words, [&](const std::string& word)
                               { return std::ranges::find(wanted, word) != wanted.end(); });
}

bool hasAll(const std::vector<std::string>& words, std::initializer_list<std::string_view> wanted)
{
    return std::ranges::all_of(wanted,
                               [&](std::string_view each) { return std::ranges::find(words, each) != words.end(); });
}

bool isOfWords(const Column& column)
{
    return column.type == ColumnType::Text || column.type == ColumnType::Values;
}

PersonalKind kindOfWords(const std::vector<std::string>& words, bool ofWords)
{
    const bool last = hasAny(words, {"nom", "noms", "surname", "patronyme", "identite"}) ||
                      hasAll(words, {"last", "name"}) || hasAll(words, {"family", "name"}) ||
                      hasAll(words, {"full", "name"}) || words == std::vector<std::string>{"name"};
    if (ofWords && last) // also "Nom de naissance"
        return PersonalKind::Name;
    if (hasAny(words, {"telephone", "telephones", "tel", "portable", "mobile", "gsm", "phone", "telephonique"}))
        return PersonalKind::Phone;
    if (hasAny(words, {"naissance", "birth", "birthday", "birthdate", "born", "dob", "ddn", "nee"}) ||
        hasAll(words, {"ne", "e"}) || hasAll(words, {"ne", "le"}))
        return PersonalKind::Birth;
    if (hasAny(words, {"nir", "iban", "rib", "allocataire"}) || hasAll(words, {"securite", "sociale"}) ||
        hasAll(words, {"social", "security"}))
        return PersonalKind::Number;
    if (!ofWords)
        return PersonalKind::None;
    if (hasAny(words, {"courriel", "courriels", "mail", "mails", "email", "emails", "mel"}))
        return PersonalKind::Email;
    if (hasAny(words, {"adresse", "adresses", "address", "domicile"}))
        return PersonalKind::Address;
    if (hasAny(words, {"prenom", "prenoms", "forename", "firstname"}) || hasAll(words, {"first", "name"}) ||
        hasAll(words, {"given", "name"}))
        return PersonalKind::FirstName;
    return PersonalKind::None;
}

/// First names that are frequent in France, to tell a column of names by.
bool isFrequentFirstName(const std::string& word)
{
    static const Words words = {
        "marie",    "jean",      "pierre",    "michel",    "andre",     "philippe", "nathalie",  "isabelle",
        "sylvie",   "catherine", "francoise", "jacques",   "alain",     "patrick",  "nicolas",   "christophe",
        "laurent",  "daniel",    "bernard",   "christine", "martine",   "monique",  "julien",    "thomas",
        "camille",  "lea",       "emma",      "hugo",      "lucas",     "louis",    "gabriel",   "jules",
        "adam",     "raphael",   "arthur",    "jade",      "louise",    "alice",    "chloe",     "lina",
        "ines",     "mohamed",   "fatima",    "ahmed",     "ali",       "karim",    "rachid",    "samir",
        "samira",   "nadia",     "leila",     "yasmine",   "sarah",     "sofia",    "nora",      "omar",
        "youssef",  "ibrahim",   "aicha",     "khadija",   "mariam",    "awa",      "fatou",     "fatoumata",
        "aminata",  "moussa",    "mamadou",   "ousmane",   "abdoulaye", "ismael",   "kevin",     "anthony",
        "maxime",   "alexandre", "antoine",   "paul",      "victor",    "sophie",   "julie",     "celine",
        "sandrine", "stephanie", "valerie",   "veronique", "corinne",   "brigitte", "jeanne",    "rene",
        "robert",   "marcel",    "odile",     "therese",   "simone",    "yvette",   "denise",    "georges",
        "roger",    "claude",    "gerard",    "serge",     "david",     "olivier",  "eric",      "franck",
        "thierry",  "pascal",    "bruno",     "didier",    "gilles",    "vincent",  "sebastien", "guillaume",
        "benjamin", "mathieu",   "romain",    "clement",   "florian",   "quentin",  "manon",     "laura",
        "pauline",  "marine",    "charlotte", "mathilde",  "anais",     "marion",   "lucie",     "elodie",
        "aurelie",  "emilie",    "caroline",  "helene",    "anne",      "agnes",    "agathe",    "yann",
        "elise",    "clara",     "zoe",       "eva",       "nathan",    "enzo",     "theo",      "mathis",
        "ethan",    "noah",      "tom",       "sacha",     "john",      "mary"};
    return words.contains(word);
}

bool looksLikeName(const std::string& cell)
{
    constexpr std::size_t most = 4;
    const std::vector<std::string> words = texts::wordsOfFolded(texts::folded(cell));
    return !words.empty() && words.size() <= most && std::ranges::any_of(words, isFrequentFirstName);
}

/// The kind of a hit that is the whole of a text.
std::vector<PersonalKind> kindsOfTexts(std::span<const std::string> cells)
{
    std::vector<TextToShare> texts;
    for (const std::string& cell : cells)
        texts.push_back({{}, std::string(texts::trimmed(cell))});
    std::vector<PersonalKind> kinds(cells.size(), PersonalKind::None);
    for (const TextHit& hit : searchTexts(texts, {}))
    {
        const bool whole = hit.length * 10 >= texts[hit.text].text.size() * 9;
        if (whole && hit.kind == HitKind::Phone)
            kinds[hit.text] = PersonalKind::Phone;
        else if (whole && hit.kind == HitKind::Email)
            kinds[hit.text] = PersonalKind::Email;
        else if (whole && hit.kind == HitKind::Identifier)
            kinds[hit.text] = PersonalKind::Number;
        else if (whole && hit.kind == HitKind::Address)
            kinds[hit.text] = PersonalKind::Address;
    }
    for (std::size_t cell = 0; cell < cells.size(); ++cell)
        if (kinds[cell] == PersonalKind::None && looksLikeName(cells[cell]))
            kinds[cell] = PersonalKind::Name;
    return kinds;
}
}

PersonalKind kindOfHeading(const Column& column)
{
    if (column.type == ColumnType::Reference || column.type == ColumnType::List)
        return PersonalKind::None;
    const std::vector<std::string> words = texts::wordsOfFolded(texts::folded(column.label));
    if (std::ranges::any_of(words, [](const std::string& word) { return things().contains(word); }))
        return PersonalKind::None;
    return kindOfWords(words, isOfWords(column));
}

bool hasHeadingsOfPeople(const model::Register& owner)
{
    std::set<PersonalKind> kinds;
    for (const Column& column : owner.columns)
    {
        const PersonalKind kind = kindOfHeading(column);
        kinds.insert(kind);
        if (kind == PersonalKind::Name &&
            hasAny(texts::wordsOfFolded(texts::folded(column.label)), {"prenom", "prenoms", "full"}))
            kinds.insert(PersonalKind::FirstName);
    }
    kinds.erase(PersonalKind::None);
    return kinds.size() > 1 && (kinds.contains(PersonalKind::Name) || kinds.contains(PersonalKind::FirstName));
}

PersonalKind kindOfCells(std::span<const std::string> cells)
{
    constexpr std::size_t fewest = 3;
    if (cells.size() < fewest)
        return PersonalKind::None;
    const std::vector<PersonalKind> kinds = kindsOfTexts(cells);
    for (const PersonalKind kind :
         {PersonalKind::Phone, PersonalKind::Email, PersonalKind::Number, PersonalKind::Address, PersonalKind::Name})
        if (static_cast<std::size_t>(std::ranges::count(kinds, kind)) * 2 > cells.size())
            return kind;
    return PersonalKind::None;
}

namespace
{
std::vector<std::string> cellsOf(const engine::Dataset& data, std::size_t table, std::size_t column)
{
    // Enough to know a column by.
    constexpr std::size_t most = 500;
    std::vector<std::string> cells;
    const engine::TypedTable& rows = data.tables()[table];
    for (std::size_t row = 0; row < rows.rows && cells.size() < most; ++row)
        if (rows.states[row] != engine::RowState::Blank)
            if (std::string text =
                    data.typedText({static_cast<std::uint32_t>(table), static_cast<std::uint32_t>(column),
                                    static_cast<std::uint32_t>(row)});
                !text.empty())
                cells.push_back(std::move(text));
    return cells;
}

PersonalKind kindOf(const engine::Dataset& data, std::size_t table, std::size_t index)
{
    const model::Register& owner = data.definition().registers[table];
    const Column& column = owner.columns[index];
    PersonalKind kind = kindOfHeading(column);
    if (kind == PersonalKind::None && !column.personal && column.id != owner.key &&
        (isOfWords(column) || column.type == ColumnType::Number))
        kind = kindOfCells(cellsOf(data, table, index));
    return kind == PersonalKind::None && column.personal ? PersonalKind::Other : kind;
}
}

PersonalColumns::PersonalColumns(const engine::Dataset& data)
    : mDefinition(data.definition())
{
    for (std::size_t table = 0; table < mDefinition.registers.size(); ++table)
    {
        mKinds.emplace_back();
        for (std::size_t column = 0; column < mDefinition.registers[table].columns.size(); ++column)
            mKinds.back().push_back(kindOf(data, table, column));
    }
    for (std::size_t table = 0; table < mDefinition.registers.size(); ++table)
        mOfPeople.push_back(looksOfPeople(table));
}

bool PersonalColumns::looksOfPeople(std::size_t table) const
{
    const model::Register& owner = mDefinition.registers[table];
    bool named = false;
    std::size_t kinds = 0;
    std::vector<PersonalKind> seen;
    for (std::size_t column = 0; column < owner.columns.size(); ++column)
    {
        const PersonalKind kind = mKinds[table][column];
        named = named || kind == PersonalKind::Name || kind == PersonalKind::FirstName ||
                (owner.columns[column].personal && owner.columns[column].type == ColumnType::Text);
        if (kind != PersonalKind::None && std::ranges::find(seen, kind) == seen.end())
        {
            seen.push_back(kind);
            ++kinds;
        }
    }
    // Events have a key and may have a name: rows with a day of their own are people only where they have more.
    return named && (kinds > 1 || (!owner.key.empty() && owner.date.steps.empty()));
}

bool PersonalColumns::mayBeShared(std::size_t table, std::size_t column) const
{
    if (isPersonal(table, column))
        return false;
    const Column& declared = mDefinition.registers[table].columns[column];
    const auto referred =
        declared.type == ColumnType::Reference ? mDefinition.indexOf(declared.reference) : std::nullopt;
    return !referred ||
           !(isOfPeople(*referred) || std::ranges::any_of(mDefinition.registers[*referred].columns, &Column::personal));
}

}
