// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "menu/entry/AddEventCommand.hxx"

#include "calc/document/Text.hxx"
#include "calc/document/UserError.hxx"
#include "calc/layout/WritePermission.hxx"
#include "commands/entry/AddRow.hxx"
#include "entry/FormFields.hxx"
#include "menu/DocumentState.hxx"
#include "menu/GoToCell.hxx"
#include "menu/entry/RowForms.hxx"
#include "roles/NextKey.hxx"

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::menu
{

namespace
{
std::vector<std::string> sheetsOf(const commands::FicheData& fiche, const std::vector<std::size_t>& registers)
{
    std::vector<std::string> names;
    for (const std::size_t table : registers)
    {
        const calc::RegisterPlace& place = fiche.layout().registers[table];
        names.push_back(place.found ? place.sheetName : fiche.definition().registers[table].label);
    }
    return names;
}

RowForm formOf(const commands::FicheData& fiche, const commands::Messages& messages, std::size_t table,
               const std::string& sheet)
{
    RowForm row(fiche, messages, table, entry::allColumns(fiche.dataset(), table));
    dialogs::RegisterForm& form = row.form();
    form.title = messages.text("form.title", {{"sheet", sheet}});
    form.intro = messages.text("form.intro", {{"sheet", sheet}});
    const model::Register& owner = fiche.definition().registers[table];
    form.values.resize(owner.columns.size());
    for (std::size_t column = 0; column < owner.columns.size(); ++column)
        if (owner.columns[column].id != owner.key)
            form.cursor = std::min(form.cursor.value_or(column), column);
        else
            form.values[column] = roles::KeySequence(fiche.dataset(), table).next();
    return row;
}

/// Returns the row and the register that the person chose for it in the end.
std::optional<std::pair<std::size_t, entry::RowDraft>>
askForRow(const dialogs::Window& window, const commands::Messages& messages, const commands::FicheData& fiche)
{
    const std::vector<std::size_t> registers = entry::formRegisters(fiche.dataset());
    if (registers.empty())
        return std::nullopt;
    const std::vector<std::string> sheets = sheetsOf(fiche, registers);
    std::size_t chosen = 0;
    while (true)
    {
        RowForm row = formOf(fiche, messages, registers[chosen], sheets[chosen]);
        if (registers.size() > 1)
            row.form().registers = sheets;
        row.form().chosen = chosen;
        if (std::optional<entry::RowDraft> draft = row.ask(window))
            return std::pair(registers[chosen], std::move(*draft));
        if (!row.otherRegister())
            return std::nullopt;
        chosen = *row.otherRegister();
    }
}
}

bool AddEventCommand::enabled(const uno::Reference<sheet::XSpreadsheetDocument>& document) const
{
    return calc::isWritable(document) && holdsFiche(document);
}

void AddEventCommand::run(const dialogs::Window& window) const
{
    const commands::Messages messages(window.context);
    commands::AddedRow added;
    {
        const commands::FicheData fiche(window.context, window.document());
        const auto row = askForRow(window, messages, fiche);
        if (!row)
            return;
        added = commands::addRow(window.context, window.document(), fiche, row->first, row->second);
    }
    goToCell(window, added.sheet, added.cell);
}

}
