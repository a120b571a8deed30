// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/figures/ExplainChange.hxx"

#include "calc/document/Text.hxx"
#include "calc/document/UndoContext.hxx"
#include "calc/document/UserError.hxx"
#include "calc/grid/GridRows.hxx"
#include "calc/stored/StoredMemory.hxx"
#include "commands/figures/Explain.hxx"
#include "commands/run/RunGuard.hxx"
#include "explain/MemoryText.hxx"
#include "explain/RuleText.hxx"

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::commands
{

namespace
{
const model::Indicator* indicatorOf(const FigureChanges& changes, const std::string& id)
{
    for (const auto& [object, indicator] : changes.definition->indicators())
        if (indicator->id == id)
            return indicator;
    return nullptr;
}

std::string valueText(const Messages& messages, const FigureChanges& changes,
                      const std::optional<explain::RememberedFigure>& figure, const std::string& id)
{
    const model::Indicator* const indicator = indicatorOf(changes, id);
    if (!figure || !indicator)
        return calc::fromOffice(messages.text("explain.status.empty"));
    engine::Figure shown;
    shown.status = figure->status;
    shown.value = figure->value;
    shown.upperBound = figure->upperBound;
    return figureText(messages, *indicator, shown);
}

/// A part of a breakdown as people write it.
std::string partText(const Messages& messages, const FigureChanges& changes, const model::Indicator* indicator,
                     const std::vector<std::string>& keys)
{
    const explain::Words words(messages.language());
    return calc::partLabel(
        indicator ? engine::shownKeys(*changes.definition, indicator->measure, keys, explain::writingOf(words)) : keys);
}

/// "Premier chiffre", "Calcul / Groupe 2"
std::string partText(const Messages& messages, const FigureChanges& changes, const std::string& part)
{
    const explain::Words words(messages.language());
    std::string text;
    std::size_t begin = 0;
    while (begin < part.size())
    {
        const std::size_t end = std::min(part.find('/', begin), part.size());
        const std::string role = part.substr(begin, end - begin);
        const std::size_t colon = std::min(role.find(':'), role.size());
        const std::string rest = colon < role.size() ? role.substr(colon + 1) : std::string();
        const std::string kind = role.substr(0, colon);
        std::string piece;
        if (kind == "indicator")
        {
            const model::Indicator* const indicator = indicatorOf(changes, rest);
            piece = indicator ? indicator->label : rest;
        }
        else
            piece = words.text("part." + kind, {{"number", rest}});
        text += (text.empty() ? "" : " – ") + piece;
        begin = end + 1;
    }
    return text;
}

std::string amount(const Messages& messages, const explain::Contribution& contribution)
{
    const explain::Words words(messages.language());
    if (contribution.possible == 0)
        return explain::numberText(words, contribution.adds);
    return calc::fromOffice(
        messages.text("explain.possibly", {{"count", explain::numberText(words, contribution.possible)}}));
}
}

RememberedRuns rememberedRuns(const uno::Reference<sheet::XSpreadsheetDocument>& document)
{
    const calc::StoredMemory memory = calc::storedMemory(document);
    RememberedRuns runs;
    runs.any = explain::runFrom(memory.last).has_value();
    if (runs.any && explain::runFrom(memory.before))
        runs.comparable.push_back(Since::Before);
    if (runs.any && explain::runFrom(memory.frozen))
        runs.comparable.push_back(Since::Frozen);
    return runs;
}

void freezeLastRun(const uno::Reference<uno::XComponentContext>& context,
                   const uno::Reference<sheet::XSpreadsheetDocument>& document, const Messages& messages)
{
    const RunGuard run(context, document, Access::Writes);
    calc::StoredMemory memory = calc::storedMemory(document);
    if (!explain::runFrom(memory.last))
        throw calc::UserError("nothing-to-freeze");
    memory.frozen = memory.last;
    calc::UndoContext step(uno::Reference<frame::XModel>(document, uno::UNO_QUERY_THROW), messages.text("undo.freeze"));
    calc::storeMemory(document, memory, step);
    step.commit();
}

FigureChanges figureChanges(const uno::Reference<uno::XComponentContext>& context,
                            const uno::Reference<sheet::XSpreadsheetDocument>& document, Since since)
{
    const RunGuard run(context, document, Access::Reads);
    FigureChanges changes;
    changes.definition = definitionIn(document);
    const calc::StoredMemory memory = calc::storedMemory(document);
    const auto before = explain::runFrom(since == Since::Frozen ? memory.frozen : memory.before);
    const auto after = explain::runFrom(memory.last);
    if (!before || !after)
        throw calc::UserError("change-unknown");
    changes.before = *before;
    changes.after = *after;
    changes.figures = explain::changesBetween(changes.before, changes.after);
    std::stable_partition(changes.figures.begin(), changes.figures.end(),
                          [](const explain::ChangedFigure& figure) { return figure.differs(); });
    return changes;
}

std::string figureLine(const Messages& messages, const FigureChanges& changes, const explain::ChangedFigure& figure)
{
    const model::Indicator* const indicator = indicatorOf(changes, figure.indicator);
    std::string label = indicator ? indicator->label : figure.indicator;
    if (!figure.keys.empty())
        label += " – " + partText(messages, changes, indicator, figure.keys);
    return calc::fromOffice(messages.text(figure.differs() ? "change.figure" : "change.figure-same",
                                          {{"figure", label},
                                           {"before", valueText(messages, changes, figure.before, figure.indicator)},
                                           {"after", valueText(messages, changes, figure.after, figure.indicator)}}));
}

std::string ruleLine(const Messages& messages, const std::string& since)
{
    const auto day = model::dateFromIso(since);
    return calc::fromOffice(
        day ? messages.text("change.rule", {{"day", explain::dayText(explain::Words(messages.language()), *day)}})
            : messages.text("change.rule-once"));
}

std::string rowLine(const Messages& messages, const FigureChanges& changes, const explain::ChangedRow& row)
{
    const char* const key = !row.before ? "change.added" : !row.after ? "change.removed" : "change.changed";
    const std::string part = partText(messages, changes, row.part);
    return calc::fromOffice(messages.text(key, {{"row", part.empty() ? row.name : part + " – " + row.name},
                                                {"before", row.before ? amount(messages, *row.before) : std::string()},
                                                {"after", row.after ? amount(messages, *row.after) : std::string()}}));
}

}
