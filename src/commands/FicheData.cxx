// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/FicheData.hxx"

#include "calc/GridReader.hxx"
#include "calc/RegisterReader.hxx"
#include "calc/StoredTemplate.hxx"
#include "calc/UserError.hxx"
#include "commands/Package.hxx"

using namespace com::sun::star;

namespace ficheaction::commands
{

std::shared_ptr<const model::Template> definitionIn(const uno::Reference<sheet::XSpreadsheetDocument>& document)
{
    const std::optional<std::string> text = calc::storedTemplate(document);
    if (!text)
        throw calc::UserError("no-fiche");
    return parseTemplate(*text, "FicheAction.Template").definition;
}

FicheData::FicheData(const uno::Reference<uno::XComponentContext>& context,
                     const uno::Reference<sheet::XSpreadsheetDocument>& document, const engine::Progress& progress)
    : mDocument(document)
    , mDefinition(definitionIn(document))
    , mLayout(calc::locate(document, *mDefinition))
    , mReader(context, document)
    , mWorkbook(calc::readRegisters(document, *mDefinition, mLayout, progress))
    , mDataset(std::make_unique<engine::Dataset>(*mDefinition, mWorkbook, mReader))
{
}

model::Period FicheData::period() const
{
    return calc::readPeriod(mDocument, mLayout, mReader);
}

}
