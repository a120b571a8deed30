// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/menu/MenuCommand.hxx"

#include "commands/menu/CheckCommand.hxx"
#include "commands/menu/CompareCommand.hxx"
#include "commands/menu/CreateCommand.hxx"
#include "commands/menu/ExplainChangeCommand.hxx"
#include "commands/menu/ExplainCommand.hxx"
#include "commands/menu/RecomputeCommand.hxx"

namespace ficheaction::menu
{

std::unique_ptr<MenuCommand> menuCommand(const std::string& name)
{
    if (name == "create")
        return std::make_unique<CreateCommand>();
    if (name == "recompute")
        return std::make_unique<RecomputeCommand>();
    if (name == "compare")
        return std::make_unique<CompareCommand>();
    if (name == "check")
        return std::make_unique<CheckCommand>();
    if (name == "explain")
        return std::make_unique<ExplainCommand>();
    if (name == "explainChange")
        return std::make_unique<ExplainChangeCommand>();
    return nullptr;
}

}
