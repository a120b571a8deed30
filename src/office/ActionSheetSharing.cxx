// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// The methods of the service that give results away.
#include "office/ActionSheet.hxx"

#include "commands/exports/ExportResults.hxx"
#include "commands/fiche/SaveTemplate.hxx"
#include "office/ConsolidateArguments.hxx"
#include "office/CopyArguments.hxx"
#include "office/Guarded.hxx"
#include "office/VerifiedCopyStruct.hxx"

using namespace com::sun::star;

namespace ficheaction::office
{

rtl::OUString ActionSheet::exportResults(const uno::Reference<sheet::XSpreadsheetDocument>& document)
{
    return guarded(mContext, static_cast<cppu::OWeakObject*>(this),
                   [&] { return calc::toOffice(commands::exportResults(mContext, document)); });
}

org::ficheaction::CopyReport ActionSheet::savePartnerCopy(const uno::Reference<sheet::XSpreadsheetDocument>& document,
                                                          const rtl::OUString& url,
                                                          const uno::Sequence<beans::PropertyValue>& options)
{
    return guarded(mContext, static_cast<cppu::OWeakObject*>(this),
                   [&]
                   {
                       return structOf(commands::savePartnerCopy(mContext, document, url, copyChoiceFrom(options)),
                                       commands::Messages(mContext));
                   });
}

org::ficheaction::VerifiedCopy ActionSheet::verifyCopy(const uno::Reference<sheet::XSpreadsheetDocument>& document)
{
    return guarded(mContext, static_cast<cppu::OWeakObject*>(this),
                   [&] { return structOf(commands::verifyCopy(mContext, document), commands::Messages(mContext)); });
}

sal_Int32 ActionSheet::saveResults(const uno::Reference<sheet::XSpreadsheetDocument>& document,
                                   const rtl::OUString& url, const uno::Sequence<beans::PropertyValue>& options)
{
    return guarded(mContext, static_cast<cppu::OWeakObject*>(this),
                   [&] {
                       return static_cast<sal_Int32>(
                           commands::saveResults(mContext, document, url, saveChoices(url, options)).masked);
                   });
}

uno::Reference<sheet::XSpreadsheetDocument> ActionSheet::consolidate(const uno::Sequence<rtl::OUString>& urls,
                                                                     const uno::Sequence<beans::PropertyValue>& options,
                                                                     uno::Sequence<rtl::OUString>& notMatched)
{
    return guarded(mContext, static_cast<cppu::OWeakObject*>(this),
                   [&]
                   {
                       const commands::Consolidated all =
                           commands::consolidate(mContext, consolidateChoices(urls, options));
                       notMatched = sequenceOf(all.notMatched);
                       return all.document;
                   });
}

rtl::OUString ActionSheet::definition(const uno::Reference<sheet::XSpreadsheetDocument>& document)
{
    return guarded(mContext, static_cast<cppu::OWeakObject*>(this),
                   [&] { return calc::toOffice(commands::definitionText(mContext, document)); });
}

void ActionSheet::saveAsTemplate(const uno::Reference<sheet::XSpreadsheetDocument>& document, const rtl::OUString& url)
{
    guarded(mContext, static_cast<cppu::OWeakObject*>(this),
            [&] { commands::saveAsTemplate(mContext, document, url, {}); });
}

}
