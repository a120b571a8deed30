// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "office/DuplicateStructs.hxx"

#include "calc/document/Text.hxx"

using namespace com::sun::star;
using org::ficheaction::Duplicate;

namespace ficheaction::office
{

std::vector<Duplicate> structsOf(const commands::FoundDuplicates& found)
{
    std::vector<Duplicate> all;
    for (std::size_t index = 0; index < found.registers.size(); ++index)
        for (const commands::ShownDuplicate& pair : found.pairs[index])
        {
            const rtl::OUString keys[]{calc::toOffice(pair.one.key), calc::toOffice(pair.other.key)};
            all.emplace_back(
                calc::toOffice(found.registers[index].id), uno::Sequence<rtl::OUString>(keys, 2), pair.score,
                uno::Sequence<rtl::OUString>(pair.reasons.data(), static_cast<sal_Int32>(pair.reasons.size())));
        }
    return all;
}

}
