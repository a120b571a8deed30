// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "dialogs/import/ImportColumnsPage.hxx"

#include "calc/document/Text.hxx"
#include "dialogs/toolkit/Listeners.hxx"
#include "dialogs/toolkit/Lists.hxx"

#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/awt/XWindow.hpp>

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::dialogs
{

namespace
{
constexpr std::size_t examples = 2;
constexpr std::size_t examplesInFull = 5;
constexpr std::size_t longestExample = 24;
constexpr imports::DateOrder dateOrders[]{imports::DateOrder::ByContent, imports::DateOrder::DayFirst,
                                          imports::DateOrder::MonthFirst};

std::string brief(const std::string& text)
{
    const rtl::OUString line = calc::toOffice(text).replace('\n', ' ');
    if (line.getLength() <= static_cast<sal_Int32>(longestExample))
        return calc::fromOffice(line);
    return calc::fromOffice(line.copy(0, longestExample - 1)) + "…";
}
}

ImportColumnsPage::ImportColumnsPage(const ImportPages& pages)
    : ImportPage(pages)
{
    std::vector<rtl::OUString> names;
    const std::vector<model::Register>& registers = import().definition().registers;
    for (std::size_t table = 0; table < registers.size(); ++table)
        for (const bool isSheet : {false, true})
            if (!isSheet || import().mayBeSheet(table))
            {
                mDestinations.push_back({table, isSheet});
                names.push_back(
                    text(isSheet ? "register.sheet" : "register.rows", {{"sheet", registers[table].label}}));
            }
    showEntries(dialog(), "Register", names);
    showEntries(dialog(), "DateOrder", {text("dates.auto"), text("dates.day-month"), text("dates.month-day")});
    chooseEntry(dialog(), "DateOrder", 0);
    listen();
}

void ImportColumnsPage::listen()
{
    const auto onChoice = [this](const char* id, void (ImportColumnsPage::*reaction)())
    {
        dialog()
            .control<awt::XListBox>(rtl::OUString::createFromAscii(id))
            ->addItemListener(
                new Chosen([this, reaction] { mPages.attempt([this, reaction] { (this->*reaction)(); }); }));
    };
    onChoice("Register", &ImportColumnsPage::chooseRegister);
    onChoice("Saved", &ImportColumnsPage::useSaved);
    onChoice("Columns", &ImportColumnsPage::chooseColumn);
    onChoice("Target", &ImportColumnsPage::chooseTarget);
    onChoice("DateOrder", &ImportColumnsPage::chooseDateOrder);
    onChoice("FixedColumn", &ImportColumnsPage::showFixed);
    dialog().control<awt::XTextComponent>("FixedText")->addTextListener(new Typed([this] { fixText(); }));
    dialog().control<awt::XButton>("Save")->addActionListener(
        new Pressed([this] { mPages.attempt([this] { save(); }); }));
    dialog().control<awt::XTextComponent>("Name")->addTextListener(new Typed(
        [this]
        { dialog().enable("Save", !dialog().control<awt::XTextComponent>("Name")->getText().trim().isEmpty()); }));
    dialog().enable("Save", false);
}

void ImportColumnsPage::show()
{
    std::vector<rtl::OUString> saved{text("saved.none")};
    for (const imports::SavedMapping& each : import().savedMappings())
        saved.push_back(calc::toOffice(each.name));
    showEntries(dialog(), "Saved", saved);
    chooseEntry(dialog(), "Saved", import().usedMapping() ? *import().usedMapping() + 1 : 0);
    showMapping();
}

bool ImportColumnsPage::isComplete() const
{
    const auto& columns = import().request.mapping.columns;
    return std::any_of(columns.begin(), columns.end(), [](const auto& each) { return each.has_value(); });
}

void ImportColumnsPage::chooseRegister()
{
    const std::optional<std::size_t> chosen = chosenEntry(dialog(), "Register");
    if (mShowing || !chosen)
        return;
    import().chooseRegister(mDestinations[*chosen].table, mDestinations[*chosen].isSheet);
    chooseEntry(dialog(), "Saved", 0);
    showMapping();
}

void ImportColumnsPage::useSaved()
{
    const std::optional<std::size_t> chosen = chosenEntry(dialog(), "Saved");
    if (mShowing || !chosen)
        return;
    if (*chosen == 0)
        import().chooseRegister(import().request.table, import().request.sheet.has_value());
    else
        import().useSaved(import().savedMappings()[*chosen - 1]);
    showMapping();
}

void ImportColumnsPage::showMapping()
{
    mShowing = true;
    for (std::size_t entry = 0; entry < mDestinations.size(); ++entry)
        if (mDestinations[entry].table == import().request.table &&
            mDestinations[entry].isSheet == import().request.sheet.has_value())
            chooseEntry(dialog(), "Register", entry);
    mEventChoices = import().eventChoices();
    std::vector<rtl::OUString> fixed;
    for (const model::Column& column : import().definition().registers[import().request.table].columns)
        fixed.push_back(calc::toOffice(column.label));
    showEntries(dialog(), "FixedColumn", fixed);
    chooseEntry(dialog(), "FixedColumn", firstWithoutSource());
    const auto order = std::find(std::begin(dateOrders), std::end(dateOrders), import().request.dateOrder);
    chooseEntry(dialog(), "DateOrder", static_cast<std::size_t>(order - std::begin(dateOrders)));
    mShowing = false;
    showFixed();
    showColumns();
    chooseEntry(dialog(), "Columns", 0);
    chooseColumn();
}

/// What a person most likely wants to fill in by hand: what they did before, or else a choice of a list.
std::size_t ImportColumnsPage::firstWithoutSource() const
{
    const imports::Request& request = import().request;
    if (!request.mapping.fixed.empty())
        return request.mapping.fixed.begin()->first;
    const std::vector<model::Column>& columns = import().definition().registers[request.table].columns;
    for (std::size_t column = 0; column < columns.size(); ++column)
        if (columns[column].type == model::ColumnType::List && columns[column].inherit.steps.empty() &&
            (request.sheet || !request.mapping.uses(column)))
            return column;
    return 0;
}

bool ImportColumnsPage::isEventColumn(std::size_t source) const
{
    if (!import().request.sheet)
        return false;
    const std::vector<std::size_t>& events = import().request.sheet->eventColumns;
    return std::find(events.begin(), events.end(), source) != events.end();
}

std::string ImportColumnsPage::targetOf(std::size_t source) const
{
    const imports::Mapping& mapping = import().request.mapping;
    if (const std::optional<std::size_t>& column = mapping.columns[source])
    {
        const std::string& label = import().mappedRegister().columns[*column].label;
        const auto answer = mapping.answers.find(source);
        return answer == mapping.answers.end()
                   ? label
                   : calc::fromOffice(text("target.answer", {{"column", label}, {"answer", answer->second}}));
    }
    if (!isEventColumn(source))
        return calc::fromOffice(text("target.none"));
    const auto& chosen = import().request.sheet->chosenEvents;
    const auto choices = mEventChoices.find(source);
    if (choices == mEventChoices.end())
        return calc::fromOffice(text("target.event"));
    for (const imports::EventChoice& each : choices->second)
        if (const auto found = chosen.find(source); found != chosen.end() && found->second == each.key)
            return calc::fromOffice(text("target.this-event", {{"event", each.label}}));
    return calc::fromOffice(text("target.several", {{"count", std::to_string(choices->second.size())}}));
}

std::vector<std::string> ImportColumnsPage::firstCells(std::size_t source, std::size_t most) const
{
    const imports::SourceTable& table = import().table();
    std::vector<std::string> cells;
    for (std::size_t row = import().request.mapping.firstRow(); row < table.rows() && cells.size() < most; ++row)
        if (!imports::isBlank(table.at(row, source)))
            cells.push_back(imports::shownCell(table.at(row, source), import().reading()));
    return cells;
}

void ImportColumnsPage::showDetail(std::size_t source) const
{
    std::string shown;
    for (const std::string& example : firstCells(source, examplesInFull))
        shown += (shown.empty() ? "" : " · ") + example;
    dialog().setText(
        "ColumnDetail",
        text(shown.empty() ? "column.empty" : "column.detail",
             {{"heading", import().columnName(source)}, {"target", targetOf(source)}, {"examples", shown}}));
}

/// "Nom → Nom   (DURAND, PETIT)"
rtl::OUString ImportColumnsPage::lineOf(std::size_t source) const
{
    std::string shown;
    for (const std::string& example : firstCells(source, examples))
        shown += (shown.empty() ? "" : ", ") + brief(example);
    return text(shown.empty() ? "column.empty" : "column",
                {{"heading", import().columnName(source)}, {"target", targetOf(source)}, {"examples", shown}});
}

void ImportColumnsPage::showColumns()
{
    std::vector<rtl::OUString> lines;
    for (std::size_t source = 0; source < import().request.mapping.columns.size(); ++source)
        lines.push_back(lineOf(source));
    showEntries(dialog(), "Columns", lines);
    showUnfilled();
    dialog().enable("Next", isComplete());
}

void ImportColumnsPage::showUnfilled()
{
    std::string names;
    const std::vector<model::Column>& columns = import().mappedRegister().columns;
    for (std::size_t column = 0; column < columns.size(); ++column)
        if (!import().request.mapping.uses(column) && columns[column].id != import().mappedRegister().key &&
            (import().request.sheet || import().request.mapping.fixed.count(column) == 0))
            names += (names.empty() ? "" : ", ") + columns[column].label;
    dialog().setText("Unfilled", names.empty() ? rtl::OUString() : text("unfilled", {{"columns", names}}));
}

/// The columns of the register, the event of the heading, and the events that it could mean.
void ImportColumnsPage::showTargets(std::size_t source)
{
    std::vector<rtl::OUString> targets{text("target.none")};
    for (const model::Column& column : import().mappedRegister().columns)
        targets.push_back(calc::toOffice(column.label));
    const std::optional<std::size_t>& column = import().request.mapping.columns[source];
    std::size_t chosen = column ? *column + 1 : isEventColumn(source) ? targets.size() : 0;
    if (import().request.sheet)
    {
        const auto choices = mEventChoices.find(source);
        const bool isOpen = choices != mEventChoices.end();
        targets.push_back(isOpen ? text("target.several", {{"count", std::to_string(choices->second.size())}})
                                 : text("target.event"));
        const auto& events = import().request.sheet->chosenEvents;
        const auto event = events.find(source);
        for (std::size_t each = 0; isOpen && each < choices->second.size(); ++each)
        {
            const imports::EventChoice& choice = choices->second[each];
            if (event != events.end() && event->second == choice.key)
                chosen = targets.size();
            targets.push_back(text("target.this-event", {{"event", choice.label}}));
        }
    }
    showEntries(dialog(), "Target", targets);
    chooseEntry(dialog(), "Target", chosen);
}

void ImportColumnsPage::chooseColumn()
{
    const std::optional<std::size_t> source = chosenEntry(dialog(), "Columns");
    dialog().enable("Target", source.has_value());
    if (!source)
        return dialog().setText("ColumnDetail", {});
    showDetail(*source);
    showTargets(*source);
}

void ImportColumnsPage::chooseTarget()
{
    const std::optional<std::size_t> source = chosenEntry(dialog(), "Columns");
    const std::optional<std::size_t> target = chosenEntry(dialog(), "Target");
    if (!source || !target)
        return;
    imports::Request& request = import().request;
    const std::size_t columns = import().mappedRegister().columns.size();
    request.mapping.columns[*source] = *target == 0 || *target > columns ? std::nullopt : std::optional(*target - 1);
    import().columnsChosen();
    if (request.sheet)
    {
        std::erase(request.sheet->eventColumns, *source);
        if (*target > columns)
            request.sheet->eventColumns.push_back(*source);
        std::sort(request.sheet->eventColumns.begin(), request.sheet->eventColumns.end());
        // The first entry beyond the columns leaves the event to the heading.
        const std::size_t first = columns + 2;
        import().chooseEvent(*source, *target < first ? std::string() : mEventChoices.at(*source)[*target - first].key);
    }
    showColumns();
    chooseEntry(dialog(), "Columns", *source);
    showDetail(*source);
}

void ImportColumnsPage::chooseDateOrder()
{
    if (!mShowing)
        import().request.dateOrder = dateOrders[chosenEntry(dialog(), "DateOrder").value_or(0)];
}

void ImportColumnsPage::showFixed()
{
    mShowing = true;
    const auto& fixed = import().request.mapping.fixed;
    const auto found = fixed.find(chosenEntry(dialog(), "FixedColumn").value_or(0));
    dialog().setText("FixedText", found == fixed.end() ? rtl::OUString() : calc::toOffice(found->second));
    mShowing = false;
}

void ImportColumnsPage::fixText()
{
    const std::optional<std::size_t> column = chosenEntry(dialog(), "FixedColumn");
    if (mShowing || !column)
        return;
    const rtl::OUString typed = dialog().control<awt::XTextComponent>("FixedText")->getText();
    if (typed.trim().isEmpty())
        import().request.mapping.fixed.erase(*column);
    else
        import().request.mapping.fixed[*column] = calc::fromOffice(typed.trim());
    showUnfilled();
}

void ImportColumnsPage::save()
{
    import().saveMapping(calc::fromOffice(dialog().control<awt::XTextComponent>("Name")->getText().trim()));
    dialog().setText("Name", "");
    show();
    // A button that is disabled passes the keyboard focus on, here to the one that goes back.
    dialog().control<awt::XWindow>("Next")->setFocus();
    dialog().enable("Save", false);
}

}
