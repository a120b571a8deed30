// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Searched: what the fuzz targets of the proof look for.
#pragma once

#include "Target.hxx"
#include "privacy/proof/Proof.hxx"

#include <stdexcept>

namespace ficheaction::fuzz
{

inline const privacy::ProofRequest& invented()
{
    static const privacy::ProofRequest request{
        {{"Bérénice Duval", "Participants, Nom, ligne 2", std::nullopt},
         {"06 45 12 78 90", "Participants, Téléphone, ligne 2", std::nullopt},
         {"12/03/1984", "Participants, Né(e) le, ligne 2", model::Date::of(1984, 3, 12)}},
        {"Bilan", "Ateliers"},
        {"/home/quentin/fiche.ods"}};
    return request;
}

/// Refusing is allowed, by the one exception that tells people why.
template <class Search> void searchOrRefuse(Search search)
{
    try
    {
        search();
    }
    catch (const std::runtime_error&)
    {
        return;
    }
}

}
