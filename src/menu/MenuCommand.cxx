// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "menu/MenuCommand.hxx"

#include "menu/KeptReport.hxx"
#include "menu/consolidation/ConsolidateCommand.hxx"
#include "menu/copies/PartnerCopyCommand.hxx"
#include "menu/copies/VerifyCopyCommand.hxx"
#include "menu/design/AddPackCommand.hxx"
#include "menu/design/DesignIndicatorsCommand.hxx"
#include "menu/design/DesignRegistersCommand.hxx"
#include "menu/design/RegisterSheetCommand.hxx"
#include "menu/design/UpdateTemplateCommand.hxx"
#include "menu/entry/AddEventSeriesCommand.hxx"
#include "menu/entry/AddRowCommand.hxx"
#include "menu/entry/EventsToRecordCommand.hxx"
#include "menu/entry/ImportCommand.hxx"
#include "menu/entry/PersonAttendancesCommand.hxx"
#include "menu/entry/RecordAttendanceCommand.hxx"
#include "menu/entry/RemoveEventCommand.hxx"
#include "menu/entry/SignInSheetCommand.hxx"
#include "menu/exports/ExportResultsCommand.hxx"
#include "menu/fiche/CreateCommand.hxx"
#include "menu/fiche/HelpCommand.hxx"
#include "menu/fiche/OptionsCommand.hxx"
#include "menu/fiche/SaveTemplateCommand.hxx"
#include "menu/figures/CompareCommand.hxx"
#include "menu/figures/DashboardCommand.hxx"
#include "menu/figures/ExplainChangeCommand.hxx"
#include "menu/figures/ExplainCommand.hxx"
#include "menu/figures/RecomputeCommand.hxx"
#include "menu/quality/CheckCommand.hxx"
#include "menu/quality/FindDuplicatesCommand.hxx"
#include "menu/quality/RestoreInputsCommand.hxx"

namespace ficheaction::menu
{

std::unique_ptr<MenuCommand> menuCommand(const std::string& name)
{
    if (name == "create")
        return std::make_unique<CreateCommand>();
    if (name == "addEvent")
        return std::make_unique<AddRowCommand>(AddTo::Events);
    if (name == "addEventSeries")
        return std::make_unique<AddEventSeriesCommand>();
    if (name == "addPerson")
        return std::make_unique<AddRowCommand>(AddTo::People);
    if (name == "addFeedback")
        return std::make_unique<AddRowCommand>(AddTo::Feedback);
    if (name == "addRow")
        return std::make_unique<AddRowCommand>(AddTo::RegisterInView);
    if (name == "removeEvent")
        return std::make_unique<RemoveEventCommand>();
    if (name == "recordAttendance")
        return std::make_unique<RecordAttendanceCommand>();
    if (name == "eventsToRecord")
        return std::make_unique<EventsToRecordCommand>();
    if (name == "personAttendances")
        return std::make_unique<PersonAttendancesCommand>();
    if (name == "signInSheet")
        return std::make_unique<SignInSheetCommand>();
    if (name == "importRows")
        return std::make_unique<ImportCommand>();
    if (name == "check")
        return std::make_unique<CheckCommand>();
    if (name == "restoreInputs")
        return std::make_unique<RestoreInputsCommand>();
    if (name == "findDuplicates")
        return std::make_unique<FindDuplicatesCommand>();
    if (name == "recompute")
        return std::make_unique<RecomputeCommand>();
    if (name == "dashboard")
        return std::make_unique<DashboardCommand>();
    if (name == "compare")
        return std::make_unique<CompareCommand>();
    if (name == "explain")
        return std::make_unique<ExplainCommand>();
    if (name == "explainChange")
        return std::make_unique<ExplainChangeCommand>();
    if (name == "designIndicators")
        return std::make_unique<DesignIndicatorsCommand>();
    if (name == "addPack")
        return std::make_unique<AddPackCommand>();
    if (name == "designRegisters")
        return std::make_unique<DesignRegistersCommand>();
    if (name == "registerSheet")
        return std::make_unique<RegisterSheetCommand>();
    if (name == "updateTemplate")
        return std::make_unique<UpdateTemplateCommand>();
    if (name == "partnerCopy")
        return std::make_unique<PartnerCopyCommand>();
    if (name == "verifyCopy")
        return std::make_unique<VerifyCopyCommand>();
    if (name == "exportResults")
        return std::make_unique<ExportResultsCommand>();
    if (name == "consolidate")
        return std::make_unique<ConsolidateCommand>();
    if (name == "saveAsTemplate")
        return std::make_unique<SaveTemplateCommand>();
    if (name == "showReport")
        return std::make_unique<KeptReportCommand>();
    if (name == "options")
        return std::make_unique<OptionsCommand>();
    if (name == "help")
        return std::make_unique<HelpCommand>();
    return nullptr;
}

}
