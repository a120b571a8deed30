// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/fiche/FicheData.hxx"

#include "calc/document/UserError.hxx"
#include "calc/grid/GridReader.hxx"
#include "calc/grid/LostTemplate.hxx"
#include "calc/stored/StoredTemplate.hxx"
#include "commands/fiche/KeptFiches.hxx"
#include "commands/package/Templates.hxx"

using namespace com::sun::star;

namespace ficheaction::commands
{

namespace
{
std::string templateTextIn(const uno::Reference<sheet::XSpreadsheetDocument>& document)
{
    const std::optional<std::string> text = calc::storedTemplate(document);
    if (!text)
        throw calc::UserError(calc::hasLostTemplate(document) ? "template-lost" : "no-fiche");
    return *text;
}

std::shared_ptr<const model::Template> definitionFrom(const std::string& text)
{
    return parseTemplate(text, "FicheAction.Template").definition;
}
}

std::shared_ptr<const model::Template> definitionIn(const uno::Reference<sheet::XSpreadsheetDocument>& document)
{
    return definitionFrom(templateTextIn(document));
}

FicheData::FicheData(const uno::Reference<uno::XComponentContext>& context,
                     const uno::Reference<sheet::XSpreadsheetDocument>& document, const engine::Progress& progress)
    : mDocument(document)
    , mFiche(takeKeptFiche(document))
{
    const std::string text = templateTextIn(document);
    if (mFiche && !mFiche->isOf(text))
        mFiche.reset();
    mDefinition = mFiche ? mFiche->definition() : definitionFrom(text);
    mLayout = calc::locate(document, *mDefinition);
    if (mFiche && mFiche->update(mLayout))
        return;
    mFiche.reset();
    mFiche = std::make_unique<KeptFiche>(context, document, mDefinition, text, mLayout, progress);
    if (!mFiche->wasDisturbed())
        return;
    // Somebody inserted or sorted rows while the progress was shown. Without it, nobody can.
    mLayout = calc::locate(document, *mDefinition);
    mFiche = std::make_unique<KeptFiche>(context, document, mDefinition, text, mLayout, engine::Progress());
}

FicheData::~FicheData()
{
    giveBackKeptFiche(mDocument, std::move(mFiche));
}

model::Period FicheData::period() const
{
    return calc::readPeriod(mDocument, mLayout, mFiche->localeReader());
}

std::vector<engine::Results> FicheData::evaluate(std::span<const model::Period> periods, const engine::Inputs& inputs,
                                                 const engine::Progress& progress)
{
    return mFiche->evaluate(periods, inputs, progress);
}

}
