// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ControlMaking: puts controls into a dialog that its file cannot have, because a template decides on them.
#pragma once

#include "calc/create/Properties.hxx"
#include "dialogs/toolkit/Dialog.hxx"

#include <com/sun/star/awt/Rectangle.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>

#include <string>
#include <vector>

namespace ficheaction::dialogs
{

class ControlMaking
{
public:
    explicit ControlMaking(const Dialog& dialog);

    /// `kind` is the control's without "UnoControl" and "Model": "Edit". `place` is in the units of dialogs.
    void make(const char* kind, const rtl::OUString& name, const com::sun::star::awt::Rectangle& place,
              sal_Int16 tabIndex, const calc::Properties& properties) const;

private:
    com::sun::star::uno::Reference<com::sun::star::lang::XMultiServiceFactory> mFactory;
    com::sun::star::uno::Reference<com::sun::star::container::XNameContainer> mModels;
};

/// Moves and sizes a control that is there, or the dialog itself (its corner stays), in the units of dialogs.
void placeControl(const Dialog& dialog, const rtl::OUString& name, sal_Int32 left, sal_Int32 top);
void resizeDialog(const Dialog& dialog, sal_Int32 width, sal_Int32 height);

com::sun::star::uno::Sequence<rtl::OUString> textsOf(const std::vector<std::string>& texts);

}
