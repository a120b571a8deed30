// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "Shrinking.hxx"

#include <algorithm>
#include <set>

namespace ficheaction::test
{

using model::Filter;
using model::Measure;

namespace
{
class Shrinker
{
public:
    Shrinker(Case example, const std::function<bool(const Case&)>& fails, int attempts)
        : mCase(std::move(example))
        , mFails(fails)
        , mAttempts(attempts)
    {
    }

    Case run()
    {
        do
        {
            mProgress = false;
            dropIndicators();
            dropPeriods();
            dropRows();
            simplifyMeasures();
            simplifyRegisters();
            blankCells();
        } while (mProgress && mAttempts > 0);
        return mCase;
    }

private:
    /// Keeps what `change` makes of the case where that fails too.
    bool keep(const std::function<void(Case&)>& change)
    {
        if (mAttempts <= 0)
            return false;
        --mAttempts;
        Case smaller = mCase;
        change(smaller);
        if (!stillFails(smaller))
            return false;
        mCase = std::move(smaller);
        mProgress = true;
        return true;
    }

    bool stillFails(const Case& smaller) const
    {
        try
        {
            return mFails(smaller);
        }
        catch (const std::exception&)
        {
            return false; // cut down too far: a rule names what is not there any more
        }
    }

    void dropIndicators()
    {
        for (std::size_t index = mCase.indicators().size(); index-- > 0;)
            keep([index](Case& smaller)
                 { smaller.indicators().erase(smaller.indicators().begin() + static_cast<std::ptrdiff_t>(index)); });
    }

    void dropPeriods()
    {
        for (std::size_t index = mCase.periods.size(); index-- > 0 && mCase.periods.size() > 1;)
            keep([index](Case& smaller)
                 { smaller.periods.erase(smaller.periods.begin() + static_cast<std::ptrdiff_t>(index)); });
    }

    void dropRows()
    {
        for (const auto& [registerId, unused] : Sheets(mCase.sheets))
            for (std::size_t count = std::max<std::size_t>(1, rows(registerId) / 2); count > 0; count /= 2)
                for (std::size_t end = rows(registerId); end >= count; end -= count)
                    keep(
                        [&](Case& smaller)
                        {
                            auto& sheet = smaller.sheets[registerId];
                            sheet.erase(sheet.begin() + static_cast<std::ptrdiff_t>(end - count),
                                        sheet.begin() + static_cast<std::ptrdiff_t>(end));
                        });
    }

    std::size_t rows(const std::string& registerId) const { return mCase.sheets.at(registerId).size(); }

    void blankCells()
    {
        for (const auto& [registerId, sheet] : Sheets(mCase.sheets))
            for (std::size_t row = 0; row < sheet.size(); ++row)
                for (std::size_t column = 0; column < sheet[row].size(); ++column)
                    if (!std::holds_alternative<std::monostate>(sheet[row][column]))
                        keep([&](Case& smaller) { smaller.sheets[registerId][row][column] = blank; });
    }

    /// Applies each simplification to each measure and operand, found by its place in the order of reading.
    void simplifyMeasures()
    {
        for (std::size_t index = 0; index < mCase.indicators().size(); ++index)
        {
            keep([index](Case& smaller) { smaller.indicators()[index].baseline = {}; });
            for (std::size_t place = 0; place < places(mCase.indicators()[index].measure); ++place)
                simplify(
                    [index, place](Case& smaller) -> Measure&
                    {
                        std::size_t left = place;
                        return *at(smaller.indicators()[index].measure, left);
                    });
        }
    }

    static std::size_t places(const Measure& measure)
    {
        std::size_t count = 1;
        for (const Measure& operand : measure.operands)
            count += places(operand);
        return count;
    }

    static Measure* at(Measure& measure, std::size_t& left)
    {
        if (left == 0)
            return &measure;
        --left;
        for (Measure& operand : measure.operands)
            if (Measure* found = at(operand, left))
                return found;
        return nullptr;
    }

    using MeasureOf = std::function<Measure&(Case&)>;

    void simplify(const MeasureOf& of)
    {
        for (std::size_t operand = 0; operand < of(mCase).operands.size(); ++operand)
            keep(
                [&](Case& smaller)
                {
                    Measure part = of(smaller).operands[operand];
                    part.breakdown = of(smaller).breakdown;
                    of(smaller) = part;
                });
        for (std::size_t operand = of(mCase).operands.size(); operand-- > 2;)
            keep([&](Case& smaller)
                 { of(smaller).operands.erase(of(smaller).operands.begin() + static_cast<std::ptrdiff_t>(operand)); });
        for (std::size_t index = of(mCase).breakdown.size(); index-- > 0;)
            keep([&](Case& smaller)
                 { of(smaller).breakdown.erase(of(smaller).breakdown.begin() + static_cast<std::ptrdiff_t>(index)); });
        keep([&](Case& smaller) { of(smaller).window = model::Window::Period; });
        keep([&](Case& smaller) { of(smaller).period = {}; });
        keep([&](Case& smaller) { of(smaller).repetition.counting = {}; });
        for (std::size_t part = 0; part < of(mCase).formula.parts.size(); ++part)
            keep(
                [&](Case& smaller)
                {
                    const model::Formula simpler = of(smaller).formula.parts[part];
                    of(smaller).formula = simpler;
                });
        simplifyFilter([&](Case& smaller) -> Filter& { return of(smaller).where; });
        simplifyFilter([&](Case& smaller) -> Filter& { return of(smaller).pairing.before; });
        simplifyFilter([&](Case& smaller) -> Filter& { return of(smaller).pairing.after; });
        simplifyFilter([&](Case& smaller) -> Filter& { return of(smaller).schedule.done; });
    }

    void simplifyFilter(const std::function<Filter&(Case&)>& of)
    {
        if (of(mCase).kind == Filter::Kind::Everything || keep([&](Case& smaller) { of(smaller) = {}; }))
            return;
        for (std::size_t index = 0; index < of(mCase).parts.size(); ++index)
            if (keep(
                    [&](Case& smaller)
                    {
                        const Filter part = of(smaller).parts[index];
                        of(smaller) = part;
                    }))
                return simplifyFilter(of);
        for (std::size_t index = of(mCase).parts.size(); index-- > 0 && of(mCase).parts.size() > 1;)
            keep([&](Case& smaller)
                 { of(smaller).parts.erase(of(smaller).parts.begin() + static_cast<std::ptrdiff_t>(index)); });
        for (std::size_t index = of(mCase).values.size(); index-- > 0 && of(mCase).values.size() > 1;)
            keep([&](Case& smaller)
                 { of(smaller).values.erase(of(smaller).values.begin() + static_cast<std::ptrdiff_t>(index)); });
        for (std::size_t index = 0; index < of(mCase).parts.size(); ++index)
            simplifyFilter([&of, index](Case& smaller) -> Filter& { return of(smaller).parts[index]; });
    }

    void simplifyRegisters()
    {
        for (const auto& [listId, unused] : std::map(mCase.lists))
            keep([&](Case& smaller) { smaller.lists.erase(listId); });
        for (std::size_t index = mCase.definition.registers.size(); index-- > 0;)
        {
            const auto of = [index](Case& smaller) -> model::Register& { return smaller.definition.registers[index]; };
            const std::string id = of(mCase).id;
            if (keep(
                    [&](Case& smaller)
                    {
                        smaller.sheets.erase(id);
                        auto& registers = smaller.definition.registers;
                        registers.erase(registers.begin() + static_cast<std::ptrdiff_t>(index));
                    }))
                continue;
            keep([&](Case& smaller) { of(smaller).weight.clear(); });
            keep([&](Case& smaller) { of(smaller).date = {}; });
            for (std::size_t column = of(mCase).columns.size(); column-- > 0;)
                simplifyColumn(index, column);
        }
    }

    void simplifyColumn(std::size_t index, std::size_t column)
    {
        const auto of = [index, column](Case& smaller) -> model::Column&
        { return smaller.definition.registers[index].columns[column]; };
        if (of(mCase).id == mCase.definition.registers[index].key)
            return;
        if (keep(
                [&](Case& smaller)
                {
                    model::Register& each = smaller.definition.registers[index];
                    const auto place = static_cast<std::ptrdiff_t>(column);
                    each.columns.erase(each.columns.begin() + place);
                    for (std::vector<Cell>& row : smaller.sheets[each.id])
                        row.erase(row.begin() + place);
                }))
            return;
        if (!of(mCase).inherit.empty())
            keep([&](Case& smaller) { of(smaller).inherit = {}; });
        if (of(mCase).required)
            keep([&](Case& smaller) { of(smaller).required = false; });
        if (of(mCase).whole)
            keep([&](Case& smaller) { of(smaller).whole = false; });
        if (of(mCase).minimum)
            keep([&](Case& smaller) { of(smaller).minimum.reset(); });
        if (of(mCase).maximum)
            keep([&](Case& smaller) { of(smaller).maximum.reset(); });
        if (of(mCase).whereEmpty)
            keep([&](Case& smaller) { of(smaller).whereEmpty.reset(); });
    }

    Case mCase;
    const std::function<bool(const Case&)>& mFails;
    int mAttempts;
    bool mProgress = false;
};
}

Case shrunk(Case example, const std::function<bool(const Case&)>& fails, int attempts)
{
    return Shrinker(std::move(example), fails, attempts).run();
}

}
