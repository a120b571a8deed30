// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// The methods of the service that give results away.
#include "office/ActionSheet.hxx"

#include "commands/exports/ExportResults.hxx"
#include "commands/settings/Options.hxx"
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
                   [&]
                   {
                       requireDocument(document);
                       return calc::toOffice(commands::exportResults(mContext, document));
                   });
}

org::ficheaction::CopyReport ActionSheet::savePartnerCopy(const uno::Reference<sheet::XSpreadsheetDocument>& document,
                                                          const rtl::OUString& url,
                                                          const uno::Sequence<beans::PropertyValue>& options)
{
    return guarded(mContext, static_cast<cppu::OWeakObject*>(this),
                   [&]
                   {
                       requireDocument(document);
                       const commands::Messages messages(mContext);
                       const auto definition = commands::definitionIn(document);
                       const CopyArguments arguments =
                           copyArgumentsFrom(*definition, commands::readOptions(mContext).threshold, options);
                       return structOf(commands::savePartnerCopy(mContext, document, url, arguments.choice,
                                                                 deciding(arguments.texts, *definition, messages)),
                                       messages);
                   });
}

org::ficheaction::VerifiedCopy ActionSheet::verifyCopy(const uno::Reference<sheet::XSpreadsheetDocument>& document)
{
    return guarded(mContext, static_cast<cppu::OWeakObject*>(this),
                   [&]
                   {
                       requireDocument(document);
                       return structOf(commands::verifyCopy(mContext, document), commands::Messages(mContext));
                   });
}

sal_Int32 ActionSheet::saveResults(const uno::Reference<sheet::XSpreadsheetDocument>& document,
                                   const rtl::OUString& url, const uno::Sequence<beans::PropertyValue>& options)
{
    return guarded(mContext, static_cast<cppu::OWeakObject*>(this),
                   [&]
                   {
                       requireDocument(document);
                       const commands::SaveChoices choices =
                           saveChoices(url, options, commands::readOptions(mContext).threshold);
                       const auto saved = commands::saveResults(mContext, document, url, choices);
                       return static_cast<sal_Int32>(saved ? saved->masked : 0);
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
                           commands::consolidate(mContext, consolidateChoices(urls, options), {});
                       notMatched = sequenceOf(all.notMatched);
                       return all.document;
                   });
}

}
