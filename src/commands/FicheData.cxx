// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/FicheData.hxx"

#include "calc/GridReader.hxx"
#include "calc/StoredTemplate.hxx"
#include "calc/UserError.hxx"
#include "commands/KeptFiches.hxx"
#include "commands/Package.hxx"

using namespace com::sun::star;

namespace ficheaction::commands
{

FicheData::FicheData(const uno::Reference<uno::XComponentContext>& context,
                     const uno::Reference<sheet::XSpreadsheetDocument>& document, const engine::Progress& progress)
    : mDocument(document)
    , mFiche(takeKeptFiche(document))
{
    const std::optional<std::string> text = calc::storedTemplate(document);
    if (!text)
        throw calc::UserError("no-fiche");
    if (mFiche && !mFiche->isOf(*text))
        mFiche.reset();
    mDefinition = mFiche ? mFiche->definition() : parseTemplate(*text, "FicheAction.Template").definition;
    mLayout = calc::locate(document, *mDefinition);
    if (mFiche && mFiche->update(mLayout))
        return;
    mFiche.reset();
    mFiche = std::make_unique<KeptFiche>(context, document, mDefinition, *text, mLayout, progress);
    if (!mFiche->wasDisturbed())
        return;
    // Somebody inserted or sorted rows while the progress was shown. Without it, nobody can.
    mLayout = calc::locate(document, *mDefinition);
    mFiche = std::make_unique<KeptFiche>(context, document, mDefinition, *text, mLayout, engine::Progress());
}

FicheData::~FicheData()
{
    giveBackKeptFiche(mDocument, std::move(mFiche));
}

model::Period FicheData::period() const
{
    return calc::readPeriod(mDocument, mLayout, mFiche->localeReader());
}

engine::Results FicheData::evaluate(const model::Period& period, const engine::Inputs& inputs,
                                    const engine::Progress& progress)
{
    return mFiche->evaluate(period, inputs, progress);
}

}
