// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// The methods of the service that change the definition of a fiche.
#include "office/ActionSheet.hxx"

#include "calc/document/Text.hxx"
#include "commands/design/AddPack.hxx"
#include "commands/design/SheetAsRegister.hxx"
#include "commands/figures/UpdateDefinition.hxx"
#include "commands/package/Packs.hxx"
#include "office/Guarded.hxx"
#include "office/PackArguments.hxx"
#include "office/RegisterArguments.hxx"

using namespace com::sun::star;

namespace ficheaction::office
{

namespace
{
uno::Sequence<rtl::OUString> linesOf(const std::vector<std::string>& lines)
{
    std::vector<rtl::OUString> texts;
    texts.reserve(lines.size());
    for (const std::string& line : lines)
        texts.push_back(calc::toOffice(line));
    return sequenceOf(texts);
}
}

uno::Sequence<rtl::OUString> ActionSheet::changeDefinition(const uno::Reference<sheet::XSpreadsheetDocument>& document,
                                                           const rtl::OUString& json)
{
    return guarded(mContext, static_cast<cppu::OWeakObject*>(this),
                   [&]
                   {
                       const commands::DefinitionChange change =
                           commands::changeDefinition(mContext, document, calc::fromOffice(json));
                       return linesOf(commands::changeTexts(commands::Messages(mContext), change));
                   });
}

uno::Sequence<rtl::OUString> ActionSheet::addPack(const uno::Reference<sheet::XSpreadsheetDocument>& document,
                                                  const rtl::OUString& pack,
                                                  const uno::Sequence<beans::PropertyValue>& options)
{
    return guarded(mContext, static_cast<cppu::OWeakObject*>(this),
                   [&]
                   {
                       const auto definition = commands::loadPack(mContext, calc::fromOffice(pack));
                       const commands::PackAddition addition =
                           commands::addPack(mContext, document, *definition, packTiesFrom(options));
                       return linesOf(commands::packTexts(commands::Messages(mContext), addition));
                   });
}

uno::Sequence<rtl::OUString> ActionSheet::registerSheet(const uno::Reference<sheet::XSpreadsheetDocument>& document,
                                                        const rtl::OUString& sheet,
                                                        const uno::Sequence<beans::PropertyValue>& options)
{
    return guarded(
        mContext, static_cast<cppu::OWeakObject*>(this),
        [&]
        {
            const SheetChoices choices = sheetChoicesFrom(options);
            const commands::DefinitionChange change = commands::registerSheet(
                mContext, document,
                commands::correctedSheet(
                    mContext,
                    commands::proposedRegister(mContext, document, calc::fromOffice(sheet), choices.headingRow),
                    choices.corrections));
            return linesOf(commands::changeTexts(commands::Messages(mContext), change));
        });
}

uno::Sequence<rtl::OUString> ActionSheet::compareDefinition(const uno::Reference<sheet::XSpreadsheetDocument>& document,
                                                            const rtl::OUString& source)
{
    return guarded(mContext, static_cast<cppu::OWeakObject*>(this),
                   [&]
                   {
                       const commands::Messages messages(mContext);
                       std::vector<std::string> lines;
                       for (const design::Update& update :
                            commands::compareDefinition(mContext, document, calc::fromOffice(source)))
                           lines.push_back(update.key() + "\t" + commands::updateText(messages, update));
                       return linesOf(lines);
                   });
}

uno::Sequence<rtl::OUString> ActionSheet::updateDefinition(const uno::Reference<sheet::XSpreadsheetDocument>& document,
                                                           const rtl::OUString& source,
                                                           const uno::Sequence<rtl::OUString>& keys)
{
    return guarded(mContext, static_cast<cppu::OWeakObject*>(this),
                   [&]
                   {
                       std::set<std::string> chosen;
                       for (const rtl::OUString& key : keys)
                           chosen.insert(calc::fromOffice(key));
                       const commands::DefinitionChange change =
                           commands::updateDefinition(mContext, document, calc::fromOffice(source), chosen);
                       return linesOf(commands::changeTexts(commands::Messages(mContext), change));
                   });
}

}
