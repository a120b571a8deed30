// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/KeptFiche.hxx"

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
        if (!mDataset->update(rows, mChanged))
            return false;
    return true;
}

engine::Results KeptFiche::evaluate(const model::Period& period, const engine::Inputs& inputs,
                                    const engine::Progress& progress)
{
    const std::vector<engine::KeptResults> kept = whatHolds(period, inputs);
    engine::Results results =
        std::move(engine::evaluate(*mDataset, std::span(&period, 1), inputs, progress, kept).front());
    mEvaluated = Evaluated{inputs, results};
    mChanged = {};
    return results;
}

std::vector<engine::KeptResults> KeptFiche::whatHolds(const model::Period& period, const engine::Inputs& inputs) const
{
    if (!mEvaluated || mEvaluated->results.period != period || mEvaluated->inputs.today != inputs.today ||
        mEvaluated->inputs.baselines != inputs.baselines)
        return {};
    engine::KeptResults kept{&mEvaluated->results, {}};
    for (const engine::IndicatorResult& result : mEvaluated->results.indicators)
        kept.hold.push_back(!engine::partsReadBy(*mDefinition, result.indicator->measure).meets(mChanged));
    return {kept};
}

}
