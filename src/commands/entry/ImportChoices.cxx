// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/entry/ImportChoices.hxx"

#include "calc/document/UserError.hxx"
#include "commands/entry/NamedValues.hxx"
#include "commands/run/ProgressBar.hxx"
#include "text/TextFolding.hxx"

using namespace com::sun::star;

namespace ficheaction::commands
{

namespace
{
/// By its id or its heading.
std::size_t columnNamed(const model::Register& owner, const std::string& name)
{
    const std::string folded = texts::folded(name);
    std::string known;
    for (std::size_t column = 0; column < owner.columns.size(); ++column)
    {
        if (owner.columns[column].id == name || texts::folded(owner.columns[column].label) == folded)
            return column;
        known += (known.empty() ? "" : ", ") + owner.columns[column].id;
    }
    throw calc::UserError("import-column", {{"column", name}, {"sheet", owner.label}, {"known", known}});
}

/// From 1; 0: none.
void useHeadingRow(Import& import, std::int32_t chosen)
{
    const auto row = static_cast<std::size_t>(chosen);
    const std::size_t first = import.table().firstRow + 1;
    if (row > 0 && (row < first || row >= first + import.table().rows()))
        throw calc::UserError("import-heading-row", {{"row", std::to_string(row)}});
    import.chooseHeadingRow(row > 0 ? std::optional(row - first) : std::nullopt);
}

/// By their headings, or the letters of columns without one. Two columns may have one heading.
std::vector<std::size_t> sourceColumnsNamed(const Import& import, const std::string& heading)
{
    const std::string folded = texts::folded(heading);
    std::vector<std::size_t> named;
    std::string known;
    for (std::size_t source = 0; source < import.table().columns; ++source)
    {
        known += (known.empty() ? "" : ", ") + import.columnName(source);
        if (texts::folded(import.columnName(source)) == folded)
            named.push_back(source);
    }
    if (named.empty())
        throw calc::UserError("import-heading", {{"heading", heading}, {"known", known}});
    return named;
}

void useEvents(Import& import, const std::vector<ImportChoices::Pair>& events)
{
    if (events.empty())
        return;
    if (!import.request.sheet)
        throw calc::UserError("import-no-sheet", {});
    for (const auto& [heading, key] : events)
    {
        if (!import.hasEvent(key))
            throw calc::UserError("import-event", {{"event", key}, {"sheet", import.registerOfEvents().label}});
        for (const std::size_t source : sourceColumnsNamed(import, heading))
            import.chooseEvent(source, key);
    }
}

/// These columns and no others.
void useColumns(Import& import, const std::vector<ImportChoices::Pair>& columns)
{
    imports::Mapping& mapping = import.request.mapping;
    mapping.columns.assign(import.table().columns, std::nullopt);
    for (const auto& [heading, column] : columns)
        for (const std::size_t source : sourceColumnsNamed(import, heading))
            mapping.columns[source] = columnNamed(import.mappedRegister(), column);
    import.columnsChosen();
}

void useNamed(Import& import, const std::string& name, std::size_t table)
{
    std::string known;
    for (const imports::SavedMapping& saved : import.savedMappings())
    {
        if (saved.name == name && import.definition().registers[table].id == saved.registerId)
            return import.useSaved(saved);
        known += (known.empty() ? "" : ", ") + saved.name;
    }
    throw calc::UserError("import-mapping", {{"mapping", name}, {"known", known}});
}

void fill(Import& import, std::size_t table, const ImportChoices& choices)
{
    if (choices.headingRow)
        useHeadingRow(import, *choices.headingRow);
    const bool isProposed = import.request.table == table && import.request.sheet.has_value();
    import.chooseRegister(table, choices.attendanceSheet.value_or(isProposed));
    if (!choices.mapping.empty())
        useNamed(import, choices.mapping, table);
    if (choices.columns)
        useColumns(import, *choices.columns);
    for (const auto& [column, text] : choices.fixed)
        import.request.mapping.fixed[columnNamed(import.definition().registers[table], column)] = text;
    import.request.matching = choices.matching;
    import.request.leaveOutDoubtful = choices.leaveOutDoubtful;
    import.request.dateOrder = choices.dateOrder;
    import.request.addNewValues = choices.values == ImportChoices::Values::Add;
    if (import.request.sheet)
    {
        import.request.sheet->createPeople = choices.createPeople;
        import.request.sheet->createEvents = choices.createEvents;
    }
    useEvents(import, choices.events);
    if (choices.values != ImportChoices::Values::Keep)
        import.proposeValues(choices.values == ImportChoices::Values::Add);
}
}

ImportReport importRows(const uno::Reference<uno::XComponentContext>& context,
                        const uno::Reference<sheet::XSpreadsheetDocument>& document, const ImportChoices& choices)
{
    const RunGuard run(context, document, Access::Writes);
    const Messages messages(context);
    ProgressBar progress(run, messages.text("progress.import"));
    Import import(context, document);
    const std::size_t table = registerNamed(import.definition(), choices.registerId);
    if (choices.url.empty())
        import.open(document);
    else
        import.open(choices.url, choices.format);
    import.chooseSheet(choices.sheet.empty() ? import.usualSheet() : choices.sheet, progress.part(0, 0.2));
    if (import.table().rows() == 0)
        throw calc::UserError("import-empty", {{"sheet", import.sheet()}});
    fill(import, table, choices);
    return import.carryOut(messages, progress.part(0.2, 0.5), progress.part(0.5, 1));
}

}
