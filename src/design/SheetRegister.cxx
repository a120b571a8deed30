// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "design/SheetRegister.hxx"

#include "design/IndicatorDraft.hxx"
#include "design/Words.hxx"
#include "engine/data/WrittenNumber.hxx"
#include "import/ContentMatch.hxx"
#include "import/HeadingLines.hxx"
#include "import/Mapping.hxx"
#include "import/SourceLines.hxx"
#include "import/Words.hxx"
#include "model/ById.hxx"
#include "template/TemplateReader.hxx"
#include "template/TemplateWriter.hxx"
#include "text/TextFolding.hxx"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace ficheaction::design
{

using model::Column;
using model::ColumnType;
using model::idsOf;
using model::ListOfValues;
using model::Register;
using model::Template;

namespace
{
/// Of the filled cells of a column, how many must be of a type.
constexpr double mostCells = 0.7;
/// More values are no list that anybody would choose from.
constexpr std::size_t mostValues = 15;
/// More are no list even where a person wants one.
constexpr std::size_t mostOffered = 200;
/// Longer texts are sentences.
constexpr std::size_t longestValue = 60;

constexpr std::array<std::string_view, 13> wordsOfKeys{"n",           "no",     "num",        "numero", "id",
                                                       "identifiant", "code",   "identifier", "ref",    "reference",
                                                       "matricule",   "number", "cle"};
constexpr std::array<std::string_view, 8> unitsBehind{"\u20AC", "euros", "h", "min", "ans", "%", "km", "kg"};

/// What the rows of one column hold.
struct Cells
{
    std::vector<std::string> texts;  ///< of those that are filled
    std::vector<std::string> firsts; ///< each text once, as it comes first
    std::size_t longest = 0;
    std::vector<bool> areNumbers; ///< of each text, whether its cell holds a number
    std::size_t severalIn = 0;    ///< cells with a semicolon or a line break

    bool areAllDifferent() const { return firsts.size() == texts.size(); }
};

/// "0612", "01000": figures that are no number.
bool beginsWithZeros(std::string_view text)
{
    return text.size() > 1 && text[0] == '0' && text[1] >= '0' && text[1] <= '9';
}

double shareOf(std::size_t some, const Cells& cells)
{
    return cells.texts.empty() ? 0 : static_cast<double>(some) / static_cast<double>(cells.texts.size());
}

/// Numbers in a column of texts are read as they are shown.
void settleKey(Column& column)
{
    column.type = ColumnType::Text;
    column.whole = false;
    column.required = true;
    column.list.clear();
    column.reference.clear();
}

/// `heading` in one line; "Présent (2)" where `taken` has it.
std::string labelOf(const std::string& heading, std::set<std::string>& taken)
{
    std::string line;
    for (const char letter : heading)
        if (letter != '\n' && letter != '\r' && letter != '\t')
            line += letter;
        else if (!line.empty() && line.back() != ' ')
            line += ' ';
    const std::string label(texts::trimmed(line));
    std::string apart = label;
    for (std::size_t number = 2; !taken.insert(texts::folded(apart)).second; ++number)
        apart = label + " (" + std::to_string(number) + ")";
    return apart;
}

class Proposal
{
public:
    Proposal(const imports::SourceTable& source, std::string sheet, std::size_t headingRow, const engine::Dataset& data,
             const imports::Reading& reading, const AskAboutPeople& aboutPeople)
        : mSource(source)
        , mSheet(std::move(sheet))
        , mData(data)
        , mReading(reading)
        , mAboutPeople(aboutPeople)
        , mFirstRow(headingRow + 1)
        , mProfiles(imports::profilesOf(source, mFirstRow, reading))
    {
        for (const ListOfValues& each : data.definition().lists)
        {
            mListIds.push_back(each.id);
            mListLabels.insert(texts::folded(each.label));
        }
        const imports::SourceLines lines(source, reading);
        for (std::size_t row = mFirstRow; row < source.rows(); ++row)
            if (!imports::isBlankRow(source, row) && lines.isRow(row) &&
                !imports::repeatsHeadings(source, row, headingRow))
                mRows.push_back(row);
    }

    std::size_t rows() const { return mRows.size(); }

    SheetColumn columnAt(std::size_t index, std::string label)
    {
        SheetColumn proposed;
        proposed.place = mSource.firstColumn + index;
        proposed.column.label = std::move(label);
        const Cells cells = cellsOf(index);
        const AboutPeople about = mAboutPeople(proposed.column.label, cells.texts);
        proposed.column.personal = about != AboutPeople::Nothing;
        proposed.ownList = listOf(proposed.column.label, cells.firsts);
        decide(proposed, cells, mProfiles[index], about);
        mCells.push_back(cells);
        return proposed;
    }

    /// Of `columns`, for each of which columnAt was called.
    std::optional<std::size_t> keyAmong(const std::vector<SheetColumn>& columns) const
    {
        for (const bool byHeading : {true, false})
            for (std::size_t index = 0; index < columns.size(); ++index)
                if (mayBeKey(columns[index].column, mCells[index]) &&
                    (byHeading ? isHeadingOfKeys(columns[index].column.label) : areCodes(mCells[index])))
                    return index;
        return std::nullopt;
    }

private:
    /// Its name is the column's, told apart from those of other lists.
    ListOfValues listOf(const std::string& label, const std::vector<std::string>& values)
    {
        ListOfValues list;
        if (values.empty() || values.size() > mostOffered)
            return list;
        const bool isTaken = mListLabels.contains(texts::folded(label));
        list.label = labelOf(isTaken ? label + " (" + mSheet + ")" : label, mListLabels);
        list.id = idFrom(list.label, mListIds);
        mListIds.push_back(list.id);
        list.values = values;
        return list;
    }

    Cells cellsOf(std::size_t column) const
    {
        Cells cells;
        std::set<std::string> seen;
        for (const std::size_t row : mRows)
        {
            std::string text = imports::cellText(imports::displayedCell(mSource, row, column), mReading);
            if (text.empty())
                continue;
            cells.longest = std::max(cells.longest, text.size());
            cells.severalIn += text.find_first_of(";\n") != std::string::npos ? 1 : 0;
            if (seen.insert(texts::folded(text)).second)
                cells.firsts.push_back(text);
            cells.areNumbers.push_back(std::holds_alternative<double>(mSource.at(row, column)));
            cells.texts.push_back(std::move(text));
        }
        return cells;
    }

    void decide(SheetColumn& proposed, const Cells& cells, const imports::ColumnProfile& profile,
                AboutPeople about) const
    {
        const auto is = [&](ColumnType type, ProposedFor because, double share)
        {
            proposed.column.type = type;
            proposed.because = because;
            proposed.share = share;
        };
        if (about == AboutPeople::Words)
            return is(ColumnType::Text, ProposedFor::AboutPeople, 1);
        if (cells.texts.empty())
            return is(ColumnType::Text, ProposedFor::Nothing, 0);
        if (profile.dates >= mostCells)
            return is(ColumnType::Date, ProposedFor::Dates, profile.dates);
        if (about == AboutPeople::Birth && profile.years >= mostCells)
        {
            proposed.column.whole = true;
            proposed.column.minimum = 1900;
            proposed.column.maximum = 2100;
            return is(ColumnType::Number, ProposedFor::Years, profile.years);
        }
        if (profile.numbers < 0.5 && (isOfAnotherRegister(proposed, profile) || isOfKnownList(proposed, profile)))
            return;
        if (isOfNumbers(proposed, cells))
            return;
        if (about == AboutPeople::Nothing && isOfFewValues(cells, profile))
        {
            proposed.column.list = proposed.ownList.id;
            return is(ColumnType::List, ProposedFor::FewValues, 1);
        }
        if (const double several = shareOf(cells.severalIn, cells); several >= 0.2 && cells.longest < 4 * longestValue)
            return is(ColumnType::Values, ProposedFor::SeveralOf, several);
        is(ColumnType::Text, ProposedFor::Words, 1);
    }

    /// Whether most cells are keys: of the register that has the most of them.
    bool isOfAnotherRegister(SheetColumn& proposed, const imports::ColumnProfile& profile) const
    {
        Column trial = proposed.column;
        trial.type = ColumnType::Reference;
        double best = 0;
        for (const Register& each : mData.definition().registers)
        {
            if (each.key.empty())
                continue;
            trial.reference = each.id;
            if (const double score = imports::contentScore(profile, trial, mData); score >= mostCells && score > best)
            {
                best = score;
                proposed.column.reference = each.id;
            }
        }
        if (best == 0)
            return false;
        proposed.column.type = ColumnType::Reference;
        proposed.because = ProposedFor::Keys;
        proposed.share = best;
        return true;
    }

    bool isOfKnownList(SheetColumn& proposed, const imports::ColumnProfile& profile) const
    {
        Column trial = proposed.column;
        trial.type = ColumnType::List;
        double best = 0;
        for (const ListOfValues& each : mData.definition().lists)
        {
            trial.list = each.id;
            if (const double score = imports::contentScore(profile, trial, mData); score >= mostCells && score > best)
            {
                best = score;
                proposed.column.list = each.id;
            }
        }
        if (best == 0)
            return false;
        proposed.column.type = ColumnType::List;
        proposed.because = ProposedFor::KnownList;
        proposed.share = best;
        return true;
    }

    /// Also with a unit behind them, which is the column's then: "12,50 €", "2h30".
    bool isOfNumbers(SheetColumn& proposed, const Cells& cells) const
    {
        Column trial = proposed.column;
        trial.type = ColumnType::Number;
        std::size_t most = 0;
        const auto see = [&](std::string_view unit)
        {
            trial.unit = unit;
            std::size_t read = 0;
            for (std::size_t cell = 0; cell < cells.texts.size(); ++cell)
                if (!beginsWithZeros(cells.texts[cell]) &&
                    (cells.areNumbers[cell] || engine::writtenNumber(cells.texts[cell], trial, mReading.reader)))
                    ++read;
            if (read > most)
            {
                most = read;
                proposed.column.unit = unit;
            }
        };
        see({});
        for (const std::string_view unit : unitsBehind)
            see(unit);
        if (const double share = shareOf(most, cells); share >= mostCells)
        {
            proposed.column.type = ColumnType::Number;
            proposed.because = ProposedFor::Numbers;
            proposed.share = share;
            return true;
        }
        proposed.column.unit.clear();
        return false;
    }

    static bool isOfFewValues(const Cells& cells, const imports::ColumnProfile& profile)
    {
        if (cells.severalIn > 0 || cells.longest > longestValue || cells.firsts.size() > mostValues)
            return false;
        const bool isYesOrNo = profile.marks == 1 && cells.firsts.size() <= 3;
        return isYesOrNo || cells.texts.size() >= std::max<std::size_t>(4, 2 * cells.firsts.size());
    }

    bool mayBeKey(const Column& column, const Cells& cells) const
    {
        return !column.personal && cells.texts.size() == mRows.size() && mRows.size() > 1 && cells.areAllDifferent() &&
               (column.type == ColumnType::Text || (column.type == ColumnType::Number && column.unit.empty()));
    }

    static bool isHeadingOfKeys(const std::string& heading)
    {
        const std::vector<std::string> words = imports::wordsOf(heading);
        return std::any_of(words.begin(), words.end(),
                           [](const std::string& word)
                           { return std::find(wordsOfKeys.begin(), wordsOfKeys.end(), word) != wordsOfKeys.end(); });
    }

    /// "P001", "2026-14": each has a figure and a letter or a stroke, and no blank.
    static bool areCodes(const Cells& cells)
    {
        constexpr std::string_view digits = "0123456789";
        constexpr std::size_t longestCode = 20;
        return cells.longest <= longestCode &&
               std::all_of(cells.texts.begin(), cells.texts.end(),
                           [&](const std::string& text)
                           {
                               return text.find_first_of(digits) != std::string::npos &&
                                      text.find_first_not_of("0123456789.,") != std::string::npos &&
                                      text.find(' ') == std::string::npos;
                           });
    }

    const imports::SourceTable& mSource;
    std::string mSheet;
    const engine::Dataset& mData;
    const imports::Reading& mReading;
    const AskAboutPeople& mAboutPeople;
    std::size_t mFirstRow;
    std::vector<imports::ColumnProfile> mProfiles;
    std::vector<std::size_t> mRows;
    std::vector<std::string> mListIds;
    std::set<std::string> mListLabels; ///< folded
    std::vector<Cells> mCells;         ///< of the columns that were asked for
};

}

std::optional<SheetRegister> proposeSheetRegister(const imports::SourceTable& source, const std::string& sheet,
                                                  std::optional<std::size_t> headingRow, const engine::Dataset& data,
                                                  const imports::Reading& reading, const AskAboutPeople& aboutPeople)
{
    imports::SourceTable table = source;
    const std::optional<std::size_t> row = imports::joinHeadingLines(
        table, headingRow ? headingRow : imports::findHeadingRow(table, data.definition(), reading), reading);
    if (!row || *row >= table.rows())
        return std::nullopt;
    SheetRegister proposed;
    proposed.sheet = sheet;
    proposed.headingRow = table.firstRow + *row;
    Proposal proposal(table, sheet, *row, data, reading, aboutPeople);
    proposed.rows = proposal.rows();
    std::set<std::string> taken;
    const std::vector<std::string> headings = imports::headingsOf(table, row, reading);
    for (std::size_t index = 0; index < headings.size(); ++index)
        if (!texts::trimmed(headings[index]).empty())
            proposed.columns.push_back(proposal.columnAt(index, labelOf(headings[index], taken)));
    if (proposed.columns.empty())
        return std::nullopt;
    proposed.key = proposal.keyAmong(proposed.columns);
    for (std::size_t index = 0; index < proposed.columns.size() && !proposed.date; ++index)
        if (const Column& column = proposed.columns[index].column; column.type == ColumnType::Date && !column.personal)
            proposed.date = index;
    if (proposed.key)
        settleKey(proposed.columns[*proposed.key].column);
    return proposed;
}

namespace
{
/// The own list that is named so; null where none is.
const ListOfValues* ownListNamed(const SheetRegister& proposed, const std::string& id)
{
    for (const SheetColumn& each : proposed.columns)
        if (!id.empty() && each.ownList.id == id)
            return &each.ownList;
    return nullptr;
}

bool isTakenAt(const SheetRegister& proposed, std::size_t place)
{
    return place < proposed.columns.size() && proposed.columns[place].taken;
}
}

Template withOwnLists(const Template& definition, const SheetRegister& proposed)
{
    Template with = definition;
    for (const SheetColumn& each : proposed.columns)
        if (!each.ownList.id.empty())
            with.lists.push_back(each.ownList);
    return with;
}

DefinitionOrRefusal withSheetRegister(const Template& definition, const SheetRegister& proposed,
                                      std::string_view language)
{
    const Words words(language);
    DefinitionOrRefusal begun = withRegister(definition, proposed.sheet, language);
    if (std::holds_alternative<Refusal>(begun))
        return begun;
    Template edited = std::get<Template>(std::move(begun));
    Register added = std::move(edited.registers.back());
    added.columns.clear();
    added.key.clear();
    added.date.steps.clear();
    for (const std::optional<std::size_t>& role : {proposed.key, proposed.date})
        if (role && !isTakenAt(proposed, *role))
            return Refusal{words.text("refuse.unknown-column")};
    if (proposed.date && proposed.columns[*proposed.date].column.type != ColumnType::Date)
        return Refusal{words.text("refuse.no-day", {{"label", proposed.columns[*proposed.date].column.label}})};
    std::set<std::string> labels;
    for (std::size_t index = 0; index < proposed.columns.size(); ++index)
    {
        const SheetColumn& each = proposed.columns[index];
        if (!each.taken)
            continue;
        Column column = each.column;
        if (!labels.insert(texts::folded(column.label)).second)
            return Refusal{words.text("refuse.label-taken", {{"label", column.label}})};
        column.id = idFrom(column.label, idsOf(added.columns));
        if (const ListOfValues* const own = ownListNamed(proposed, column.list); own && !edited.listNamed(own->id))
            edited.lists.push_back(*own);
        if (column.type == ColumnType::List && column.list.empty())
            return Refusal{words.text("refuse.no-list", {{"label", column.label}})};
        if (index == proposed.key)
        {
            added.key = column.id;
            settleKey(column);
        }
        if (index == proposed.date)
            added.date.steps = {column.id};
        added.columns.push_back(std::move(column));
    }
    if (added.columns.empty())
        return Refusal{words.text("refuse.no-column-taken", {{"label", proposed.sheet}})};
    edited.registers.back() = std::move(added);
    if (!std::holds_alternative<Template>(templates::readTemplate(templates::writeTemplate(edited))))
        return Refusal{words.text("refuse.no-register", {{"label", proposed.sheet}})};
    return edited;
}

}
