// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/fiche/KeptFiche.hxx"

#include "quality/Check.hxx"

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::commands
{

KeptFiche::KeptFiche(const uno::Reference<uno::XComponentContext>& context, const SpreadsheetDocument& document,
                     std::shared_ptr<const model::Template> definition, const std::string& text,
                     const calc::FicheLayout& layout, const engine::Progress& progress)
    : mText(text)
    , mDefinition(std::move(definition))
    , mLocaleReader(context, document)
    , mRegisters(document, *mDefinition, layout, progress)
    , mDataset(std::make_unique<engine::Dataset>(*mDefinition, mRegisters.workbook(), mLocaleReader,
                                                 [&progress]
                                                 {
                                                     if (progress && !progress(1))
                                                         throw engine::Cancelled();
                                                 }))
{
}

bool KeptFiche::update(const calc::FicheLayout& layout)
{
    const auto changes = mRegisters.update(layout);
    if (!changes)
        return false;
    for (const engine::ChangedRows& rows : *changes)
    {
        mAlerts.reset();
        if (!mDataset->update(rows, mChanged))
            return false;
    }
    return true;
}

std::vector<engine::Results> KeptFiche::evaluate(std::span<const model::Period> periods, const engine::Inputs& inputs,
                                                 const engine::Progress& progress)
{
    const std::vector<engine::KeptResults> kept = whatHolds(periods, inputs);
    mWork.forget(mChanged);
    std::vector<engine::Results> results = engine::evaluate(*mDataset, periods, inputs, progress, kept, &mWork);
    mEvaluated = Evaluated{inputs, results};
    mChanged = {};
    return results;
}

std::size_t KeptFiche::alerts()
{
    if (!mAlerts)
    {
        mWork.forget(mChanged);
        mAlerts = quality::countAlerts(*mDataset, &mWork);
    }
    return *mAlerts;
}

std::vector<engine::KeptResults> KeptFiche::whatHolds(std::span<const model::Period> periods,
                                                      const engine::Inputs& inputs) const
{
    const auto isOf = [](const engine::Results& results, const model::Period& period)
    { return results.period == period; };
    if (!mEvaluated || mEvaluated->inputs.today != inputs.today || mEvaluated->inputs.baselines != inputs.baselines ||
        !std::equal(mEvaluated->results.begin(), mEvaluated->results.end(), periods.begin(), periods.end(), isOf))
        return {};
    std::vector<bool> hold;
    for (const auto& [object, indicator] : mDefinition->indicators())
        hold.push_back(!engine::partsReadBy(*mDefinition, indicator->measure).meets(mChanged));
    std::vector<engine::KeptResults> kept;
    for (const engine::Results& results : mEvaluated->results)
        kept.push_back({&results, hold});
    return kept;
}

}
