// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/FrozenRecord.hxx"

#include "privacy/Sha256.hxx"
#include "text/TextFolding.hxx"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <iterator>
#include <map>

namespace ficheaction::privacy
{

namespace
{
// sheet|sheet|…, each: head;row;row;…/extra;extra;…, a row: cell.cell.…, a cell: value:look
constexpr std::string_view version = "f";
constexpr char betweenSheets = '|';
constexpr char betweenRows = ';';
constexpr char betweenCells = '.';
constexpr char beforeExtras = '/';
constexpr char beforeLook = ':';

constexpr std::size_t mostCells = 20000;
constexpr std::size_t valueLetters = 7;
constexpr std::size_t lookLetters = 4;
/// Longer words might be taken for something encoded.
constexpr std::size_t mostNumberLetters = 12;

// Consonants alone: no name is made of them, and no digits can pass for a telephone number.
constexpr std::string_view digestAlphabet = "bcdfghjklmnpqrst";
constexpr std::string_view numberCharacters = "0123456789.-";
constexpr std::string_view numberAlphabet = "bcdfghjklmnp";

std::string shortDigest(std::string_view text, std::size_t letters)
{
    const std::string digits = sha256(text).substr(0, letters);
    std::string word;
    for (const char digit : digits)
        word += digestAlphabet[static_cast<std::size_t>(digit <= '9' ? digit - '0' : digit - 'a' + 10)];
    return word;
}

std::string encoded(std::string_view number)
{
    std::string word;
    for (const char character : number)
    {
        const std::size_t place = numberCharacters.find(character);
        if (place == std::string_view::npos)
            return {};
        word += numberAlphabet[place];
    }
    return word.size() <= mostNumberLetters ? word : std::string();
}

std::optional<double> decoded(std::string_view word)
{
    std::string text;
    for (const char letter : word)
    {
        const std::size_t place = numberAlphabet.find(letter);
        if (place == std::string_view::npos)
            return std::nullopt;
        text += numberCharacters[place];
    }
    double number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || read.ec != std::errc() || read.ptr != text.data() + text.size())
        return std::nullopt;
    return number;
}

/// 'n' and the number, 't' and a digest of anything else.
std::string valueWord(const GridCell& value)
{
    if (const auto* number = std::get_if<double>(&value))
        if (const std::string word = encoded(texts::numberText(*number)); !word.empty())
            return "n" + word;
    return "t" + shortDigest(canonicalValue(value), valueLetters);
}

std::string lookWord(const ShownCell& cell)
{
    return shortDigest(lookOf(cell), lookLetters);
}

std::string placeWord(const ShownPlace& place)
{
    std::string word;
    for (const std::int32_t number : {place.firstColumn, place.firstRow, place.lastColumn, place.lastRow})
        word += (word.empty() ? "" : ":") + encoded(std::to_string(number));
    return word;
}

std::string extraWord(const ShownExtra& extra)
{
    return std::string(1, digestAlphabet[static_cast<std::size_t>(extra.kind)]) + ":" + placeWord(extra.place) + ":" +
           shortDigest(canonicalValue(extra.content), valueLetters);
}

std::string headWord(const ShownSheet& sheet)
{
    return (sheet.hidden ? "h" : "s") + shortDigest(sheet.name, valueLetters);
}

std::string rowWords(const std::vector<ShownCell>& row)
{
    std::string words;
    std::size_t kept = 0;
    for (const ShownCell& cell : row)
    {
        if (!isEmpty(cell))
        {
            words += valueWord(cell.value) + beforeLook + lookWord(cell);
            kept = words.size();
        }
        words += betweenCells;
    }
    words.resize(kept);
    return words;
}

std::string sheetWords(const ShownSheet& sheet)
{
    std::string words = headWord(sheet);
    for (const auto& row : sheet.rows)
        words += betweenRows + rowWords(row);
    words += beforeExtras;
    for (const ShownExtra& extra : sheet.extras)
        words += extraWord(extra) + betweenRows;
    return words;
}

std::size_t cellsOf(const ShownWorkbook& workbook)
{
    std::size_t count = 0;
    for (const ShownSheet& sheet : workbook.sheets)
        for (const auto& row : sheet.rows)
            count += row.size();
    return count;
}

std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0; begin <= text.size();)
    {
        const std::size_t end = std::min(text.find(separator, begin), text.size());
        parts.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

struct KeptSheet
{
    std::string_view head;
    std::vector<std::string_view> rows;
    std::vector<std::string_view> extras;
};

KeptSheet keptSheet(std::string_view words)
{
    const std::size_t end = std::min(words.find(beforeExtras), words.size());
    KeptSheet sheet;
    sheet.rows = split(words.substr(0, end), betweenRows);
    sheet.head = sheet.rows.front();
    sheet.rows.erase(sheet.rows.begin());
    for (const std::string_view extra : split(words.substr(std::min(end + 1, words.size())), betweenRows))
        if (!extra.empty())
            sheet.extras.push_back(extra);
    return sheet;
}

ShownPlace placeOf(const std::vector<std::string_view>& numbers, std::size_t first)
{
    const auto at = [&](std::size_t index)
    { return static_cast<std::int32_t>(decoded(numbers[first + index]).value_or(0)); };
    return {at(0), at(1), at(2), at(3)};
}

/// What differs on one sheet.
class SheetComparison
{
public:
    SheetComparison(const KeptSheet& before, const ShownSheet& now, std::int32_t firstDay,
                    std::vector<CopyChange>& changes)
        : mBefore(before)
        , mNow(now)
        , mFirstDay(firstDay)
        , mChanges(changes)
    {
    }

    void compare()
    {
        if (const bool wasHidden = mBefore.head.starts_with('h'); wasHidden != mNow.hidden)
            add(mNow.hidden ? What::SheetHidden : What::SheetShown, {});
        for (std::size_t row = 0; row < std::max(mBefore.rows.size(), mNow.rows.size()); ++row)
            compareRow(row);
        compareExtras();
    }

private:
    using What = CopyChange::What;

    CopyChange& add(What what, const ShownPlace& place)
    {
        mChanges.push_back({what, mNow.name, place, {}, {}, {}});
        return mChanges.back();
    }

    void compareRow(std::size_t row)
    {
        static const ShownCell nothing;
        const auto words = split(row < mBefore.rows.size() ? mBefore.rows[row] : std::string_view(), betweenCells);
        const std::size_t count = row < mNow.rows.size() ? mNow.rows[row].size() : 0;
        for (std::size_t column = 0; column < std::max(words.size(), count); ++column)
        {
            const auto place = ShownPlace{static_cast<std::int32_t>(column), static_cast<std::int32_t>(row),
                                          static_cast<std::int32_t>(column), static_cast<std::int32_t>(row)};
            compareCell(column < words.size() ? words[column] : std::string_view(),
                        column < count ? mNow.rows[row][column] : nothing, place);
        }
    }

    void compareCell(std::string_view word, const ShownCell& cell, const ShownPlace& place)
    {
        const std::size_t end = std::min(word.find(beforeLook), word.size());
        const std::string_view value = word.substr(0, end);
        const std::string_view look = word.substr(std::min(end + 1, word.size()));
        if (value != (isEmpty(cell) ? std::string() : valueWord(cell.value)))
        {
            CopyChange& change = add(What::Value, place);
            change.after = asShown(cell.value, cell.format);
            if (word.empty())
                change.before = GridCell();
            else if (const auto number = value.starts_with('n') ? decoded(value.substr(1)) : std::nullopt)
                change.before = asShown(*number, cell.format);
        }
        if (word.empty() || isEmpty(cell))
        {
            if (!cell.formula.empty())
                add(What::Formula, place);
            return;
        }
        if (look != lookWord(cell))
            add(lookChange(look, cell), place);
    }

    /// The number of a day is that day.
    GridCell asShown(const GridCell& value, const std::string& format) const
    {
        const auto* number = std::get_if<double>(&value);
        constexpr double most = 1e6;
        if (!number || format.find("YY") == std::string::npos || std::abs(*number) > most)
            return value;
        return model::isoText(model::Date{mFirstDay + static_cast<std::int32_t>(std::floor(*number))});
    }

    /// What makes the present look of the one that was kept: undone it gives the old one.
    static What lookChange(std::string_view before, const ShownCell& cell)
    {
        const auto was = [&](auto change)
        {
            ShownCell other = cell;
            change(other);
            return lookWord(other) == before;
        };
        if (!cell.formula.empty())
            return What::Formula;
        if (was([](ShownCell& other) { other.legible = !other.legible; }))
            return cell.legible ? What::Legible : What::Illegible;
        if (was([](ShownCell& other) { other.struckOut = !other.struckOut; }))
            return What::Look;
        return cell.legible ? What::Format : What::Illegible;
    }

    void compareExtras()
    {
        std::multimap<std::string, const ShownExtra*> now;
        for (const ShownExtra& extra : mNow.extras)
            now.emplace(extraWord(extra), &extra);
        for (const std::string_view word : mBefore.extras)
            if (const auto found = now.find(std::string(word)); found != now.end())
                now.erase(found);
            else
                addRemoved(word);
        for (const auto& [word, extra] : now)
            add(What::ExtraAdded, extra->place).extra = extra->kind;
    }

    void addRemoved(std::string_view word)
    {
        constexpr std::size_t parts = 6;
        const auto words = split(word, ':');
        const std::size_t kind = words.front().empty() ? std::string_view::npos : digestAlphabet.find(word.front());
        if (words.size() == parts && kind <= static_cast<std::size_t>(ShownExtra::Kind::Conditional))
            add(What::ExtraRemoved, placeOf(words, 1)).extra = static_cast<ShownExtra::Kind>(kind);
    }

    const KeptSheet& mBefore;
    const ShownSheet& mNow;
    std::int32_t mFirstDay;
    std::vector<CopyChange>& mChanges;
};

/// Sheets are the same by their names.
class WorkbookComparison
{
public:
    WorkbookComparison(const std::vector<KeptSheet>& before, const ShownWorkbook& now)
        : mBefore(before)
        , mNow(now)
    {
    }

    std::vector<CopyChange> changes()
    {
        std::vector<std::size_t> order; // of those that were there, where they stood
        std::vector<bool> found(mBefore.size(), false);
        for (const ShownSheet& sheet : mNow.sheets)
        {
            const std::size_t place = placeOf(sheet);
            if (place == mBefore.size())
            {
                add(CopyChange::What::SheetAdded, sheet.name);
                continue;
            }
            found[place] = true;
            if (!order.empty() && order.back() > place)
                add(CopyChange::What::SheetMoved, sheet.name);
            order.push_back(place);
            SheetComparison(mBefore[place], sheet, mNow.firstDay, mChanges).compare();
        }
        for (std::size_t place = 0; place < mBefore.size(); ++place)
            if (!found[place])
                add(CopyChange::What::SheetRemoved, {}, static_cast<std::int32_t>(place));
        return std::move(mChanges);
    }

private:
    std::size_t placeOf(const ShownSheet& sheet) const
    {
        const std::string name = headWord(sheet).substr(1);
        const auto found =
            std::ranges::find_if(mBefore, [&](const KeptSheet& kept) { return kept.head.substr(1) == name; });
        return static_cast<std::size_t>(found - mBefore.begin());
    }

    void add(CopyChange::What what, const std::string& sheet, std::int32_t place = 0)
    {
        mChanges.push_back({what, sheet, {0, place, 0, place}, {}, {}, {}});
    }

    const std::vector<KeptSheet>& mBefore;
    const ShownWorkbook& mNow;
    std::vector<CopyChange> mChanges;
};
}

std::string frozenRecord(const ShownWorkbook& workbook)
{
    if (cellsOf(workbook) > mostCells)
        return {};
    std::string record = std::string(version) + ":" + encoded(std::to_string(workbook.firstDay));
    for (const ShownSheet& sheet : workbook.sheets)
        record += betweenSheets + sheetWords(sheet);
    return record;
}

std::vector<CopyChange> changesSince(std::string_view record, const ShownWorkbook& workbook)
{
    const auto parts = split(record, betweenSheets);
    const auto head = split(parts.front(), ':');
    if (head.size() != 2 || head.front() != version)
        return {};
    std::vector<KeptSheet> before;
    for (std::size_t index = 1; index < parts.size(); ++index)
        if (!parts[index].empty())
            before.push_back(keptSheet(parts[index]));
    std::erase_if(before, [](const KeptSheet& sheet) { return sheet.head.empty(); });
    std::vector<CopyChange> changes;
    if (head[1] != encoded(std::to_string(workbook.firstDay)))
        changes.push_back({CopyChange::What::FirstDay, {}, {}, {}, {}, {}});
    std::ranges::move(WorkbookComparison(before, workbook).changes(), std::back_inserter(changes));
    return changes;
}

}
