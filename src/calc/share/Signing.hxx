// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Signing: signatures of the office on a copy: made with a certificate of the person, and read again.
#pragma once

#include "model/Date.hxx"

#include <com/sun/star/uno/XComponentContext.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace ficheaction::calc
{

/// The name in the first certificate with which the person can sign now; empty where the office has none. The office
/// may ask for the password that keeps the certificates.
std::optional<std::string>
signerName(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context);

/// The .ods with a signature of all its parts by this certificate; no window is shown. Throws calc::UserError
/// "share.no-certificate", "share.not-signed".
std::vector<std::byte> signedOds(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                                 const std::vector<std::byte>& ods);

struct Signature
{
    std::string signer; ///< the name in its certificate; empty where that cannot be read
    model::Date day;
    bool valid = false;   ///< the file is what was signed, whole
    bool trusted = false; ///< this computer knows who vouches for the certificate
};

/// Those of the file at this URL, as it was stored; none where it is no .ods, or cannot be read.
std::vector<Signature>
signaturesOf(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
             const rtl::OUString& url);

}
