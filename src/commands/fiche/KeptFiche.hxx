// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// KeptFiche: what was read of a document, and what was computed from it, between one command and the next. It is
// brought up to date by the cells that changed, or made anew where that would not be certain to come out the same.
#pragma once

#include "calc/document/OfficeLocaleReader.hxx"
#include "calc/registers/RegisterReader.hxx"
#include "engine/data/Dataset.hxx"
#include "engine/evaluation/KeptWork.hxx"

#include <com/sun/star/uno/XComponentContext.hpp>

#include <memory>
#include <span>
#include <vector>

namespace ficheaction::commands
{

using SpreadsheetDocument = com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>;

class KeptFiche
{
public:
    /// Reads `document`, whose template is `definition`, read from `text`.
    KeptFiche(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
              const SpreadsheetDocument& document, std::shared_ptr<const model::Template> definition,
              const std::string& text, const calc::FicheLayout& layout, const engine::Progress& progress);

    /// False where all has to be read again.
    bool update(const calc::FicheLayout& layout);

    bool isOf(const std::string& templateText) const { return mText == templateText; }
    bool wasDisturbed() const { return mRegisters.wasDisturbed(); }
    const std::shared_ptr<const model::Template>& definition() const { return mDefinition; }
    const calc::OfficeLocaleReader& localeReader() const { return mLocaleReader; }
    const engine::Dataset& dataset() const { return *mDataset; }

    /// Measures the indicators whose cells changed since they were last measured for these periods and inputs.
    std::vector<engine::Results> evaluate(std::span<const model::Period> periods, const engine::Inputs& inputs,
                                          const engine::Progress& progress);

    /// quality::countAlerts, counted again where a cell has changed.
    std::size_t alerts();

private:
    struct Evaluated
    {
        engine::Inputs inputs;
        std::vector<engine::Results> results; ///< one for each period
    };

    std::vector<engine::KeptResults> whatHolds(std::span<const model::Period> periods,
                                               const engine::Inputs& inputs) const;

    std::string mText;
    std::shared_ptr<const model::Template> mDefinition;
    calc::OfficeLocaleReader mLocaleReader;
    calc::RegisterReader mRegisters;
    std::unique_ptr<engine::Dataset> mDataset;
    std::optional<Evaluated> mEvaluated;
    engine::KeptWork mWork;
    engine::DatasetParts mChanged; ///< since then
    std::optional<std::size_t> mAlerts;
};

}
