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
#include "commands/fiche/ShownNames.hxx"
#include "commands/figures/GridFigures.hxx"
#include "privacy/TypedNumbers.hxx"

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::commands
{

namespace
{
using Document = uno::Reference<sheet::XSpreadsheetDocument>;

class Gathering
{
public:
    Gathering(const uno::Reference<uno::XComponentContext>& context, const Document& document, FicheData& fiche,
              const PartnerCopyChoice& choice, const Disclosure& disclosure)
        : mContext(context)
        , mDocument(document)
        , mData(fiche)
        , mChoice(choice)
        , mDisclosure(disclosure)
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
        mCopy.shown = withShownNames(mData.definition(), shownNames(mData.definition(), mDocument, mData.layout()));
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
        privacy::Protection protection = mDisclosure.protect(mData, figures, progress);
        std::optional<calc::GridReading> reading = calc::readSharedGrid(
            mDocument, definition, mData.layout(), calc::gridLanguage(mContext, mDocument, definition),
            protection.results, mCopy.fiche.title, mCopy.omissions);
        if (!reading)
            return;
        privacy::keepBackTyped(reading->grid, figures, protection.results, mDisclosure.threshold(),
                               definition.word("state.masked"));
        if (mChoice.charts)
            mCopy.fiche.charts =
                calc::readSharedCharts(mDocument, definition, mData.layout().grid, *reading, mCopy.omissions);
        mCopy.fiche.grid = std::move(reading->grid);
        mCopy.protection = std::move(protection);
        mCopy.protection->results.clear(); // they point into the fiche's data
    }

    bool goes(const model::Register& owner) const
    {
        const auto& others = mChoice.registers;
        return (owner.date.steps.empty() ? mChoice.steps : mChoice.events) ||
               std::find(others.begin(), others.end(), owner.id) != others.end();
    }

    void gatherRegisters()
    {
        const privacy::PersonalColumns personal(mData.dataset());
        for (std::size_t index = 0; index < mData.definition().registers.size(); ++index)
        {
            const model::Register& owner = mData.definition().registers[index];
            if (!owner.shared || !goes(owner))
                continue;
            if (auto table =
                    calc::readSharedTable(mDocument, mData.layout(), mData.dataset(), personal, index, mCopy.omissions))
                mCopy.fiche.tables.push_back(std::move(*table));
        }
    }

    const uno::Reference<uno::XComponentContext>& mContext;
    const Document& mDocument;
    FicheData& mData;
    const PartnerCopyChoice& mChoice;
    const Disclosure& mDisclosure;
    GatheredCopy mCopy;
};
}

GatheredCopy gatherCopy(const uno::Reference<uno::XComponentContext>& context, const Document& document,
                        FicheData& fiche, const PartnerCopyChoice& choice, const Disclosure& disclosure,
                        const engine::Progress& progress)
{
    return Gathering(context, document, fiche, choice, disclosure).gather(progress);
}

}
