// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/figures/ChangeDefinition.hxx"

#include "calc/create/ChangedSheets.hxx"
#include "calc/document/Text.hxx"
#include "calc/document/UserError.hxx"
#include "calc/grid/GridReader.hxx"
#include "calc/grid/GridWriter.hxx"
#include "calc/stored/StoredMemory.hxx"
#include "commands/fiche/FicheData.hxx"
#include "commands/figures/BoardFigures.hxx"
#include "commands/figures/GridFigures.hxx"
#include "commands/figures/Remember.hxx"
#include "commands/package/Templates.hxx"
#include "commands/run/RunGuard.hxx"
#include "text/TextFolding.hxx"

#include <map>

using namespace com::sun::star;

namespace ficheaction::commands
{

namespace
{
using Document = uno::Reference<sheet::XSpreadsheetDocument>;
using Of = templates::Difference::Of;
using Kind = templates::Difference::Kind;

/// What a definition is called where it cannot be read.
constexpr char nameOfDefinition[] = "FicheAction.Template";

LoadedTemplate definitionThatHolds(const model::Template& before, const std::string& json)
{
    LoadedTemplate loaded = parseTemplate(json, nameOfDefinition);
    const std::vector<templates::Obstacle> obstacles = templates::obstaclesBetween(before, *loaded.definition);
    if (!obstacles.empty())
        throw calc::UserError(obstacles.front().code, obstacles.front().parameters);
    return loaded;
}

/// How often cells of the columns with the list `id` hold each of `values`, which are folded.
void countValues(const engine::Dataset& data, const std::string& id, std::map<std::string, std::size_t>& values)
{
    for (std::uint32_t table = 0; table < data.tables().size(); ++table)
    {
        const engine::TypedTable& typed = data.tables()[table];
        for (std::uint32_t column = 0; column < typed.definition->columns.size(); ++column)
        {
            if (typed.definition->columns[column].list != id)
                continue;
            for (std::uint32_t row = 0; row < typed.rows; ++row)
            {
                const std::string text = data.typedText({table, column, row});
                for (const std::string_view value : texts::severalValues(text))
                    if (const auto found = values.find(texts::folded(value)); found != values.end())
                        ++found->second;
            }
        }
    }
}

std::vector<ValueInUse> valuesInUse(const engine::Dataset& data, const std::vector<templates::Difference>& differences)
{
    std::map<std::string, std::map<std::string, std::size_t>> counts; ///< by list
    for (const templates::Difference& difference : differences)
        if (difference.of == Of::Value && difference.kind == Kind::Removed)
            counts[difference.owner][texts::folded(difference.id)] = 0;
    for (auto& [list, values] : counts)
        countValues(data, list, values);
    std::vector<ValueInUse> inUse;
    for (const templates::Difference& difference : differences)
        if (difference.of == Of::Value && difference.kind == Kind::Removed)
            if (const std::size_t cells = counts[difference.owner][texts::folded(difference.id)]; cells > 0)
                inUse.push_back({difference.ownerLabel, difference.id, cells});
    return inUse;
}

/// Of a message: "definition.indicator.added".
std::string keyOf(const templates::Difference& difference)
{
    static const std::map<Of, std::string> things{
        {Of::Indicator, "indicator"}, {Of::Object, "object"}, {Of::Register, "register"},
        {Of::Column, "column"},       {Of::List, "list"},     {Of::Value, "value"},
        {Of::Card, "card"},           {Of::Wording, "words"}, {Of::Fiche, "fiche"}};
    static const std::map<Kind, std::string> kinds{
        {Kind::Added, "added"}, {Kind::Removed, "removed"}, {Kind::Renamed, "renamed"}, {Kind::Moved, "moved"},
        {Kind::Rule, "rule"},   {Kind::Type, "type"},       {Kind::Details, "details"}};
    return "definition." + things.at(difference.of) + "." + kinds.at(difference.kind);
}
}

DefinitionChange definitionChange(const uno::Reference<uno::XComponentContext>& context, const Document& document,
                                  const std::string& json)
{
    const RunGuard run(context, document, Access::Reads);
    const FicheData fiche(context, document);
    const LoadedTemplate after = definitionThatHolds(fiche.definition(), json);
    DefinitionChange change{templates::differencesBetween(fiche.definition(), *after.definition), {}};
    change.inUse = valuesInUse(fiche.dataset(), change.differences);
    return change;
}

DefinitionChange changeDefinition(const uno::Reference<uno::XComponentContext>& context, const Document& document,
                                  const std::string& json, const std::optional<calc::TiedRegister>& tied)
{
    const Messages messages(context);
    const RunGuard run(context, document, Access::Writes);
    const std::shared_ptr<const model::Template> before = definitionIn(document);
    const LoadedTemplate after = definitionThatHolds(*before, json);
    DefinitionChange change{templates::differencesBetween(*before, *after.definition), {}};
    if (change.isNothing())
        return change;
    const calc::FicheLayout layout = calc::locate(document, *before);
    calc::UndoContext step(uno::Reference<frame::XModel>(document, uno::UNO_QUERY_THROW),
                           messages.text(tied ? "undo.register-sheet" : "undo.definition"));
    calc::NewFiche sheets;
    sheets.definition = after.definition;
    sheets.templateText = after.text;
    calc::changeSheets(step, context, document, *before, sheets, layout, tied);
    // Without a progress bar, which would let a person type into the half of a step.
    FicheData fiche(context, document);
    const calc::StaffEntries entries = calc::readStaffEntries(document, fiche.definition(), fiche.layout());
    const std::vector<engine::Results> figures = gridFigures(fiche, entries.baselines);
    calc::writeGrid(step, context, document, fiche.definition(), fiche.layout(), figures, fiche.alerts(),
                    memoryAfter(calc::storedMemory(document), fiche, figures.front(), entries.baselines));
    updateBoard(step, context, document, fiche, entries, figures);
    step.commit();
    change.inUse = valuesInUse(fiche.dataset(), change.differences);
    return change;
}

std::vector<std::string> changeTexts(const Messages& messages, const DefinitionChange& change)
{
    std::vector<std::string> texts;
    for (const templates::Difference& difference : change.differences)
        texts.push_back(calc::fromOffice(messages.text(
            keyOf(difference),
            {{"before", difference.before}, {"after", difference.after}, {"owner", difference.ownerLabel}})));
    for (const ValueInUse& each : change.inUse)
        texts.push_back(calc::fromOffice(messages.counted("definition.in-use", static_cast<std::int64_t>(each.cells),
                                                          {{"value", each.value}, {"list", each.list}})));
    return texts;
}

}
