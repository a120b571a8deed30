// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "menu/entry/RowForms.hxx"

#include "calc/document/LocalTime.hxx"
#include "calc/document/Text.hxx"
#include "commands/entry/AddRow.hxx"
#include "commands/words/WeekdayText.hxx"
#include "dialogs/toolkit/MessageBox.hxx"
#include "entry/TypedCell.hxx"
#include "quality/Nearest.hxx"
#include "roles/RowLabels.hxx"
#include "text/TextFolding.hxx"

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::menu
{

RowForm::RowForm(const commands::FicheData& fiche, const commands::Messages& messages, std::size_t table,
                 const std::vector<std::size_t>& columns)
    : mFiche(&fiche)
    , mMessages(messages)
    , mTable(table)
    , mColumns(columns)
    , mHidden(fiche.definition().registers[table].columns.size())
{
    mForm.fields = entry::formFields(fiche.dataset(), table, columns);
    mForm.accept = messages.text("form.add");
    mForm.locale = fiche.cellLocale();
    const model::Register& owner = fiche.definition().registers[table];
    if (owner.date.steps.size() == 1)
        mForm.dated = owner.indexOf(owner.date.steps.front());
    mForm.today = calc::LocalTime::now().day;
    mForm.readsDay = [this](std::size_t column, const std::string& text) { return dayRead(column, text); };
}

dialogs::DayRead RowForm::dayRead(std::size_t column, const std::string& text) const
{
    const model::Column& declared = mFiche->definition().registers[mTable].columns[column];
    dialogs::DayRead read{entry::dayTyped(text, declared, mFiche->localeReader()), {}};
    if (read.day)
        return read;
    if (const auto found = entry::otherWeekday(text, declared, mFiche->localeReader()))
        read.doubt = mMessages.text("form.is-weekday",
                                    {{"weekday", calc::fromOffice(commands::weekdayName(mMessages, found->weekday))}});
    return read;
}

void RowForm::goOnWith(const commands::FicheData& fiche)
{
    mFiche = &fiche;
    mForm.fields = entry::formFields(fiche.dataset(), mTable, mColumns);
}

void RowForm::set(std::size_t column, model::CellValue value)
{
    mHidden[column] = std::move(value);
}

void RowForm::alsoCheck(std::function<std::optional<entry::CellProblem>(const entry::RowDraft&)> look)
{
    mAlso = std::move(look);
}

std::optional<entry::RowDraft> RowForm::ask(const dialogs::Window& window)
{
    mForm.check = [this](const std::vector<model::CellValue>& values, const dialogs::Window& over)
    { return look(values, over); };
    const std::optional<dialogs::FormAnswer> answer = dialogs::askRow(window, mMessages, mForm);
    if (!answer)
        return std::nullopt;
    mOther = answer->otherRegister;
    return mOther ? std::nullopt : std::optional(mDraft);
}

std::optional<dialogs::FormRefusal> RowForm::look(const std::vector<model::CellValue>& values,
                                                  const dialogs::Window& window)
{
    std::vector<model::CellValue> given = mHidden;
    mChanged.clear();
    for (const entry::FormField& field : mForm.fields)
        if (!mCorrects || values[field.column] != mForm.values[field.column])
        {
            given[field.column] = values[field.column];
            mChanged.push_back(field.column);
        }
    mDraft = entry::draftRow(mFiche->dataset(), mTable, std::move(given), mFiche->localeReader());
    if (mAlso)
        if (std::optional<entry::CellProblem> problem = mAlso(mDraft))
            mDraft.problems.push_back(std::move(*problem));
    if (std::optional<dialogs::FormRefusal> problem = firstProblem())
        return problem;
    takeMeantValues(window);
    if (const entry::NewListValue* const slip = slipAmongNewValues(window))
        return refusalAt(entry::columnOf(mFiche->dataset(), mTable, mDraft.cells, *slip));
    if (!isAnotherRowMeant(window))
        return refusalAt(entry::tellingColumn(mFiche->dataset(), mTable));
    return std::nullopt;
}

/// The person has answered a question about this column.
dialogs::FormRefusal RowForm::refusalAt(const std::optional<std::size_t>& column) const
{
    const std::size_t first = mForm.fields.empty() ? 0 : mForm.fields.front().column;
    return {column.value_or(first), {}};
}

std::optional<dialogs::FormRefusal> RowForm::firstProblem() const
{
    for (const entry::CellProblem& problem : mDraft.problems)
    {
        const bool shown = std::find(mChanged.begin(), mChanged.end(), problem.column) != mChanged.end();
        if (shown || !mOthersIgnored)
            return dialogs::FormRefusal{problem.column, commands::problemText(mMessages, *mFiche, mTable, problem)};
    }
    return std::nullopt;
}

/// "reun" for "Réunion": the office completes what is typed only where accents are typed, too.
void RowForm::takeMeantValues(const dialogs::Window& window)
{
    std::erase_if(
        mDraft.newValues,
        [&](const entry::NewListValue& added)
        {
            const std::optional<std::size_t> column = entry::columnOf(mFiche->dataset(), mTable, mDraft.cells, added);
            const std::vector<engine::FoldedId>& values = mFiche->dataset().list(added.list);
            const auto meant = quality::Nearest(mFiche->dataset().pool(), values).begunBy(texts::folded(added.value));
            if (!column || !meant || mDraft.cells[*column] != model::CellValue(added.value))
                return false;
            const std::string value = mFiche->dataset().display(added.list, *meant);
            const model::ListOfValues* const list = mFiche->definition().listNamed(added.list);
            if (!dialogs::confirm(window, mMessages.text("form.meant-value", {{"value", added.value},
                                                                              {"meant", value},
                                                                              {"list", list ? list->label : ""}})))
                return false;
            mDraft.cells[*column] = value;
            return true;
        });
}

/// A slip of the keyboard would stay in the list for ever. The first that the person says no to.
const entry::NewListValue* RowForm::slipAmongNewValues(const dialogs::Window& window) const
{
    const auto slip = std::find_if_not(
        mDraft.newValues.begin(), mDraft.newValues.end(),
        [&](const entry::NewListValue& added)
        {
            const model::ListOfValues* const list = mFiche->definition().listNamed(added.list);
            return dialogs::confirm(
                window, mMessages.text("form.new-value", {{"value", added.value}, {"list", list ? list->label : ""}}));
        });
    return slip == mDraft.newValues.end() ? nullptr : &*slip;
}

bool RowForm::isAnotherRowMeant(const dialogs::Window& window) const
{
    if (mOthersIgnored)
        return true;
    std::optional<std::uint32_t> alike = entry::rowLike(mFiche->dataset(), mTable, mDraft.cells);
    if (!alike && mNamesCompared)
        alike = entry::personLike(mFiche->dataset(), mTable, mDraft.cells);
    return !alike || dialogs::confirmUnlikely(
                         window, mMessages.text("form.row-alike",
                                                {{"row", roles::choiceText(mFiche->dataset(), mTable, *alike)}}));
}

}
