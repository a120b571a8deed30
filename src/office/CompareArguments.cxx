// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "office/CompareArguments.hxx"

#include "calc/document/Text.hxx"
#include "calc/document/UserError.hxx"

using namespace com::sun::star;

namespace ficheaction::office
{

namespace
{
model::Date dayFrom(const util::Date& date)
{
    const auto civil = std::chrono::year(date.Year) / date.Month / date.Day;
    if (!civil.ok() || date.Year < 1 || date.Year > 9999)
        throw calc::UserError("compared-day", {{"value", std::to_string(date.Year) + "-" + std::to_string(date.Month) +
                                                             "-" + std::to_string(date.Day)}});
    return model::Date::of(date.Year, date.Month, date.Day);
}

model::Period periodFrom(const org::ficheaction::Period& period)
{
    const auto days = model::periodBetween(dayFrom(period.first), dayFrom(period.last));
    if (!days)
        throw calc::UserError("period-upside-down");
    return *days;
}
}

calc::GridComparison comparisonFrom(const uno::Sequence<org::ficheaction::Period>& periods,
                                    const uno::Sequence<beans::PropertyValue>& options)
{
    calc::GridComparison comparison;
    for (const org::ficheaction::Period& period : periods)
        comparison.periods.push_back({periodFrom(period), {}});
    for (const beans::PropertyValue& option : options)
        if (option.Name == "Evolution")
            option.Value >>= comparison.evolution;
        else if (option.Name == "EvolutionPercent")
            option.Value >>= comparison.evolutionPercent;
        else if (option.Name == "Together")
            option.Value >>= comparison.together;
        else
            throw calc::UserError("option-unknown", {{"option", calc::fromOffice(option.Name)},
                                                     {"known", "Evolution, EvolutionPercent, Together"}});
    return comparison;
}

}
