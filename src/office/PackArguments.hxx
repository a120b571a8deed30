// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// PackArguments: what callers of addPack say about ties.
#pragma once

#include "packs/Ties.hxx"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/uno/Sequence.hxx>

namespace ficheaction::office
{

/// "events", "events.status", "events.status.Réalisée" (a value may hold points). Throws UserError "option-text"
/// ({option}) where a value is no text.
packs::Ties packTiesFrom(const com::sun::star::uno::Sequence<com::sun::star::beans::PropertyValue>& options);

}
