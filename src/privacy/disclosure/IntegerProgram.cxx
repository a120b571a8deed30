// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/disclosure/IntegerProgram.hxx"

#include <cmath>
#include <memory>

#include <lpsolve/lp_lib.h>

namespace ficheaction::privacy
{

namespace
{
constexpr double nearlyWhole = 1e-6;

/// No seconds decide, so that the same workbook gives the same copy on a slow machine. What was not decided counts as
/// not protected, so that a limit costs figures and never tells one.
int tookTooLong(lprec* program, void* limits)
{
    const auto& most = *static_cast<const IntegerProgram::Limits*>(limits);
    return get_total_nodes(program) > most.nodes || get_total_iter(program) > most.steps ? 1 : 0;
}

int comparison(IntegerProgram::Kind kind)
{
    switch (kind)
    {
    case IntegerProgram::Kind::Equal:
        return EQ;
    case IntegerProgram::Kind::AtMost:
        return LE;
    default:
        return GE;
    }
}

bool isOfWhole(IntegerProgram::Asking asking)
{
    return asking == IntegerProgram::Asking::WholeNumbers || asking == IntegerProgram::Asking::FirstWholeNumbers;
}

/// The terms of a row as lp_solve takes them: its columns are numbered from 1.
struct Columns
{
    explicit Columns(const Terms& terms)
    {
        for (const Term& term : terms)
        {
            numbers.push_back(static_cast<int>(term.quantity) + 1);
            factors.push_back(term.factor);
        }
    }

    int count() const { return static_cast<int>(numbers.size()); }

    std::vector<int> numbers;
    std::vector<REAL> factors;
};

IntegerProgram::Outcome outcomeOf(int result)
{
    switch (result)
    {
    case OPTIMAL:
    case PRESOLVED:
        return IntegerProgram::Outcome::Optimal;
    case INFEASIBLE:
        return IntegerProgram::Outcome::Infeasible;
    case UNBOUNDED:
        return IntegerProgram::Outcome::Unbounded;
    default:
        return IntegerProgram::Outcome::Unknown;
    }
}
}

std::size_t IntegerProgram::addVariable(double lowest, double highest, bool whole)
{
    mForNumbers.reset();
    mVariables.push_back({lowest, highest, whole});
    return mVariables.size() - 1;
}

void IntegerProgram::addRow(Terms terms, Kind kind, double constant)
{
    mForNumbers.reset();
    mRows.push_back({std::move(terms), kind, constant});
}

void IntegerProgram::limit(const Limits& limits)
{
    mLimits = limits;
}

bool IntegerProgram::isWhole(const std::vector<double>& values) const
{
    for (std::size_t index = 0; index < mVariables.size(); ++index)
        if (mVariables[index].whole && std::abs(values[index] - std::round(values[index])) > nearlyWhole)
            return false;
    return true;
}

/// Nothing where there is no memory for it.
std::shared_ptr<void> IntegerProgram::built(Asking asking) const
{
    const auto columns = static_cast<int>(mVariables.size());
    const std::shared_ptr<lprec> program(make_lp(0, columns),
                                         [](lprec* made)
                                         {
                                             if (made)
                                                 delete_lp(made);
                                         });
    if (!program)
        return nullptr;
    set_verbose(program.get(), NEUTRAL);
    bool done = resize_lp(program.get(), static_cast<int>(mRows.size()), columns) != FALSE;
    for (std::size_t index = 0; index < mVariables.size(); ++index)
    {
        const int column = static_cast<int>(index) + 1;
        done = done && set_bounds(program.get(), column, mVariables[index].lowest, mVariables[index].highest);
        if (isOfWhole(asking) && mVariables[index].whole)
            done = done && set_int(program.get(), column, TRUE);
    }
    set_add_rowmode(program.get(), TRUE);
    for (const Row& row : mRows)
    {
        Columns terms(row.terms);
        done = done && add_constraintex(program.get(), terms.count(), terms.factors.data(), terms.numbers.data(),
                                        comparison(row.kind), row.constant);
    }
    set_add_rowmode(program.get(), FALSE);
    if (asking == Asking::Reasons)
        set_presolve(program.get(), PRESOLVE_SENSDUALS, 0);
    if (asking == Asking::FirstWholeNumbers)
    {
        set_break_at_first(program.get(), TRUE);
        set_bb_floorfirst(program.get(), BRANCH_AUTOMATIC);
    }
    return done ? program : nullptr;
}

IntegerProgram::Solution IntegerProgram::solve(const Terms& sum, bool largest, Asking asking) const
{
    Solution solution;
    const bool isWarm = asking == Asking::Numbers && mForNumbers;
    if (asking == Asking::Numbers && !isWarm)
        mForNumbers = built(asking);
    const std::shared_ptr<void> kept = asking == Asking::Numbers ? mForNumbers : built(asking);
    auto* const program = static_cast<lprec*>(kept.get());
    if (!program)
        return solution;
    // The solver takes no empty sum.
    Columns objective(sum.empty() ? Terms{{0, 0}} : sum);
    if (!set_obj_fnex(program, objective.count(), objective.factors.data(), objective.numbers.data()))
        return solution;
    largest ? set_maxim(program) : set_minim(program);
    Limits limits = mLimits;
    put_abortfunc(program, tookTooLong, &limits);
    const int result = ::solve(program);
    solution.outcome =
        result == SUBOPTIMAL && asking == Asking::FirstWholeNumbers ? Outcome::Optimal : outcomeOf(result);
    constexpr double ofBuilding = 10;
    solution.work = (ofBuilding + static_cast<double>(get_total_iter(program))) *
                    static_cast<double>(mVariables.size() + mRows.size());
    if (solution.outcome != Outcome::Optimal)
    {
        // From where another question ended the solver may lose its way: once more from the beginning.
        mForNumbers.reset();
        return isWarm ? solve(sum, largest, asking) : solution;
    }
    solution.value = get_objective(program);
    solution.variables.resize(mVariables.size());
    get_variables(program, solution.variables.data());
    if (REAL* duals = nullptr; asking == Asking::Reasons && get_ptr_dual_solution(program, &duals) && duals)
        solution.duals.assign(duals + 1, duals + 1 + static_cast<std::ptrdiff_t>(mRows.size()));
    return solution;
}

}
