// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "office/PackArguments.hxx"

#include "calc/document/Text.hxx"
#include "calc/document/UserError.hxx"

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::office
{

packs::Ties packTiesFrom(const uno::Sequence<beans::PropertyValue>& options)
{
    packs::Ties ties;
    for (const beans::PropertyValue& option : options)
    {
        const std::string name = calc::fromOffice(option.Name);
        rtl::OUString tied;
        if (!(option.Value >>= tied))
            throw calc::UserError("option-text", {{"option", name}});
        const std::size_t column = std::min(name.find('.'), name.size());
        const std::size_t value = std::min(name.find('.', column + 1), name.size());
        const auto part = [&](std::size_t from, std::size_t to)
        { return from < to ? name.substr(from, to - from) : std::string(); };
        ties[{name.substr(0, column), part(column + 1, value), part(value + 1, name.size())}] = calc::fromOffice(tied);
    }
    return ties;
}

}
