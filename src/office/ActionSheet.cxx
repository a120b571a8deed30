// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "office/ActionSheet.hxx"

#include "calc/document/Text.hxx"
#include "commands/entry/AddRow.hxx"
#include "commands/fiche/Create.hxx"
#include "commands/figures/Compare.hxx"
#include "commands/figures/Dashboard.hxx"
#include "commands/figures/Recompute.hxx"
#include "commands/quality/CheckedFiche.hxx"
#include "commands/quality/Merge.hxx"
#include "commands/quality/RestoreInputs.hxx"
#include "office/CompareArguments.hxx"
#include "office/CreateArguments.hxx"
#include "office/DuplicateStructs.hxx"
#include "office/EntryArguments.hxx"
#include "office/Guarded.hxx"
#include "office/ImportArguments.hxx"

#include <algorithm>

using namespace com::sun::star;
using org::ficheaction::Finding;
using org::ficheaction::Measurement;

namespace ficheaction::office
{

namespace
{
constexpr char implementationName[] = "org.ficheaction.comp.ActionSheet";
constexpr char serviceName[] = "org.ficheaction.ActionSheet";

Measurement measurement(const std::string& indicator, const std::vector<std::string>& keys,
                        const engine::Figure& figure, std::size_t warnings)
{
    Measurement result;
    result.indicator = calc::toOffice(indicator);
    result.breakdown.realloc(static_cast<sal_Int32>(keys.size()));
    for (std::size_t key = 0; key < keys.size(); ++key)
        result.breakdown.getArray()[key] = calc::toOffice(keys[key]);
    if (figure.status == engine::Status::Ok)
    {
        result.value <<= figure.value;
        if (figure.upperBound)
            result.upperBound <<= *figure.upperBound;
    }
    result.status = calc::toOffice(engine::statusText(figure.status));
    result.warnings = static_cast<sal_Int32>(warnings);
    return result;
}

uno::Sequence<Measurement> structsOf(const engine::Results& results)
{
    std::vector<Measurement> measurements;
    for (const engine::IndicatorResult& result : results.indicators)
    {
        const std::string& id = result.indicator->id;
        measurements.push_back(measurement(id, {}, result.total, result.alerts.size()));
        for (const engine::Group& group : result.groups)
            measurements.push_back(measurement(id, group.keys, group.figure, 0));
    }
    return sequenceOf(measurements);
}

uno::Sequence<Finding> structsOf(const std::vector<commands::ShownFinding>& found)
{
    std::vector<Finding> findings;
    for (const commands::ShownFinding& finding : found)
        findings.emplace_back(calc::toOffice(quality::severityText(finding.severity)), calc::toOffice(finding.code),
                              calc::toOffice(finding.sheet), calc::toOffice(finding.cell), finding.message);
    return sequenceOf(findings);
}

std::vector<std::string> textsFrom(const uno::Sequence<rtl::OUString>& texts)
{
    std::vector<std::string> all;
    for (const rtl::OUString& text : texts)
        all.push_back(calc::fromOffice(text));
    return all;
}

std::optional<std::vector<std::string>> boardFrom(const uno::Sequence<beans::PropertyValue>& options)
{
    std::optional<std::vector<std::string>> figures;
    for (const beans::PropertyValue& option : options)
    {
        uno::Sequence<rtl::OUString> ids;
        if (option.Name != "Figures" || !(option.Value >>= ids))
            throw calc::UserError("option-unknown", {{"option", calc::fromOffice(option.Name)}, {"known", "Figures"}});
        figures = textsFrom(ids);
    }
    return figures;
}
}

ActionSheet::ActionSheet(const uno::Reference<uno::XComponentContext>& context)
    : mContext(context)
{
}

void ActionSheet::create(const uno::Reference<sheet::XSpreadsheetDocument>& document, const rtl::OUString& templateName)
{
    createWith(document, templateName, {});
}

void ActionSheet::createWith(const uno::Reference<sheet::XSpreadsheetDocument>& document,
                             const rtl::OUString& templateName, const uno::Sequence<beans::PropertyValue>& options)
{
    guarded(mContext, static_cast<cppu::OWeakObject*>(this),
            [&] { commands::create(mContext, document, choicesFrom(templateName, options)); });
}

uno::Sequence<Measurement> ActionSheet::recompute(const uno::Reference<sheet::XSpreadsheetDocument>& document)
{
    return guarded(mContext, static_cast<cppu::OWeakObject*>(this),
                   [&] { return structsOf(commands::recompute(mContext, document).results); });
}

void ActionSheet::comparePeriods(const uno::Reference<sheet::XSpreadsheetDocument>& document,
                                 const uno::Sequence<org::ficheaction::Period>& periods,
                                 const uno::Sequence<beans::PropertyValue>& options)
{
    guarded(mContext, static_cast<cppu::OWeakObject*>(this),
            [&] { commands::compare(mContext, document, comparisonFrom(periods, options)); });
}

rtl::OUString ActionSheet::dashboard(const uno::Reference<sheet::XSpreadsheetDocument>& document,
                                     const uno::Sequence<beans::PropertyValue>& options)
{
    return guarded(mContext, static_cast<cppu::OWeakObject*>(this),
                   [&] { return calc::toOffice(commands::makeDashboard(mContext, document, boardFrom(options))); });
}

org::ficheaction::ImportReport ActionSheet::importRows(const uno::Reference<sheet::XSpreadsheetDocument>& document,
                                                       const rtl::OUString& sourceUrl, const rtl::OUString& registerId,
                                                       const uno::Sequence<beans::PropertyValue>& options)
{
    return guarded(mContext, static_cast<cppu::OWeakObject*>(this),
                   [&] {
                       return structOf(
                           commands::importRows(mContext, document, importChoicesFrom(sourceUrl, registerId, options)));
                   });
}

uno::Sequence<Finding> ActionSheet::check(const uno::Reference<sheet::XSpreadsheetDocument>& document)
{
    return guarded(mContext, static_cast<cppu::OWeakObject*>(this),
                   [&] { return structsOf(commands::checkFiche(mContext, document).findings); });
}

sal_Int32 ActionSheet::repair(const uno::Reference<sheet::XSpreadsheetDocument>& document,
                              const uno::Sequence<rtl::OUString>& codes)
{
    return guarded(mContext, static_cast<cppu::OWeakObject*>(this),
                   [&] { return static_cast<sal_Int32>(commands::repair(mContext, document, textsFrom(codes))); });
}

sal_Int32 ActionSheet::restoreInputs(const uno::Reference<sheet::XSpreadsheetDocument>& document)
{
    return guarded(mContext, static_cast<cppu::OWeakObject*>(this),
                   [&] { return static_cast<sal_Int32>(commands::restoreInputs(mContext, document)); });
}

uno::Sequence<org::ficheaction::Duplicate>
ActionSheet::findDuplicates(const uno::Reference<sheet::XSpreadsheetDocument>& document)
{
    return guarded(mContext, static_cast<cppu::OWeakObject*>(this),
                   [&] { return sequenceOf(structsOf(commands::findDuplicates(mContext, document))); });
}

sal_Int32 ActionSheet::mergePeople(const uno::Reference<sheet::XSpreadsheetDocument>& document,
                                   const rtl::OUString& registerId, const rtl::OUString& keepKey,
                                   const rtl::OUString& removeKey)
{
    return guarded(mContext, static_cast<cppu::OWeakObject*>(this),
                   [&]
                   {
                       return static_cast<sal_Int32>(
                           commands::mergePeople(mContext, document, calc::fromOffice(registerId),
                                                 calc::fromOffice(keepKey), calc::fromOffice(removeKey))
                               .references);
                   });
}

sal_Int32 ActionSheet::undoMerge(const uno::Reference<sheet::XSpreadsheetDocument>& document,
                                 const rtl::OUString& registerId, const rtl::OUString& keptKey,
                                 const rtl::OUString& removedKey)
{
    return guarded(mContext, static_cast<cppu::OWeakObject*>(this),
                   [&]
                   {
                       return static_cast<sal_Int32>(
                           commands::undoMerge(mContext, document, calc::fromOffice(registerId),
                                               calc::fromOffice(keptKey), calc::fromOffice(removedKey)));
                   });
}

rtl::OUString ActionSheet::addRow(const uno::Reference<sheet::XSpreadsheetDocument>& document,
                                  const rtl::OUString& registerId, const uno::Sequence<beans::PropertyValue>& values)
{
    return guarded(mContext, static_cast<cppu::OWeakObject*>(this),
                   [&] {
                       return calc::toOffice(
                           commands::addRow(mContext, document, calc::fromOffice(registerId), valuesFrom(values)).key);
                   });
}

uno::Sequence<rtl::OUString> ActionSheet::addEventSeries(const uno::Reference<sheet::XSpreadsheetDocument>& document,
                                                         const uno::Sequence<beans::PropertyValue>& values,
                                                         const uno::Sequence<beans::PropertyValue>& options)
{
    return guarded(mContext, static_cast<cppu::OWeakObject*>(this),
                   [&]
                   {
                       const commands::AddedSeries added =
                           commands::addEventSeries(mContext, document, valuesFrom(values), seriesDaysFrom(options));
                       uno::Sequence<rtl::OUString> keys(static_cast<sal_Int32>(added.keys.size()));
                       std::transform(added.keys.begin(), added.keys.end(), keys.getArray(), calc::toOffice);
                       return keys;
                   });
}

sal_Int32 ActionSheet::recordAttendance(const uno::Reference<sheet::XSpreadsheetDocument>& document,
                                        const rtl::OUString& eventKey,
                                        const uno::Sequence<org::ficheaction::Attendance>& attendances)
{
    return guarded(mContext, static_cast<cppu::OWeakObject*>(this),
                   [&]
                   {
                       return static_cast<sal_Int32>(commands::recordAttendance(
                           mContext, document, calc::fromOffice(eventKey), attendancesFrom(attendances)));
                   });
}

sal_Int32 ActionSheet::removeEvent(const uno::Reference<sheet::XSpreadsheetDocument>& document,
                                   const rtl::OUString& eventKey, const uno::Sequence<beans::PropertyValue>& options)
{
    return guarded(mContext, static_cast<cppu::OWeakObject*>(this),
                   [&]
                   {
                       return static_cast<sal_Int32>(commands::removeEvent(
                           mContext, document, calc::fromOffice(eventKey), removalChoicesFrom(options)));
                   });
}

void ActionSheet::signInSheet(const uno::Reference<sheet::XSpreadsheetDocument>& document,
                              const rtl::OUString& eventKey, const rtl::OUString& url,
                              const uno::Sequence<beans::PropertyValue>& options)
{
    guarded(mContext, static_cast<cppu::OWeakObject*>(this),
            [&]
            {
                commands::writeSignInSheet(mContext, document, calc::fromOffice(eventKey), signInChoicesFrom(options),
                                           calc::fromOffice(url));
            });
}

rtl::OUString ActionSheet::getImplementationName()
{
    return implementationName;
}

sal_Bool ActionSheet::supportsService(const rtl::OUString& name)
{
    return name == serviceName;
}

uno::Sequence<rtl::OUString> ActionSheet::getSupportedServiceNames()
{
    const rtl::OUString name(serviceName);
    return uno::Sequence<rtl::OUString>(&name, 1);
}

}
