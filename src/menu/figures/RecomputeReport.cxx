// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "menu/figures/RecomputeReport.hxx"

#include "calc/document/Text.hxx"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

namespace ficheaction::menu
{

namespace
{
using commands::Messages;
using commands::Recomputed;

/// More names than this do not help anybody: the list has them all.
constexpr std::size_t mostNames = 6;

std::string enumerated(const std::vector<std::string>& names, const Messages& messages)
{
    std::string text;
    for (std::size_t name = 0; name < std::min(names.size(), mostNames); ++name)
        text += (name > 0 ? ", " : "") + calc::fromOffice(messages.text("quoted", {{"text", names[name]}}));
    if (names.size() > mostNames)
        text += calc::fromOffice(messages.text(
            "and-others", {{"count", messages.number(static_cast<std::int64_t>(names.size() - mostNames))}}));
    return text;
}

/// The sheet's name as it is now, or as the template has it where the sheet is gone.
std::string sheetName(const Recomputed& run, const std::string& registerId)
{
    const std::vector<model::Register>& registers = run.fiche->definition().registers;
    for (std::size_t index = 0; index < registers.size(); ++index)
        if (registers[index].id == registerId)
        {
            const calc::RegisterPlace& place = run.fiche->layout().registers[index];
            return place.found ? place.sheetName : registers[index].label;
        }
    return registerId;
}

std::string columnLabel(const Recomputed& run, const std::string& registerId, const std::string& columnId)
{
    const model::Register* owner = run.fiche->definition().registerNamed(registerId);
    const model::Column* column = owner ? owner->column(columnId) : nullptr;
    return column ? column->label : columnId;
}

/// Each missing column (or sheet, where the column is empty) with the indicators that need it.
std::map<std::pair<std::string, std::string>, std::vector<std::string>> notComputed(const Recomputed& run)
{
    std::map<std::pair<std::string, std::string>, std::vector<std::string>> missing;
    for (const engine::IndicatorResult& result : run.results.indicators)
        if (result.problem.code == engine::Problem::Code::ColumnMissing)
            missing[{result.problem.registerId, result.problem.columnId}].push_back(result.indicator->label);
        else if (result.problem.code == engine::Problem::Code::RegisterMissing)
            missing[{result.problem.registerId, {}}].push_back(result.indicator->label);
    return missing;
}

void addMissing(std::vector<rtl::OUString>& parts, const Recomputed& run, const Messages& messages)
{
    for (const auto& [place, indicators] : notComputed(run))
    {
        const auto& [registerId, columnId] = place;
        const std::string key = columnId.empty() ? "report.sheet-missing" : "report.column-missing";
        parts.push_back(messages.text(key, {{"sheet", sheetName(run, registerId)},
                                            {"column", columnLabel(run, registerId, columnId)},
                                            {"indicators", enumerated(indicators, messages)}}));
    }
}

void addNotices(std::vector<rtl::OUString>& parts, const Recomputed& run, const Messages& messages)
{
    std::map<std::string, std::vector<std::string>> headings;
    for (const calc::LayoutNotice& notice : run.fiche->layout().notices)
        headings[notice.sheet].push_back(notice.heading);
    for (const auto& [sheet, names] : headings)
        parts.push_back(
            messages.text("report.found-by-heading", {{"sheet", sheet}, {"headings", enumerated(names, messages)}}));
}

/// Of those whose sheets and columns are there.
std::int64_t indicatorsComputed(const Recomputed& run)
{
    return std::count_if(run.results.indicators.begin(), run.results.indicators.end(),
                         [](const engine::IndicatorResult& result)
                         {
                             return result.problem.code != engine::Problem::Code::ColumnMissing &&
                                    result.problem.code != engine::Problem::Code::RegisterMissing;
                         });
}
}

rtl::OUString doneText(const Recomputed& run, const Messages& messages)
{
    if (run.results.indicators.empty())
        return messages.text("report.nothing-to-compute");
    const auto rows = static_cast<std::int64_t>(run.results.rowsRead);
    return messages.text(
        "report.done",
        {{"indicators", calc::fromOffice(messages.counted("report.indicators", indicatorsComputed(run)))},
         {"rows", calc::fromOffice(messages.counted("report.rows", rows))}});
}

std::optional<Notice> recomputeNotice(const Recomputed& run, const Messages& messages)
{
    if (run.results.indicators.empty())
        return noticeOf(NoticeKind::ToLookAt, messages.text("report.no-indicators"));
    std::vector<rtl::OUString> parts;
    addMissing(parts, run, messages);
    const bool inTheList = run.alerts > 0 || !parts.empty();
    addNotices(parts, run, messages);
    if (run.alerts == 0 && parts.empty())
        return std::nullopt;
    Notice notice{NoticeKind::ToLookAt, doneText(run, messages), {}};
    if (run.alerts > 0)
    {
        notice.primary = messages.counted("report.to-look-at", static_cast<std::int64_t>(run.alerts));
        notice.secondary = messages.counted("report.recomputed", indicatorsComputed(run));
    }
    for (const rtl::OUString& part : parts)
        notice.secondary += (notice.secondary.isEmpty() ? rtl::OUString() : rtl::OUString(" ")) + part;
    if (inTheList)
        notice.buttons.push_back({messages.text("bar.see-list"), "check"});
    return notice;
}

}
