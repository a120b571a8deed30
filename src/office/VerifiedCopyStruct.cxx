// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "office/VerifiedCopyStruct.hxx"

#include "calc/document/Text.hxx"

using namespace com::sun::star;

namespace ficheaction::office
{

org::ficheaction::VerifiedCopy structOf(const commands::VerifiedCopy& verified, const commands::Messages& messages)
{
    org::ficheaction::VerifiedCopy result;
    result.message = commands::verifiedText(messages, verified);
    if (!verified.copy)
    {
        result.state = "not-frozen";
        return result;
    }
    result.state = verified.isIntact() ? rtl::OUString("intact") : rtl::OUString("changed");
    result.day = calc::toOffice(model::isoText(verified.copy->mark.day));
    result.digest = calc::toOffice(verified.copy->mark.digest);
    result.shown = calc::toOffice(verified.copy->shown);
    const std::vector<rtl::OUString> changes = commands::changeTexts(messages, verified);
    result.changes = uno::Sequence<rtl::OUString>(changes.data(), static_cast<sal_Int32>(changes.size()));
    const std::vector<rtl::OUString> signatures = commands::signatureTexts(messages, verified);
    result.signatures = uno::Sequence<rtl::OUString>(signatures.data(), static_cast<sal_Int32>(signatures.size()));
    result.wholeWorkbook = verified.copy->mark.covers == privacy::FrozenMark::Covers::Workbook;
    result.rules = calc::toOffice(verified.copy->mark.rules);
    return result;
}

}
