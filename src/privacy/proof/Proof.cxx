// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/proof/Proof.hxx"

#include "privacy/Sha256.hxx"
#include "privacy/proof/Streams.hxx"

#include <stdexcept>

namespace ficheaction::privacy
{

ProofReport prove(std::span<const std::byte> file, const ProofRequest& request, const std::function<bool()>& goOn)
{
    const std::string_view bytes(reinterpret_cast<const char*>(file.data()), file.size());
    Hunt hunt(request);
    Budget budget(goOn);
    searchFile(bytes, hunt, budget);
    ProofReport report = hunt.report();
    report.digest = sha256(file);
    return report;
}

}
