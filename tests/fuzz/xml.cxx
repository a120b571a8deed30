// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// The XML of a package that is to go to partners, as its content and as a part of another name.

#include "Searched.hxx"
#include "privacy/proof/Streams.hxx"

namespace ficheaction::fuzz
{

namespace
{
void search(const std::string& name, privacy::StreamKind kind, std::string_view bytes)
{
    searchOrRefuse(
        [&]
        {
            privacy::Hunt hunt(invented());
            privacy::Budget budget({});
            privacy::searchStream(name, kind, bytes, hunt, budget, 0);
        });
}
}

void readAnything(std::string_view bytes)
{
    search("content.xml", privacy::StreamKind::Content, bytes);
    search("styles.xml", privacy::StreamKind::Other, bytes);
}

}
