// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/quality/CheckedFiche.hxx"

#include "calc/layout/WritePermission.hxx"
#include "commands/run/ProgressBar.hxx"

using namespace com::sun::star;

namespace ficheaction::commands
{

namespace
{
CheckedFiche checked(const uno::Reference<sheet::XSpreadsheetDocument>& document, const FicheData& fiche,
                     const Messages& messages)
{
    CheckedFiche checked{check(document, fiche, messages), {}};
    if (calc::isWritable(document))
        checked.repairs = repairsOf(document, fiche);
    return checked;
}
}

CheckedFiche checkFiche(const uno::Reference<uno::XComponentContext>& context,
                        const uno::Reference<sheet::XSpreadsheetDocument>& document)
{
    const RunGuard run(context, document, Access::Reads);
    const Messages messages(context);
    ProgressBar progress(run, messages.text("progress.check"));
    const FicheData fiche(context, document, progress.part(0, 1));
    return checked(document, fiche, messages);
}

CheckedFiche checkFiche(const uno::Reference<uno::XComponentContext>& context,
                        const uno::Reference<sheet::XSpreadsheetDocument>& document, const FicheData& fiche)
{
    const RunGuard run(context, document, Access::Reads);
    return checked(document, fiche, Messages(context));
}

}
