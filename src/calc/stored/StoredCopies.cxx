// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/stored/StoredCopies.hxx"

#include "calc/document/DocumentProperty.hxx"
#include "privacy/Sha256.hxx"

#include <com/sun/star/util/XModifiable.hpp>

#include <charconv>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
constexpr char propertyName[] = "FicheAction.SharedCopies";
constexpr char witnessName[] = "FicheAction.SharedCopiesDigest"; ///< "2 64 digits": how many copies, and the digest
}

std::string storedCopies(const uno::Reference<sheet::XSpreadsheetDocument>& document)
{
    return documentProperty(document, propertyName).value_or("");
}

void storeCopies(const uno::Reference<sheet::XSpreadsheetDocument>& document, const std::string& json,
                 std::size_t count)
{
    setDocumentProperty(document, propertyName, json);
    setDocumentProperty(document, witnessName, std::to_string(count) + " " + privacy::sha256(std::string_view(json)));
    uno::Reference<util::XModifiable>(document, uno::UNO_QUERY_THROW)->setModified(true);
}

std::optional<std::size_t> lostCopies(const uno::Reference<sheet::XSpreadsheetDocument>& document)
{
    const std::string witness = documentProperty(document, witnessName).value_or("");
    if (witness.empty() || witness.ends_with(privacy::sha256(std::string_view(storedCopies(document)))))
        return std::nullopt;
    std::size_t count = 0;
    std::from_chars(witness.data(), witness.data() + witness.size(), count);
    return count;
}

}
