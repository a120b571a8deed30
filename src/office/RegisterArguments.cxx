// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "office/RegisterArguments.hxx"

#include "calc/document/Text.hxx"
#include "calc/document/UserError.hxx"

using namespace com::sun::star;

namespace ficheaction::office
{

namespace
{
[[noreturn]] void refuse(const beans::PropertyValue& option, const std::string& value, const char* known)
{
    throw calc::UserError("option-value",
                          {{"option", calc::fromOffice(option.Name)}, {"value", value}, {"known", known}});
}

std::string textOf(const beans::PropertyValue& option)
{
    rtl::OUString text;
    if (!(option.Value >>= text))
        refuse(option, "", "string");
    return calc::fromOffice(text);
}

std::vector<std::string> textsOf(const beans::PropertyValue& option)
{
    uno::Sequence<rtl::OUString> texts;
    if (!(option.Value >>= texts))
        refuse(option, "", "sequence of strings");
    std::vector<std::string> result;
    result.reserve(static_cast<std::size_t>(texts.getLength()));
    for (const rtl::OUString& text : texts)
        result.push_back(calc::fromOffice(text));
    return result;
}

std::size_t rowOf(const beans::PropertyValue& option)
{
    sal_Int32 row = 0;
    if (!(option.Value >>= row) || row < 1)
        refuse(option, std::to_string(row), "1, 2, 3…");
    return static_cast<std::size_t>(row) - 1;
}

std::map<std::string, std::string> typesOf(const beans::PropertyValue& option)
{
    std::map<std::string, std::string> types;
    for (const std::string& pair : textsOf(option))
    {
        const std::size_t equals = pair.rfind('=');
        if (equals == std::string::npos)
            refuse(option, pair, "heading=type");
        types[pair.substr(0, equals)] = pair.substr(equals + 1);
    }
    return types;
}
}

SheetChoices sheetChoicesFrom(const uno::Sequence<beans::PropertyValue>& options)
{
    SheetChoices choices;
    for (const beans::PropertyValue& option : options)
        if (option.Name == "HeadingRow")
            choices.headingRow = rowOf(option);
        else if (option.Name == "Key")
            choices.corrections.key = textOf(option);
        else if (option.Name == "Date")
            choices.corrections.date = textOf(option);
        else if (option.Name == "Personal")
            choices.corrections.personal = textsOf(option);
        else if (option.Name == "LeaveOut")
            choices.corrections.leftOut = textsOf(option);
        else if (option.Name == "Types")
            choices.corrections.types = typesOf(option);
        else
            throw calc::UserError("option-unknown", {{"option", calc::fromOffice(option.Name)},
                                                     {"known", "HeadingRow, Key, Date, Personal, LeaveOut, Types"}});
    return choices;
}

}
