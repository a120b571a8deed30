// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "template/TemplateFit.hxx"

#include <tuple>

namespace ficheaction::templates
{

TemplateFit fitOf(const model::Template& definition, const FicheTraits& fiche)
{
    TemplateFit fit;
    for (const model::Register& owner : definition.registers)
        for (const model::Column& column : owner.columns)
            ++(fiche.columns.contains(owner.id + "." + column.id) ? fit.columns : fit.missingColumns);
    fit.strangeColumns = fiche.columns.size() - fit.columns;
    std::set<std::string> strange = fiche.indicators;
    for (const auto& [object, indicator] : definition.indicators())
        strange.erase(indicator->id);
    fit.strangeIndicators = strange.size();
    return fit;
}

bool isNearer(const TemplateFit& one, const TemplateFit& other)
{
    return std::tie(one.strangeIndicators, one.missingColumns) <
           std::tie(other.strangeIndicators, other.missingColumns);
}

}
