// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "menu/LastChoices.hxx"

#include "calc/document/Text.hxx"
#include "commands/settings/StoredSettings.hxx"

using namespace com::sun::star;

namespace ficheaction::menu
{

std::vector<std::string> lastChoices(const uno::Reference<uno::XComponentContext>& context, const char* name)
{
    uno::Sequence<rtl::OUString> texts;
    commands::storedSettings(context)->getHierarchicalPropertyValue("Choices/" +
                                                                    rtl::OUString::createFromAscii(name)) >>= texts;
    std::vector<std::string> choices;
    for (const rtl::OUString& text : texts)
        choices.push_back(calc::fromOffice(text));
    return choices;
}

void rememberChoices(const uno::Reference<uno::XComponentContext>& context, const char* name,
                     const std::vector<std::string>& choices)
{
    uno::Sequence<rtl::OUString> texts(static_cast<sal_Int32>(choices.size()));
    for (std::size_t choice = 0; choice < choices.size(); ++choice)
        texts.getArray()[choice] = calc::toOffice(choices[choice]);
    commands::rememberSettings(context, {{(std::string("Choices/") + name).c_str(), uno::Any(texts)}});
}

}
