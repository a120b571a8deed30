// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "office/DuplicateStructs.hxx"

#include "calc/document/Text.hxx"
#include "commands/quality/Duplicates.hxx"

using namespace com::sun::star;
using org::ficheaction::Duplicate;

namespace ficheaction::office
{

std::vector<Duplicate> duplicatesIn(const uno::Reference<uno::XComponentContext>& context,
                                    const uno::Reference<sheet::XSpreadsheetDocument>& document)
{
    const commands::FicheData fiche(context, document);
    const commands::Messages messages(context);
    std::vector<Duplicate> all;
    for (const commands::PeopleRegisterName& each : commands::peopleRegistersOf(fiche))
        for (const commands::ShownDuplicate& pair :
             commands::findDuplicates(document, fiche, messages, each.people, static_cast<std::size_t>(-1)))
        {
            const rtl::OUString keys[]{calc::toOffice(pair.one.key), calc::toOffice(pair.other.key)};
            all.emplace_back(
                calc::toOffice(each.id), uno::Sequence<rtl::OUString>(keys, 2), pair.score,
                uno::Sequence<rtl::OUString>(pair.reasons.data(), static_cast<sal_Int32>(pair.reasons.size())));
        }
    return all;
}

}
