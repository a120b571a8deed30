// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/fiche/FicheSource.hxx"

#include "calc/document/LocalTime.hxx"
#include "calc/grid/FoundGrid.hxx"
#include "calc/grid/GridReader.hxx"
#include "calc/stored/StoredTemplate.hxx"
#include "consolidate/Adding.hxx"
#include "consolidate/RuleDigest.hxx"

using namespace com::sun::star;

namespace ficheaction::commands
{

std::map<std::string, engine::IndicatorRule> rulesOf(const model::Template& definition, const std::string& templateText)
{
    const std::map<std::string, std::string> digests = consolidate::ruleDigests(templateText);
    std::map<std::string, engine::IndicatorRule> rules;
    for (const auto& [object, indicator] : definition.indicators())
    {
        const auto digest = digests.find(indicator->id);
        rules[indicator->id] = {digest == digests.end() ? std::string() : digest->second,
                                std::string(consolidate::addingText(consolidate::addingOf(definition, *indicator))),
                                consolidate::isOfPeriod(definition, indicator->measure)};
    }
    return rules;
}

engine::ResultsHeader sourceHeader(const uno::Reference<sheet::XSpreadsheetDocument>& document, const FicheData& fiche)
{
    const calc::StaffEntries entries = calc::readStaffEntries(document, fiche.definition(), fiche.layout());
    engine::ResultsHeader header{entries.action, calc::LocalTime::now().isoText(), {}};
    if (const std::string structure = calc::cardNames(document).structure; !structure.empty())
        header.action.emplace_back("structure", structure);
    for (const auto& [indicator, baseline] : entries.baselines)
        header.expectations[indicator].baseline = baseline;
    for (const auto& [indicator, target] : entries.targets)
        header.expectations[indicator].target = target;
    header.rules = rulesOf(fiche.definition(), calc::storedTemplate(document).value_or(""));
    return header;
}

std::map<std::string, model::Expectation> baselinesOf(const engine::ResultsHeader& header)
{
    std::map<std::string, model::Expectation> baselines;
    for (const auto& [indicator, expectation] : header.expectations)
        if (!std::holds_alternative<std::monostate>(expectation.baseline))
            baselines.emplace(indicator, expectation.baseline);
    return baselines;
}

}
