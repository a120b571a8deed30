// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RandomMeasures: measures over the rows of one register, and those made of other measures.
#pragma once

#include "RandomCase.hxx"

#include <functional>
#include <optional>

namespace ficheaction::test
{

class RandomMeasures
{
public:
    /// Both outlive it.
    RandomMeasures(Dice& dice, const model::Template& definition)
        : mDice(dice)
        , mDefinition(definition)
    {
    }

    /// Of a kind that does not look at other indicators; nothing where the registers do not allow it.
    std::optional<model::Measure> measure();
    /// Over the indicators named so far.
    model::Measure expression(const std::vector<std::string>& indicators);
    /// On the rows of a register.
    model::Filter condition(const model::Register& source) { return filter(source, 1); }

private:
    using Kind = model::MeasureKind;
    using Ways = std::vector<Way>;

    std::optional<model::Measure> measureOf(Kind kind);
    std::optional<model::Measure> overRows(Kind kind);
    std::optional<model::Measure> overRows(Kind kind, const model::Register& source);
    std::optional<model::Measure> overMeasures(Kind kind, int depth);
    std::optional<model::Measure> operand(int depth);
    std::optional<model::Measure> sets(Kind kind);
    bool completeOwnPart(model::Measure& measure, const model::Register& source);
    bool completeSampling(model::Measure& measure, const model::Register& source);
    bool completePairing(model::Measure& measure, const model::Register& source);
    bool completeSchedule(model::Measure& measure, const model::Register& source);
    bool completeStatement(model::Measure& measure, const model::Register& source);

    const model::Register& anyRegister() { return mDice.oneOf(mDefinition.registers); }
    std::optional<Way> way(const model::Register& source, const std::function<bool(const Way&)>& fits);
    std::optional<Way> wayTo(const model::Register& source, model::ColumnType type);
    std::optional<model::Dimension> dimension(const model::Register& source);
    model::Dimension madeOf(const model::Register& source, const Way& way);
    void breakDown(model::Measure& measure);
    /// Whether a dimension of one register leads to the same sort of value in another.
    bool leadsAlike(const model::Dimension& dimension, const model::Register& one, const model::Register& other) const;

    model::Filter filter(const model::Register& source, int depth);
    model::Filter leaf(const model::Register& source);
    model::Formula formula(const std::vector<std::string>& indicators, int depth);

    Dice& mDice;
    const model::Template& mDefinition;
};

}
