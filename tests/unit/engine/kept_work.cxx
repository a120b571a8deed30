// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// What is kept between evaluations never makes a figure stale: after each of some random edits of random cases, what is
// measured with it is what a new workbook gives.

#include "Comparison.hxx"
#include "RandomCase.hxx"
#include "RandomTimes.hxx"

#include "engine/evaluation/Gaps.hxx"
#include "engine/evaluation/KeptWork.hxx"

#include <gtest/gtest.h>

using namespace ficheaction;
using namespace ficheaction::test;

namespace
{
/// A workbook whose cells are edited, with what its last evaluation left.
class EditedWorkbook
{
public:
    explicit EditedWorkbook(const Case& example)
        : mWorkbook(workbookOf(example))
        , mData(std::make_unique<engine::Dataset>(mWorkbook.dataset()))
    {
    }

    /// False where all has to be read again.
    bool edit(std::size_t table, std::size_t row, std::size_t column, const Cell& cell)
    {
        mWorkbook.set(mWorkbook.definition().registers[table].id, row, column, cell);
        return mData->update({static_cast<std::uint32_t>(table), row, 1, {static_cast<std::uint32_t>(column)}},
                             mChanged);
    }

    const std::vector<engine::Results>& evaluate(const Case& example)
    {
        std::vector<bool> hold;
        for (const auto& [object, indicator] : mWorkbook.definition().indicators())
            hold.push_back(!engine::partsReadBy(mWorkbook.definition(), indicator->measure).meets(mChanged));
        std::vector<engine::KeptResults> kept;
        for (const engine::Results& results : mResults)
            kept.push_back({&results, hold});
        mWork.forget(mChanged);
        mResults = engine::evaluate(*mData, example.periods, example.inputs, {}, kept, &mWork);
        mChanged = {};
        return mResults;
    }

    std::vector<engine::CellAddress> gaps() { return engine::gapsOf(*mData, &mWork); }

private:
    Workbook mWorkbook;
    std::unique_ptr<engine::Dataset> mData;
    engine::KeptWork mWork;
    engine::DatasetParts mChanged;
    std::vector<engine::Results> mResults;
};

std::vector<Words> wordsOf(const std::vector<engine::Results>& results)
{
    std::vector<Words> all;
    for (const engine::Results& period : results)
        for (const engine::IndicatorResult& result : period.indicators)
            all.push_back(words(result));
    return all;
}

/// A cell to edit, and what to put there: a cell of other rows of the same register.
struct Edit
{
    std::size_t table = 0;
    std::size_t row = 0;
    std::size_t column = 0;
    Cell cell;
};

std::optional<Edit> randomEdit(Dice& dice, const Case& example, const Sheets& others)
{
    const std::vector<model::Register>& registers = example.definition.registers;
    if (registers.empty())
        return std::nullopt;
    Edit edit;
    edit.table = static_cast<std::size_t>(dice.below(static_cast<int>(registers.size())));
    const model::Register& owner = registers[edit.table];
    const auto rows = example.sheets.find(owner.id);
    const auto source = others.find(owner.id);
    if (rows == example.sheets.end() || rows->second.empty() || source == others.end() || source->second.empty())
        return std::nullopt;
    edit.row = static_cast<std::size_t>(dice.below(static_cast<int>(rows->second.size())));
    edit.column = static_cast<std::size_t>(dice.below(static_cast<int>(owner.columns.size())));
    const std::vector<Cell>& row = dice.oneOf(source->second);
    edit.cell = edit.column < row.size() ? row[edit.column] : blank;
    return edit;
}

void apply(const Edit& edit, Case& example)
{
    std::vector<Cell>& row = example.sheets[example.definition.registers[edit.table].id][edit.row];
    row.resize(std::max(row.size(), edit.column + 1));
    row[edit.column] = edit.cell;
}
}

TEST(KeptWork, IsNeverStaleAfterEdits)
{
    const unsigned cases = 1500 * randomTimes();
    constexpr int edits = 6;
    int updated = 0;
    for (unsigned seed = 1; seed <= cases; ++seed)
    {
        Case example = randomCase(seed);
        Dice dice(seed);
        const Sheets others = randomRows(dice, example.definition, 3, 12);
        auto workbook = std::make_unique<EditedWorkbook>(example);
        workbook->evaluate(example);
        for (int turn = 0; turn < edits; ++turn)
        {
            const std::optional<Edit> edit = randomEdit(dice, example, others);
            if (!edit)
                continue;
            apply(*edit, example);
            if (workbook->edit(edit->table, edit->row, edit->column, edit->cell))
                ++updated;
            else
                workbook = std::make_unique<EditedWorkbook>(example);
            ASSERT_EQ(wordsOf(workbook->evaluate(example)), wordsOf(evaluated(example)))
                << "seed " << seed << ", edit " << turn << " of row " << edit->row << ", column "
                << example.definition.registers[edit->table].columns[edit->column].id << " to " << shown(edit->cell)
                << '\n'
                << shown(example);
            Workbook anew = workbookOf(example);
            ASSERT_EQ(workbook->gaps(), engine::gapsOf(anew.dataset())) << "seed " << seed << ", edit " << turn;
        }
    }
    EXPECT_GT(updated, 2000);
}
