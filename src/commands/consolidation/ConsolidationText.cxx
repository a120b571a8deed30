// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/consolidation/ConsolidationText.hxx"

#include "calc/document/LocalTime.hxx"
#include "calc/document/LocaleFormats.hxx"
#include "calc/document/Text.hxx"
#include "engine/Wording.hxx"
#include "template/DefaultWording.hxx"

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::commands
{

namespace
{
using calc::CellContent;
using consolidate::Adding;
using consolidate::Mismatch;
using consolidate::Reason;
using consolidate::Row;
using engine::Figure;
using engine::Status;

constexpr std::size_t mostValues = 6;

const char* reasonKey(Reason reason)
{
    switch (reason)
    {
    case Reason::People:
        return "consolidate.why.people";
    case Reason::Different:
        return "consolidate.why.different";
    case Reason::UnknownRule:
        return "consolidate.why.unknown-rule";
    case Reason::DifferentRules:
        return "consolidate.why.rules";
    case Reason::DifferentUnits:
        return "consolidate.why.units";
    case Reason::Overlap:
        return "consolidate.why.overlap";
    case Reason::Incomplete:
        return "consolidate.why.incomplete";
    default:
        return "consolidate.why.never";
    }
}

class Writer
{
public:
    Writer(const uno::Reference<uno::XComponentContext>& context, const Messages& messages, const SourceFiles& files,
           bool recounted)
        : mMessages(messages)
        , mFiles(files)
        , mRecounted(recounted)
        , mWords(templates::defaultWording(messages.language()))
        , mLocale(messages.language() == "fr" ? lang::Locale("fr", "FR", "") : lang::Locale("en", "GB", ""))
        , mFormats(context, mLocale)
    {
    }

    calc::ConsolidatedSheets write(const consolidate::Consolidation& grid) const
    {
        calc::ConsolidatedSheets sheets;
        sheets.language = mMessages.language();
        sheets.title = word("consolidate.title");
        writeNotes(sheets);
        sheets.headings = {mWords.at("grid.object"), mWords.at("grid.indicator"), word("consolidate.total"),
                           word("consolidate.remark")};
        for (const consolidate::Source& source : mFiles.sources())
            sheets.sources.push_back(headingOf(source));
        for (const Row& row : grid.rows)
            sheets.rows.push_back(rowText(row));
        sheets.gridName = word("consolidate.sheet");
        sheets.listName = word("consolidate.list-sheet");
        sheets.listHeadings = {word("consolidate.list-what"), word("consolidate.list-files"),
                               word("consolidate.list-effect")};
        writeList(sheets, grid.mismatches);
        sheets.listIntro = word(sheets.list.empty() ? "consolidate.list-empty" : "consolidate.list-intro");
        return sheets;
    }

private:
    std::string word(const std::string& key, const std::map<std::string, std::string>& parameters = {}) const
    {
        return calc::fromOffice(mMessages.text(key, parameters));
    }

    /// Which fiche it is, which file, which days: two of them may be the same.
    std::string headingOf(const consolidate::Source& source) const
    {
        std::string heading = nameOf(source);
        if (!source.action.empty())
            heading += "\n" + source.file;
        return source.period ? heading + "\n" + daysText(*source.period) : heading;
    }

    std::string number(std::size_t count) const { return mMessages.number(static_cast<std::int64_t>(count)); }

    std::string daysText(const model::Period& period) const
    {
        return word("consolidate.days", {{"first", calc::dayText(mFormats, mLocale, period.first)},
                                         {"last", calc::dayText(mFormats, mLocale, period.last)}});
    }

    void writeNotes(calc::ConsolidatedSheets& sheets) const
    {
        sheets.notes.push_back(
            word("consolidate.note.files", {{"count", number(mFiles.sources().size())},
                                            {"day", calc::dayText(mFormats, mLocale, calc::LocalTime::now().day)}}));
        if (mRecounted)
        {
            sheets.notes.push_back(word("consolidate.note.people", {{"same", number(mFiles.samePeople())}}));
            if (mFiles.doubtfulPeople() > 0)
                sheets.notes.push_back(word("consolidate.note.doubtful", {{"count", number(mFiles.doubtfulPeople())}}));
        }
        else if (!mFiles.whyNotTogether().empty() && mFiles.sources().size() > 1)
            sheets.notes.push_back(word(mFiles.whyNotTogether()));
        if (mFiles.holdsRows())
            sheets.notes.push_back(word("consolidate.note.inside"));
    }

    static calc::FigureLook lookOf(const Row& row)
    {
        const bool words = std::any_of(row.figures.begin(), row.figures.end(),
                                       [](const auto& figure)
                                       { return figure && figure->status == Status::Ok && !figure->level.empty(); });
        if (words)
            return {calc::FigureKind::Words, 0, {}};
        if (row.percent)
            return {calc::FigureKind::Percent, row.decimals, {}};
        return {row.decimals > 0 ? calc::FigureKind::Decimal : calc::FigureKind::Whole, row.decimals, row.unit};
    }

    calc::ConsolidatedRow rowText(const Row& row) const
    {
        calc::ConsolidatedRow text;
        text.object = row.object;
        text.part = !row.keys.empty();
        text.label = row.label;
        if (text.part)
        {
            text.label.clear();
            for (const std::string& key : row.keys)
            {
                const std::optional<model::Date> day = model::dateFromIso(key);
                text.label += (text.label.empty() ? "" : " · ") + (day ? calc::dayText(mFormats, mLocale, *day) : key);
            }
        }
        text.look = lookOf(row);
        text.total = row.total.reason == Reason::None ? content(row, row.total.figure)
                                                      : CellContent(word("consolidate.no-total"));
        text.remark = remarkOf(row);
        for (const std::optional<Figure>& figure : row.figures)
            text.figures.push_back(figure ? content(row, *figure) : CellContent());
        return text;
    }

    CellContent content(const Row& row, const Figure& figure) const
    {
        switch (figure.status)
        {
        case Status::Empty:
            return mWords.at("state.empty");
        case Status::NotApplicable:
            return mWords.at("state.not_applicable");
        case Status::Masked:
            return mWords.at("state.masked");
        case Status::Error:
            return mWords.at("state.error");
        default:
            break;
        }
        if (!figure.level.empty())
            return figure.level;
        if (!figure.upperBound || *figure.upperBound == figure.value)
            return figure.value;
        const auto shown = [&](double value)
        { return calc::numberText(mFormats, mLocale, row.percent ? value * 100 : value, row.decimals); };
        const std::string high = shown(*figure.upperBound);
        return engine::filled(
            mWords.at("value.range"),
            {{"low", shown(figure.value)},
             {"high", row.percent ? engine::filled(mWords.at("value.percent"), {{"number", high}}) : high}});
    }

    /// Where the total comes from, or why there is none. Parts say it where it is not what the indicator says.
    std::string remarkOf(const Row& row) const
    {
        if (row.total.reason != Reason::None)
            return word(reasonKey(row.total.reason));
        const Figure& figure = row.total.figure;
        if (figure.status == Status::Masked)
            return word("consolidate.why.masked");
        if (figure.status != Status::Ok)
            return {};
        if (row.total.recomputed)
            return word("consolidate.recounted");
        if (row.adding == Adding::Ratio && figure.numerator && figure.denominator)
            return word("consolidate.ratio", {{"numerator", numberText(*figure.numerator)},
                                              {"denominator", numberText(*figure.denominator)}});
        if (row.adding == Adding::Values)
            return valuesText(figure);
        return {};
    }

    std::string numberText(double value) const
    {
        return calc::numberText(mFormats, mLocale, value,
                                value == static_cast<double>(static_cast<std::int64_t>(value)) ? 0 : 1);
    }

    static std::string valuesText(const Figure& figure)
    {
        std::string text;
        for (std::size_t index = 0; index < std::min(figure.values.size(), mostValues); ++index)
            text += (text.empty() ? "" : ", ") + figure.values[index].value + " (" +
                    std::to_string(figure.values[index].count) + ")";
        return figure.values.size() > mostValues ? text + "…" : text;
    }

    std::string namesOf(const std::vector<std::size_t>& sources) const
    {
        constexpr std::size_t mostNames = 20;
        std::string names;
        for (std::size_t index = 0; index < std::min(sources.size(), mostNames); ++index)
            names += (names.empty() ? "" : "\n") + mFiles.sources()[sources[index]].file;
        return sources.size() > mostNames
                   ? names + "\n" + word("consolidate.more-files", {{"count", number(sources.size() - mostNames)}})
                   : names;
    }

    void writeList(calc::ConsolidatedSheets& sheets, const std::vector<Mismatch>& mismatches) const
    {
        for (const SkippedFile& skipped : mFiles.skipped())
            sheets.list.push_back({word("consolidate.skipped"), skipped.file, calc::fromOffice(skipped.reason)});
        for (const Mismatch& mismatch : mismatches)
        {
            static const std::map<Mismatch::Kind, std::string> keys{{Mismatch::Kind::Overlap, "overlap"},
                                                                    {Mismatch::Kind::DifferentRules, "rules"},
                                                                    {Mismatch::Kind::DifferentUnits, "units"},
                                                                    {Mismatch::Kind::ByLabel, "label"},
                                                                    {Mismatch::Kind::NotInAll, "missing"}};
            const std::string& key = keys.at(mismatch.kind);
            sheets.list.push_back({word("consolidate.mismatch." + key, {{"indicator", mismatch.indicator}}),
                                   namesOf(mismatch.sources), word("consolidate.effect." + key)});
        }
    }

    const Messages& mMessages;
    const SourceFiles& mFiles;
    bool mRecounted;
    std::map<std::string, std::string> mWords;
    lang::Locale mLocale;
    calc::LocaleFormats mFormats;
};
}

calc::ConsolidatedSheets consolidationText(const uno::Reference<uno::XComponentContext>& context,
                                           const Messages& messages, const SourceFiles& files,
                                           const consolidate::Consolidation& grid, bool recounted)
{
    return Writer(context, messages, files, recounted).write(grid);
}

}
