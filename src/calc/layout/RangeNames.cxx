// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/layout/RangeNames.hxx"

#include "calc/document/Text.hxx"

namespace ficheaction::calc
{

rtl::OUString registerColumnName(const std::string& registerId, const std::string& columnId)
{
    return toOffice("FA__" + registerId + "__" + columnId);
}

rtl::OUString listName(const std::string& listId)
{
    return toOffice("FA__list__" + listId);
}

rtl::OUString gridColumnName(const std::string& column)
{
    return toOffice("FA__grid__" + column);
}

rtl::OUString comparedColumnName(const std::string& mark)
{
    return toOffice("FA__period__" + mark);
}

rtl::OUString evolutionColumnName(const std::string& mark, bool percent)
{
    return toOffice((percent ? "FA__evolution_percent__" : "FA__evolution__") + mark);
}

rtl::OUString gridCellName(const std::string& cell)
{
    return toOffice("FA__grid__" + cell);
}

rtl::OUString cardCellName(const std::string& sectionId, const std::string& part)
{
    return toOffice("FA__card__" + sectionId + (part.empty() ? "" : "__" + part));
}

rtl::OUString boardCellName(const std::string& item)
{
    return toOffice("FA__board__" + item);
}

rtl::OUString mergeJournalName()
{
    return "FA_merge_journal";
}

}
