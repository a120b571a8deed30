// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "office/ActionSheet.hxx"

#include "calc/document/Text.hxx"
#include "commands/entry/AddRow.hxx"
#include "commands/entry/Attendance.hxx"
#include "commands/entry/SignInSheet.hxx"
#include "commands/fiche/Create.hxx"
#include "commands/figures/Compare.hxx"
#include "commands/figures/Recompute.hxx"
#include "commands/quality/Check.hxx"
#include "commands/quality/Merge.hxx"
#include "commands/quality/Repair.hxx"
#include "office/CompareArguments.hxx"
#include "office/CreateArguments.hxx"
#include "office/DuplicateStructs.hxx"
#include "office/EntryArguments.hxx"
#include "office/Guarded.hxx"
#include "office/ImportArguments.hxx"

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
            [&]
            {
                requireDocument(document);
                commands::create(mContext, document, choicesFrom(templateName, options));
            });
}

uno::Sequence<Measurement> ActionSheet::recompute(const uno::Reference<sheet::XSpreadsheetDocument>& document)
{
    return guarded(mContext, static_cast<cppu::OWeakObject*>(this),
                   [&]
                   {
                       requireDocument(document);
                       const commands::Recomputed run = commands::recompute(mContext, document);
                       std::vector<Measurement> measurements;
                       for (const engine::IndicatorResult& result : run.results.indicators)
                       {
                           const std::string& id = result.indicator->id;
                           measurements.push_back(measurement(id, {}, result.total, result.alerts.size()));
                           for (const engine::Group& group : result.groups)
                               measurements.push_back(measurement(id, group.keys, group.figure, 0));
                       }
                       return sequenceOf(measurements);
                   });
}

void ActionSheet::comparePeriods(const uno::Reference<sheet::XSpreadsheetDocument>& document,
                                 const uno::Sequence<org::ficheaction::Period>& periods,
                                 const uno::Sequence<beans::PropertyValue>& options)
{
    guarded(mContext, static_cast<cppu::OWeakObject*>(this),
            [&]
            {
                requireDocument(document);
                calc::GridComparison comparison = comparisonFrom(options);
                if (periods.hasElements())
                {
                    const commands::Comparable fiche(mContext, document);
                    for (const org::ficheaction::Period& period : periods)
                        comparison.periods.push_back(fiche.named(periodFrom(period)));
                }
                commands::compare(mContext, document, std::move(comparison));
            });
}

org::ficheaction::ImportReport ActionSheet::importRows(const uno::Reference<sheet::XSpreadsheetDocument>& document,
                                                       const rtl::OUString& sourceUrl, const rtl::OUString& registerId,
                                                       const uno::Sequence<beans::PropertyValue>& options)
{
    return guarded(mContext, static_cast<cppu::OWeakObject*>(this),
                   [&]
                   {
                       requireDocument(document);
                       return office::importRows(mContext, document, sourceUrl, registerId, options);
                   });
}

uno::Sequence<Finding> ActionSheet::check(const uno::Reference<sheet::XSpreadsheetDocument>& document)
{
    return guarded(mContext, static_cast<cppu::OWeakObject*>(this),
                   [&]
                   {
                       requireDocument(document);
                       const commands::FicheData fiche(mContext, document);
                       std::vector<Finding> findings;
                       for (const commands::ShownFinding& finding :
                            commands::check(document, fiche, commands::Messages(mContext)))
                           findings.emplace_back(calc::toOffice(quality::severityText(finding.severity)),
                                                 calc::toOffice(finding.code), calc::toOffice(finding.sheet),
                                                 calc::toOffice(finding.cell), finding.message);
                       return sequenceOf(findings);
                   });
}

sal_Int32 ActionSheet::repair(const uno::Reference<sheet::XSpreadsheetDocument>& document,
                              const uno::Sequence<rtl::OUString>& codes)
{
    return guarded(mContext, static_cast<cppu::OWeakObject*>(this),
                   [&]
                   {
                       requireDocument(document);
                       std::vector<std::string> chosen;
                       for (const rtl::OUString& code : codes)
                           chosen.push_back(calc::fromOffice(code));
                       return static_cast<sal_Int32>(commands::repair(mContext, document, chosen));
                   });
}

uno::Sequence<org::ficheaction::Duplicate>
ActionSheet::findDuplicates(const uno::Reference<sheet::XSpreadsheetDocument>& document)
{
    return guarded(mContext, static_cast<cppu::OWeakObject*>(this),
                   [&]
                   {
                       requireDocument(document);
                       return sequenceOf(duplicatesIn(mContext, document));
                   });
}

sal_Int32 ActionSheet::mergePeople(const uno::Reference<sheet::XSpreadsheetDocument>& document,
                                   const rtl::OUString& registerId, const rtl::OUString& keepKey,
                                   const rtl::OUString& removeKey)
{
    return guarded(mContext, static_cast<cppu::OWeakObject*>(this),
                   [&]
                   {
                       requireDocument(document);
                       const commands::Merged merged =
                           commands::mergePeople(mContext, document, calc::fromOffice(registerId),
                                                 calc::fromOffice(keepKey), calc::fromOffice(removeKey));
                       return static_cast<sal_Int32>(merged.references);
                   });
}

sal_Int32 ActionSheet::undoMerge(const uno::Reference<sheet::XSpreadsheetDocument>& document,
                                 const rtl::OUString& registerId, const rtl::OUString& keptKey,
                                 const rtl::OUString& removedKey)
{
    return guarded(mContext, static_cast<cppu::OWeakObject*>(this),
                   [&]
                   {
                       requireDocument(document);
                       return static_cast<sal_Int32>(
                           commands::undoMerge(mContext, document, calc::fromOffice(registerId),
                                               calc::fromOffice(keptKey), calc::fromOffice(removedKey)));
                   });
}

rtl::OUString ActionSheet::addRow(const uno::Reference<sheet::XSpreadsheetDocument>& document,
                                  const rtl::OUString& registerId, const uno::Sequence<beans::PropertyValue>& values)
{
    return guarded(mContext, static_cast<cppu::OWeakObject*>(this),
                   [&]
                   {
                       requireDocument(document);
                       const commands::Messages messages(mContext);
                       const commands::FicheData fiche(mContext, document);
                       const std::size_t table = registerNamed(fiche.definition(), calc::fromOffice(registerId));
                       const model::Register& owner = fiche.definition().registers[table];
                       const entry::RowDraft draft =
                           entry::draftRow(fiche.dataset(), table, valuesFrom(owner, values), fiche.localeReader());
                       commands::requireNoProblem(messages, owner, draft);
                       return calc::toOffice(
                           commands::addRow(document, fiche, table, draft, messages.text("undo.add-row")).key);
                   });
}

sal_Int32 ActionSheet::recordAttendance(const uno::Reference<sheet::XSpreadsheetDocument>& document,
                                        const rtl::OUString& eventKey,
                                        const uno::Sequence<org::ficheaction::Attendance>& attendances)
{
    return guarded(mContext, static_cast<cppu::OWeakObject*>(this),
                   [&]
                   {
                       requireDocument(document);
                       const commands::Messages messages(mContext);
                       const commands::FicheData fiche(mContext, document);
                       entry::AttendanceDraft draft(fiche.dataset(), commands::attendanceRegister(fiche));
                       const std::uint32_t event =
                           commands::eventNamed(fiche, draft.attendance(), calc::fromOffice(eventKey));
                       sal_Int32 added = 0;
                       for (const org::ficheaction::Attendance& each : attendances)
                           added += addAttendance(fiche, messages, draft, event, each) ? 1 : 0;
                       commands::writeAttendance(document, fiche, draft, messages.text("undo.attendance"));
                       return added;
                   });
}

void ActionSheet::signInSheet(const uno::Reference<sheet::XSpreadsheetDocument>& document,
                              const rtl::OUString& eventKey, const rtl::OUString& url,
                              const uno::Sequence<beans::PropertyValue>& options)
{
    guarded(mContext, static_cast<cppu::OWeakObject*>(this),
            [&]
            {
                requireDocument(document);
                const commands::FicheData fiche(mContext, document);
                const std::uint32_t event =
                    commands::eventNamed(fiche, commands::attendanceRegister(fiche), calc::fromOffice(eventKey));
                commands::writeSignInSheet(mContext, fiche, event, signInChoicesFrom(options), calc::fromOffice(url));
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
