// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "menu/entry/AddEventSeriesCommand.hxx"

#include "calc/document/LocalTime.hxx"
#include "calc/document/Text.hxx"
#include "calc/document/UserError.hxx"
#include "calc/layout/WritePermission.hxx"
#include "calc/registers/RegisterWriter.hxx"
#include "commands/entry/AddEventSeries.hxx"
#include "commands/files/TextFile.hxx"
#include "dialogs/entry/EventSeriesDialog.hxx"
#include "dialogs/toolkit/FilePicker.hxx"
#include "dialogs/toolkit/MessageBox.hxx"
#include "engine/data/ExistingCell.hxx"
#include "entry/CalendarFile.hxx"
#include "menu/DocumentState.hxx"
#include "menu/GoToCell.hxx"
#include "menu/NoticeBar.hxx"
#include "menu/SelectedRow.hxx"
#include "menu/entry/RowForms.hxx"
#include "model/CellText.hxx"
#include "roles/RowLabels.hxx"

#include <algorithm>
#include <map>

using namespace com::sun::star;

namespace ficheaction::menu
{

namespace
{
/// What several events may have in common: not their numbers, days and whether they took place.
bool isOfEveryDay(const model::Register& owner, std::size_t column, std::size_t dated)
{
    const model::Column& each = owner.columns[column];
    return column != dated && each.id != owner.key && each.type != model::ColumnType::Date && each.wherePast.empty() &&
           each.whereCancelled.empty();
}

/// Of an event that is repeated: minutes and remarks are its own.
bool isRepeated(const model::Column& column)
{
    return column.required || column.type != model::ColumnType::Text;
}

class Series
{
public:
    Series(const dialogs::Window& window, const commands::Messages& messages)
        : mWindow(window)
        , mMessages(messages)
        , mFiche(window.context, window.document())
        , mTable(commands::seriesRegister(mFiche))
        , mOwner(mFiche.definition().registers[mTable])
        , mDated(*mOwner.indexOf(mOwner.date.steps.front()))
    {
        calc::requireNewRow(window.document(), mFiche.definition(), mFiche.layout(), mTable);
        mChoices.rule.days = {calc::LocalTime::now().day, calc::LocalTime::now().day};
    }

    void run()
    {
        std::vector<model::CellValue> values = copied();
        while (const std::optional<entry::RowDraft> draft = askEvent(values))
        {
            const std::vector<model::Date> days = askDays(*draft);
            if (!days.empty())
                return add(*draft, days);
            values = draft->cells; // Back to the form, as it was left.
        }
    }

private:
    /// Of the event that the cursor is in: it is repeated.
    std::vector<model::CellValue> copied()
    {
        std::vector<model::CellValue> values(mOwner.columns.size());
        const std::optional<SelectedRow> selected = selectedRow(mWindow, mFiche.layout());
        const engine::TypedTable& rows = mFiche.dataset().tables()[mTable];
        if (!selected || selected->table != mTable || selected->row >= rows.rows)
            return values;
        for (std::size_t column = 0; column < values.size(); ++column)
            if (isOfEveryDay(mOwner, column, mDated) && isRepeated(mOwner.columns[column]))
                values[column] =
                    engine::existingCell(mFiche.dataset(), {static_cast<std::uint32_t>(mTable),
                                                            static_cast<std::uint32_t>(column), selected->row});
        if (const std::optional<model::Date> day = roles::dayOf(mFiche.dataset(), mTable, selected->row))
        {
            constexpr int week = 7;
            mChoices.rule.days = {{day->daysSinceEpoch + week}, {day->daysSinceEpoch + week}};
            const unsigned weekday =
                std::chrono::weekday(std::chrono::sys_days(std::chrono::days(day->daysSinceEpoch))).iso_encoding();
            mChoices.rule.weekdays[weekday - 1] = true;
        }
        return values;
    }

    std::optional<entry::RowDraft> askEvent(const std::vector<model::CellValue>& values) const
    {
        std::vector<std::size_t> columns;
        for (std::size_t column = 0; column < mOwner.columns.size(); ++column)
            if (isOfEveryDay(mOwner, column, mDated))
                columns.push_back(column);
        RowForm row(mFiche, mMessages, mTable, columns);
        row.ignoreOthers();
        dialogs::RegisterForm& form = row.form();
        form.title = mMessages.text("series.title");
        form.intro = mMessages.text("series.intro");
        form.accept = mMessages.text("series.choose-days");
        form.values = values;
        form.dated.reset();
        return row.ask(mWindow);
    }

    std::vector<model::Date> askDays(const entry::RowDraft& draft)
    {
        std::map<model::Date, bool> known;
        dialogs::SeriesQuestion question;
        question.what = calc::toOffice(titleOf(draft));
        question.choices = mChoices;
        question.most = commands::mostInSeries;
        question.locale = mFiche.cellLocale();
        question.readFree = [&](const std::string& lines) { return entry::readFreeDays(lines, mFiche.localeReader()); };
        question.askCalendar = [&](const dialogs::Window& over) { return calendarLines(over); };
        question.isThere = [&](model::Date day)
        {
            const auto [place, isNew] = known.try_emplace(day, false);
            if (isNew)
                place->second = isThere(draft, day);
            return place->second;
        };
        dialogs::SeriesAnswer answer = dialogs::askSeries(mWindow, mMessages, question);
        mChoices = std::move(answer.choices);
        return answer.days;
    }

    bool isThere(const entry::RowDraft& draft, model::Date day) const
    {
        std::vector<model::CellValue> cells = draft.cells;
        cells[mDated] = model::Moment{day};
        return entry::rowLike(mFiche.dataset(), mTable, cells).has_value();
    }

    /// What the event is called: its first required text.
    std::string titleOf(const entry::RowDraft& draft) const
    {
        const std::optional<std::size_t> column = entry::tellingColumn(mFiche.dataset(), mTable);
        return column ? model::shownText(draft.cells[*column], mFiche.cellLocale()) : std::string();
    }

    std::string calendarLines(const dialogs::Window& over) const
    {
        const std::optional<rtl::OUString> url = dialogs::askFileToOpen(
            over, {mMessages.text("series.calendar"), {{mMessages.text("series.calendar-files"), "*.ics"}}});
        if (!url)
            return {};
        const entry::CalendarDays calendar = entry::readCalendar(commands::readTextFile(over.context, *url));
        if (calendar.days.empty())
            throw calc::UserError("series.no-calendar", {{"file", calc::fromOffice(*url)}});
        if (calendar.repeated + calendar.unread > 0)
            dialogs::showInformation(over,
                                     mMessages.counted("series.calendar-left",
                                                       static_cast<std::int64_t>(calendar.repeated + calendar.unread)));
        std::string lines;
        for (const entry::FreeDays& each : calendar.days)
            lines += (lines.empty() ? "" : "\n") + entry::freeDaysLine(each, mFiche.cellLocale().day);
        return lines;
    }

    void add(const entry::RowDraft& draft, const std::vector<model::Date>& days) const
    {
        const commands::AddedSeries added =
            commands::addEventSeries(mWindow.context, mWindow.document(), mFiche, mTable, draft, days);
        goToCell(mWindow, added.sheet, added.cell);
        const auto count = static_cast<std::int64_t>(added.keys.size());
        showNotice(mWindow, ofStep(noticeOf(NoticeKind::Done,
                                            mMessages.counted("series.added", count, {{"sheet", added.sheet}}))));
    }

    const dialogs::Window& mWindow;
    const commands::Messages& mMessages;
    commands::FicheData mFiche;
    std::size_t mTable;
    const model::Register& mOwner;
    std::size_t mDated;
    dialogs::SeriesChoices mChoices;
};
}

bool AddEventSeriesCommand::enabled(const uno::Reference<sheet::XSpreadsheetDocument>& document) const
{
    return calc::isWritable(document) && holdsFiche(document);
}

void AddEventSeriesCommand::run(const dialogs::Window& window) const
{
    const commands::Messages messages(window.context);
    Series(window, messages).run();
}

}
