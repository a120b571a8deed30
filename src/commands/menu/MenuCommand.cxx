// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/menu/MenuCommand.hxx"

#include "commands/menu/entry/AddEventCommand.hxx"
#include "commands/menu/entry/ImportCommand.hxx"
#include "commands/menu/entry/PersonAttendancesCommand.hxx"
#include "commands/menu/entry/RecordAttendanceCommand.hxx"
#include "commands/menu/entry/SignInSheetCommand.hxx"
#include "commands/menu/fiche/CreateCommand.hxx"
#include "commands/menu/fiche/HelpCommand.hxx"
#include "commands/menu/fiche/OptionsCommand.hxx"
#include "commands/menu/figures/CompareCommand.hxx"
#include "commands/menu/figures/ExplainChangeCommand.hxx"
#include "commands/menu/figures/ExplainCommand.hxx"
#include "commands/menu/figures/RecomputeCommand.hxx"
#include "commands/menu/quality/CheckCommand.hxx"
#include "commands/menu/quality/FindDuplicatesCommand.hxx"
#include "commands/menu/share/ConsolidateCommand.hxx"
#include "commands/menu/share/ExportResultsCommand.hxx"
#include "commands/menu/share/PartnerCopyCommand.hxx"
#include "commands/menu/share/VerifyCopyCommand.hxx"

namespace ficheaction::menu
{

std::unique_ptr<MenuCommand> menuCommand(const std::string& name)
{
    if (name == "create")
        return std::make_unique<CreateCommand>();
    if (name == "addEvent")
        return std::make_unique<AddEventCommand>();
    if (name == "recordAttendance")
        return std::make_unique<RecordAttendanceCommand>();
    if (name == "personAttendances")
        return std::make_unique<PersonAttendancesCommand>();
    if (name == "signInSheet")
        return std::make_unique<SignInSheetCommand>();
    if (name == "importRows")
        return std::make_unique<ImportCommand>();
    if (name == "check")
        return std::make_unique<CheckCommand>();
    if (name == "findDuplicates")
        return std::make_unique<FindDuplicatesCommand>();
    if (name == "recompute")
        return std::make_unique<RecomputeCommand>();
    if (name == "compare")
        return std::make_unique<CompareCommand>();
    if (name == "explain")
        return std::make_unique<ExplainCommand>();
    if (name == "explainChange")
        return std::make_unique<ExplainChangeCommand>();
    if (name == "partnerCopy")
        return std::make_unique<PartnerCopyCommand>();
    if (name == "verifyCopy")
        return std::make_unique<VerifyCopyCommand>();
    if (name == "exportResults")
        return std::make_unique<ExportResultsCommand>();
    if (name == "consolidate")
        return std::make_unique<ConsolidateCommand>();
    if (name == "options")
        return std::make_unique<OptionsCommand>();
    if (name == "help")
        return std::make_unique<HelpCommand>();
    return nullptr;
}

}
