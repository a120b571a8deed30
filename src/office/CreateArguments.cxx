// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "office/CreateArguments.hxx"

#include "calc/document/Text.hxx"
#include "calc/document/UserError.hxx"

using namespace com::sun::star;

namespace ficheaction::office
{

namespace
{
model::Date dateOption(const beans::PropertyValue& option)
{
    rtl::OUString text;
    option.Value >>= text;
    const std::optional<model::Date> date = model::dateFromIso(calc::fromOffice(text));
    if (!date)
        throw calc::UserError("option-date",
                              {{"option", calc::fromOffice(option.Name)}, {"value", calc::fromOffice(text)}});
    return *date;
}
}

commands::CreateChoices choicesFrom(const rtl::OUString& templateName,
                                    const uno::Sequence<beans::PropertyValue>& options)
{
    commands::CreateChoices choices;
    choices.templateIdOrUrl = calc::fromOffice(templateName);
    std::optional<model::Date> first;
    std::optional<model::Date> last;
    for (const beans::PropertyValue& option : options)
    {
        if (option.Name == "Structure")
        {
            rtl::OUString structure;
            option.Value >>= structure;
            choices.structure = calc::fromOffice(structure);
        }
        else if (option.Name == "PeriodStart")
            first = dateOption(option);
        else if (option.Name == "PeriodEnd")
            last = dateOption(option);
        else if (option.Name == "Sample")
            option.Value >>= choices.sample;
        else
            throw calc::UserError("option-unknown", {{"option", calc::fromOffice(option.Name)},
                                                     {"known", "Structure, PeriodStart, PeriodEnd, Sample"}});
    }
    if (first.has_value() != last.has_value())
        throw calc::UserError("period-missing");
    if (first)
    {
        choices.period = model::periodBetween(*first, *last);
        if (!choices.period)
            throw calc::UserError("period-upside-down");
    }
    return choices;
}

}
