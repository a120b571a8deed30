// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/figures/RowFigures.hxx"

#include <algorithm>

namespace ficheaction::engine
{

namespace
{
struct LateOne
{
    std::int32_t due = 0;
    std::int64_t days = 0;
    std::uint32_t row = 0;
};

/// The milestones of a group.
struct Plan
{
    double planned = 0;
    double done = 0;
    std::vector<LateOne> late;
};

Figure figureOfPlan(const RowMeasure& rows, Plan& plan)
{
    if (plan.planned == 0)
        return figureOfNothing(false);
    Figure figure = figureOf(plan.done / plan.planned);
    figure.numerator = plan.done;
    figure.denominator = plan.planned;
    std::sort(plan.late.begin(), plan.late.end(),
              [](const LateOne& one, const LateOne& other)
              { return std::pair(one.due, one.row) < std::pair(other.due, other.row); });
    const model::Path& label = rows.measure.schedule.label;
    const bool isNamed = !label.empty() || !rows.rows().definition->key.empty();
    for (const LateOne& late : plan.late)
        figure.values.push_back(
            {isNamed ? typedAt(rows, label.empty() ? model::Path{{rows.rows().definition->key}} : label, late.row)
                     : std::string(),
             late.days,
             {{late.due}}});
    addRemark(figure, Remark::Kind::Late, static_cast<double>(plan.late.size()));
    return figure;
}
}

std::vector<Figure> milestones(const RowMeasure& rows, const Grouping& grouping)
{
    const model::Schedule& schedule = rows.measure.schedule;
    const Mask done = rows.conditions.test(rows.table, schedule.done, rows.day, grouping.rows, rows.alerts);
    const RowDays dueDays(rows, schedule.due);
    const RowDays doneDays(rows, schedule.doneOn);
    const std::int32_t asOf = std::min(rows.today.daysSinceEpoch, rows.period.last.daysSinceEpoch + 1);
    std::vector<Plan> plans(grouping.count());
    for (std::size_t index = 0; index < grouping.rows.size(); ++index)
    {
        const std::uint32_t row = grouping.rows[index];
        Plan& plan = plans[grouping.group(index)];
        const std::int32_t due = dueDays.of(row);
        const std::int32_t doneOn = doneDays.of(row);
        const bool isDone =
            truth::counts(done[row]) && (doneOn == TypedColumn::noDay || doneOn <= rows.period.last.daysSinceEpoch);
        plan.planned += 1;
        plan.done += isDone ? 1 : 0;
        const std::int32_t until = isDone ? doneOn : asOf;
        if (due != TypedColumn::noDay && until != TypedColumn::noDay && until > due)
            plan.late.push_back({due, until - due, row});
    }
    std::vector<Figure> figures;
    figures.reserve(plans.size());
    for (Plan& plan : plans)
        figures.push_back(figureOfPlan(rows, plan));
    return figures;
}

}
