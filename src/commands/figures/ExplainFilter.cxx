// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/figures/ExplainFilter.hxx"

#include "calc/document/Text.hxx"
#include "calc/document/UserError.hxx"

#include <set>

using namespace com::sun::star;

namespace ficheaction::commands
{

namespace
{
std::vector<std::uint32_t> rowsOf(const engine::Explanation& explanation, bool leftOut)
{
    std::vector<std::uint32_t> rows;
    if (leftOut)
        for (const engine::LeftOutRow& row : explanation.leftOut)
            rows.push_back(row.row);
    else
        for (const engine::CountedRow& row : explanation.counted)
            rows.push_back(row.row);
    return rows;
}

bool isOfSeveralRegisters(const ExplainedFigure& figure)
{
    std::set<std::uint32_t> tables;
    for (const ExplainedFigure::Part& part : figure.parts())
        tables.insert(part.explanation->table);
    return tables.size() > 1;
}
}

calc::FilteredRows filterExplainedRows(ExplainedFigure& figure, const ExplainedFigure::Part& part, bool leftOut,
                                       const Messages& messages)
{
    const RunGuard run(figure.context(), figure.document(), Access::Writes);
    const std::size_t table = part.explanation->table;
    ProgressBar progress(run, messages.text("progress.explain"));
    return calc::filterRegister(figure.document(), figure.fiche().layout().registers[table],
                                figure.fiche().definition().registers[table].keyIndex(),
                                rowsOf(*part.explanation, leftOut), messages.text("undo.explain-filter"),
                                progress.part(0, 1));
}

calc::FilteredRows filterExplainedRows(ExplainedFigure& figure, const Messages& messages)
{
    if (figure.parts().empty() || figure.parts().front().explanation->counted.empty())
        throw calc::UserError("filter-no-rows", {{"indicator", figure.indicator().label}});
    return filterExplainedRows(figure, figure.parts().front(), false, messages);
}

rtl::OUString filterReport(const ExplainedFigure& figure, const ExplainedFigure::Part& part,
                           const calc::FilteredRows& filtered, const Messages& messages)
{
    std::vector<rtl::OUString> sentences;
    if (filtered.others > 0)
        sentences.push_back(messages.counted("explain.filter.others", static_cast<std::int64_t>(filtered.others)));
    if (isOfSeveralRegisters(figure))
        sentences.push_back(messages.text("explain.filter.part", {{"part", part.title}}));
    if (filtered.replaced)
        sentences.push_back(messages.text("explain.filter.replaced"));
    if (sentences.empty())
        return {};
    rtl::OUString report = messages.counted("explain.filter.done", static_cast<std::int64_t>(filtered.wanted));
    for (const rtl::OUString& sentence : sentences)
        report += "\n\n" + sentence;
    return report;
}

}
