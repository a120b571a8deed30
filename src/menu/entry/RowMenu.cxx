// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "menu/entry/RowMenu.hxx"

#include "calc/stored/StoredTemplate.hxx"
#include "commands/fiche/FicheData.hxx"
#include "commands/words/Messages.hxx"
#include "menu/MenuCommand.hxx"
#include "menu/SelectedRow.hxx"
#include "roles/Roles.hxx"

using namespace com::sun::star;

namespace ficheaction::menu
{

namespace
{
bool isInGrid(const dialogs::Window& window, const calc::GridPlace& grid)
{
    const std::optional<table::CellAddress> cell = selectedCell(window);
    return cell && grid.found && cell->Sheet == grid.sheet && cell->Row > grid.headingRow;
}

std::vector<std::string> commandsFor(const model::Template& definition, const SelectedRow& selected)
{
    std::vector<std::string> names;
    for (const roles::AttendanceRegister& each : roles::attendanceRegisters(definition))
    {
        if (selected.table == each.events || selected.table == each.table)
            names = {"recordAttendance", "signInSheet"};
        if (selected.table == each.events)
            names.insert(names.end(), {"addEvent", "removeEvent"});
        if (each.people && each.people->table == selected.table)
            names = {"personAttendances"};
        if (!names.empty())
            break;
    }
    if (selected.table == roles::personRegister(definition))
        names.push_back("addPerson");
    if (selected.table == roles::feedbackRegister(definition))
        names.push_back("addFeedback");
    return names;
}
}

std::vector<RowMenuEntry> rowMenu(const dialogs::Window& window)
{
    const uno::Reference<sheet::XSpreadsheetDocument> document = window.shownDocument();
    if (!document.is() || !calc::storedTemplate(document))
        return {};
    const std::shared_ptr<const model::Template> definition = commands::definitionIn(document);
    const calc::FicheLayout layout = calc::locate(document, *definition);
    std::vector<std::string> names;
    if (isInGrid(window, layout.grid))
        names = {"explain"};
    else if (const std::optional<SelectedRow> selected = selectedRow(window, layout))
        names = commandsFor(*definition, *selected);
    const commands::Messages messages(window.context);
    std::vector<RowMenuEntry> entries;
    for (const std::string& name : names)
        if (const std::unique_ptr<MenuCommand> command = menuCommand(name); command && command->enabled(document))
            entries.push_back({messages.text("row-menu." + name), name});
    return entries;
}

}
