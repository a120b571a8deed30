// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// The methods of the service that say where figures come from.
#include "office/ActionSheet.hxx"

#include "commands/figures/ExplainChange.hxx"
#include "commands/figures/ExplainFilter.hxx"
#include "commands/figures/ExplainRows.hxx"
#include "office/ExplanationStructs.hxx"
#include "office/Guarded.hxx"

using namespace com::sun::star;

namespace ficheaction::office
{

namespace
{
/// What `use` makes of a figure and the messages.
template <class Use>
auto ofFigure(const uno::Reference<uno::XComponentContext>& context,
              const uno::Reference<sheet::XSpreadsheetDocument>& document, const commands::FigureOfGrid& which,
              const Use& use)
{
    const commands::Messages messages(context);
    commands::ExplainedFigure figure(context, document, which, messages);
    return use(figure, messages);
}
}

org::ficheaction::Explanation ActionSheet::explain(const uno::Reference<sheet::XSpreadsheetDocument>& document,
                                                   const rtl::OUString& indicator,
                                                   const uno::Sequence<rtl::OUString>& breakdown)
{
    return guarded(mContext, static_cast<cppu::OWeakObject*>(this),
                   [&]
                   {
                       return ofFigure(mContext, document, figureFrom(indicator, breakdown),
                                       [](auto& figure, const auto&) { return structOf(figure); });
                   });
}

org::ficheaction::Explanation ActionSheet::explainTogether(const uno::Reference<sheet::XSpreadsheetDocument>& document,
                                                           const rtl::OUString& indicator,
                                                           const uno::Sequence<rtl::OUString>& breakdown)
{
    return guarded(mContext, static_cast<cppu::OWeakObject*>(this),
                   [&]
                   {
                       commands::FigureOfGrid which = figureFrom(indicator, breakdown);
                       which.together = true;
                       return ofFigure(mContext, document, which,
                                       [](auto& figure, const auto&) { return structOf(figure); });
                   });
}

rtl::OUString ActionSheet::explainInSheet(const uno::Reference<sheet::XSpreadsheetDocument>& document,
                                          const rtl::OUString& indicator, const uno::Sequence<rtl::OUString>& breakdown)
{
    const auto addSheet = [&](commands::ExplainedFigure& figure, const commands::Messages& messages)
    { return calc::toOffice(commands::addExplanationSheet(figure, messages)); };
    return guarded(mContext, static_cast<cppu::OWeakObject*>(this),
                   [&] { return ofFigure(mContext, document, figureFrom(indicator, breakdown), addSheet); });
}

sal_Int32 ActionSheet::explainByFilter(const uno::Reference<sheet::XSpreadsheetDocument>& document,
                                       const rtl::OUString& indicator, const uno::Sequence<rtl::OUString>& breakdown)
{
    const auto filter = [&](commands::ExplainedFigure& figure, const commands::Messages& messages)
    { return static_cast<sal_Int32>(commands::filterExplainedRows(figure, messages).others); };
    return guarded(mContext, static_cast<cppu::OWeakObject*>(this),
                   [&] { return ofFigure(mContext, document, figureFrom(indicator, breakdown), filter); });
}

org::ficheaction::FigureChange ActionSheet::explainChange(const uno::Reference<sheet::XSpreadsheetDocument>& document,
                                                          const rtl::OUString& indicator,
                                                          const uno::Sequence<rtl::OUString>& breakdown)
{
    return guarded(mContext, static_cast<cppu::OWeakObject*>(this),
                   [&]
                   {
                       return structOf(commands::figureChanges(mContext, document, commands::Since::Before),
                                       figureFrom(indicator, breakdown));
                   });
}

org::ficheaction::FigureChange
ActionSheet::explainChangeSinceFrozen(const uno::Reference<sheet::XSpreadsheetDocument>& document,
                                      const rtl::OUString& indicator, const uno::Sequence<rtl::OUString>& breakdown)
{
    return guarded(mContext, static_cast<cppu::OWeakObject*>(this),
                   [&]
                   {
                       return structOf(commands::figureChanges(mContext, document, commands::Since::Frozen),
                                       figureFrom(indicator, breakdown));
                   });
}

void ActionSheet::freezeFigures(const uno::Reference<sheet::XSpreadsheetDocument>& document)
{
    guarded(mContext, static_cast<cppu::OWeakObject*>(this),
            [&] { commands::freezeLastRun(mContext, document, commands::Messages(mContext)); });
}

}
