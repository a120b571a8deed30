// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RowContextMenu: adds to the context menu of a cell what a fiche offers for its row.
#pragma once

#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

namespace ficheaction::office
{

/// From now on, as long as the frame shows this document. Called again it does nothing. Never throws.
void offerRowContextMenu(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                         const com::sun::star::uno::Reference<com::sun::star::frame::XFrame>& frame) noexcept;

}
