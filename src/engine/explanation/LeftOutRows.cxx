// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/explanation/ExplainedRows.hxx"
#include "engine/explanation/Explainer.hxx"
#include "model/AgeDay.hxx"

#include <algorithm>

namespace ficheaction::engine
{

namespace
{
using Kind = model::Filter::Kind;

/// A filter with what is known of it, and of each of its parts, for each row.
struct KnownFilter
{
    const model::Filter* filter = nullptr;
    Mask mask;
    std::vector<KnownFilter> parts;
    std::optional<std::uint16_t> detail;
};

KnownFilter known(const RowMeasure& rows, const model::Filter& filter)
{
    KnownFilter result;
    result.filter = &filter;
    result.mask = rows.conditions.test(rows.table, filter, rows.day, {}, rows.alerts);
    if (filter.kind == Kind::All)
        for (const model::Filter& part : filter.parts)
            result.parts.push_back(known(rows, part));
    return result;
}

/// The smallest filter that is not true of the row.
KnownFilter& failing(KnownFilter& filter, std::uint32_t row)
{
    for (KnownFilter& part : filter.parts)
        if (!truth::counts(part.mask[row]))
            return failing(part, row);
    return filter;
}

std::uint16_t detailOf(Explanation& explanation, KnownFilter& filter)
{
    if (!filter.detail)
    {
        filter.detail = static_cast<std::uint16_t>(explanation.details.size());
        explanation.details.push_back({*filter.filter, {}});
    }
    return *filter.detail;
}
}

void Explainer::leaveOutUnselected(const RowMeasure& rows, std::span<const std::uint32_t> selected,
                                   Explanation& explanation)
{
    const TypedTable& table = rows.rows();
    const model::Path date = Conditions::decidingPath(*table.definition, rows.measure);
    const model::Period days = Conditions::daysOf(rows.measure.window, rows.period);
    const PathValues* const dates = date.empty() ? nullptr : &mReader.values(rows.table, date);
    const model::Filter condition = rows.measure.condition();
    KnownFilter filter = known(rows, condition);
    auto next = selected.begin();
    for (std::uint32_t row = 0; row < table.rows; ++row)
    {
        if (next != selected.end() && *next == row)
        {
            ++next;
            continue;
        }
        LeftOutRow out{row, LeftOutReason::Filter, false, 0};
        switch (table.states[row])
        {
        case RowState::Blank:
            continue;
        case RowState::Total:
            out.reason = LeftOutReason::TotalLine;
            break;
        case RowState::SubHeading:
            out.reason = LeftOutReason::SubHeading;
            break;
        case RowState::Invalid:
            out.reason = LeftOutReason::InvalidRow;
            out.inDoubt = true;
            break;
        default:
            if (dates && dates->days[row] == TypedColumn::noDay)
            {
                out.reason = LeftOutReason::NoDate;
                out.inDoubt = dates->doubt(row) == Doubt::Unknown;
                break;
            }
            if (dates && !days.contains({dates->days[row]}))
            {
                out.reason = LeftOutReason::OutsidePeriod;
                break;
            }
            KnownFilter& failed = failing(filter, row);
            out.inDoubt = truth::isInDoubt(failed.mask[row]);
            out.detail = detailOf(explanation, failed);
        }
        explanation.leftOut.push_back(out);
    }
    mPace(table.rows);
}

std::string Explainer::groupText(const Explanation& explanation, std::uint32_t group)
{
    const ValueTexts texts(*mData, mReader.values(explanation.table, explanation.grouped.path), explanation.grouped);
    return texts.text(explanation.groups[group]);
}

std::vector<std::string> Explainer::groupTexts(const Explanation& explanation)
{
    if (explanation.groups.empty())
        return {};
    const ValueTexts texts(*mData, mReader.values(explanation.table, explanation.grouped.path), explanation.grouped);
    std::vector<std::string> all;
    all.reserve(explanation.groups.size());
    for (const ValueKey key : explanation.groups)
        all.push_back(texts.text(key));
    return all;
}

std::string Explainer::textAt(const Explanation& explanation, const model::Dimension& dimension, std::uint32_t row)
{
    const RowMeasure rows = rowMeasure(explanation);
    const Codes& codes = rows.codesOf(model::atEnd(dimension, explanation.period.last));
    const ValueTexts texts(*mData, mReader.values(explanation.table, dimension.path), dimension);
    std::string all;
    codes.forEach(row, [&](std::uint32_t code) { all += (all.empty() ? "" : ", ") + texts.text(codes.key(code)); });
    return all;
}

std::optional<model::Date> Explainer::dayOf(const Explanation& explanation, std::uint32_t row)
{
    const RowMeasure rows = rowMeasure(explanation);
    const std::int32_t day = RowDays(rows).of(row);
    return day == TypedColumn::noDay ? std::nullopt : std::optional(model::Date{day});
}

std::string Explainer::typedText(const Explanation& explanation, const model::Path& path, std::uint32_t row)
{
    return typedAt(rowMeasure(explanation), path, row);
}

std::vector<CellAddress> Explainer::causes(const Explanation& explanation, const LeftOutRow& row)
{
    CellMarks marks(mData->tables());
    const RowMeasure rows = rowMeasure(explanation);
    switch (row.reason)
    {
    case LeftOutReason::InvalidRow:
        mReader.markCauses(explanation.table, row.row, marks);
        break;
    case LeftOutReason::NoDate:
        mReader.markDoubts(explanation.table, rows.day, row.row, marks);
        break;
    case LeftOutReason::NoValue:
        mReader.markDoubts(explanation.table, rows.withDay(explanation.details[row.detail].dimension), row.row, marks);
        break;
    case LeftOutReason::Filter:
        mConditions.test(explanation.table, *explanation.details[row.detail].filter, rows.day, std::span(&row.row, 1),
                         marks);
        break;
    default:
        break;
    }
    return marks.sorted();
}

}
