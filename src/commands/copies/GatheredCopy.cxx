// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/copies/GatheredCopy.hxx"

#include "calc/document/UserError.hxx"
#include "calc/grid/GridReader.hxx"
#include "calc/grid/OfficeGridLanguage.hxx"
#include "calc/share/CardReading.hxx"
#include "calc/share/ChartReading.hxx"
#include "calc/share/GridReading.hxx"
#include "calc/share/RegisterReading.hxx"
#include "calc/stored/StoredCopies.hxx"
#include "commands/figures/GridFigures.hxx"

#include <algorithm>
#include <array>
#include <stdexcept>

using namespace com::sun::star;

namespace ficheaction::commands
{

namespace
{
using Document = uno::Reference<sheet::XSpreadsheetDocument>;

std::vector<std::string> sharedRegisters(const model::Template& definition, bool dated)
{
    std::vector<std::string> ids;
    for (const model::Register& each : definition.registers)
        if (each.shared && !each.date.steps.empty() == dated)
            ids.push_back(each.id);
    return ids;
}

void requireThreshold(int threshold)
{
    constexpr std::array allowed{0, 3, 5, 11};
    if (std::find(allowed.begin(), allowed.end(), threshold) == allowed.end())
        throw calc::UserError("share.threshold", {{"value", std::to_string(threshold)}});
}

class Gathering
{
public:
    Gathering(const uno::Reference<uno::XComponentContext>& context, const Document& document, FicheData& fiche,
              const PartnerCopyChoice& choice)
        : mContext(context)
        , mDocument(document)
        , mData(fiche)
        , mChoice(choice)
    {
        // The copy may outlive the fiche's data.
        mCopy.fiche.definition = std::make_shared<const model::Template>(fiche.definition());
    }

    GatheredCopy gather(const engine::Progress& progress)
    {
        calc::readSharedCard(mDocument, mData.layout(), mChoice.card, mCopy.fiche, mCopy.omissions);
        if (mChoice.grid)
            gatherGrid(progress);
        gatherRegisters();
        calc::leaveOutOwnSheets(mDocument, mData.layout(), mCopy.omissions);
        if (mCopy.fiche.card.empty() && !mCopy.fiche.grid && mCopy.fiche.tables.empty())
            throw calc::UserError("share.nothing");
        return std::move(mCopy);
    }

private:
    void gatherGrid(const engine::Progress& progress)
    {
        const model::Template& definition = *mCopy.fiche.definition;
        const calc::StaffEntries entries = calc::readStaffEntries(mDocument, mData.definition(), mData.layout());
        const std::vector<engine::Results> figures = gridFigures(mData, entries.baselines, progress);
        const std::vector<privacy::SharedRecord> earlier =
            mChoice.earlierCopies ? earlierCopies(mDocument) : std::vector<privacy::SharedRecord>();
        privacy::Protection protection =
            privacy::protect(mData.definition(), figures, {mChoice.threshold}, earlier, progress);
        std::optional<calc::GridReading> reading = calc::readSharedGrid(
            mDocument, definition, mData.layout(), calc::gridLanguage(mContext, mDocument, definition),
            protection.results, mCopy.fiche.title, mCopy.omissions);
        if (!reading)
            return;
        if (mChoice.charts)
            mCopy.fiche.charts =
                calc::readSharedCharts(mDocument, definition, mData.layout().grid, *reading, mCopy.omissions);
        mCopy.fiche.grid = std::move(reading->grid);
        mCopy.protection = std::move(protection);
        mCopy.protection->results.clear(); // they point into the fiche's data
    }

    void gatherRegisters()
    {
        for (std::size_t index = 0; index < mData.definition().registers.size(); ++index)
        {
            const model::Register& owner = mData.definition().registers[index];
            const auto& chosen = mChoice.registers;
            if (!owner.shared || std::find(chosen.begin(), chosen.end(), owner.id) == chosen.end())
                continue;
            if (auto table = calc::readSharedTable(mDocument, mData.layout(), mData.dataset(), index, mCopy.omissions))
                mCopy.fiche.tables.push_back(std::move(*table));
        }
    }

    const uno::Reference<uno::XComponentContext>& mContext;
    const Document& mDocument;
    FicheData& mData;
    const PartnerCopyChoice& mChoice;
    GatheredCopy mCopy;
};
}

std::vector<std::string> sharedEvents(const model::Template& definition)
{
    return sharedRegisters(definition, true);
}

std::vector<std::string> sharedSteps(const model::Template& definition)
{
    return sharedRegisters(definition, false);
}

std::vector<privacy::SharedRecord> earlierCopies(const Document& document)
{
    const std::string json = calc::storedCopies(document);
    if (json.empty())
        return {};
    try
    {
        return privacy::readRecords(json);
    }
    catch (const std::runtime_error&)
    {
        throw calc::UserError("share.record-damaged");
    }
}

GatheredCopy gatherCopy(const uno::Reference<uno::XComponentContext>& context, const Document& document,
                        FicheData& fiche, const PartnerCopyChoice& choice, const engine::Progress& progress)
{
    requireThreshold(choice.threshold);
    return Gathering(context, document, fiche, choice).gather(progress);
}

}
