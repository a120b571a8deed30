// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Dialog: one dialog of the folder dialogs/, opened over a window, and disposed of when it goes. F1 opens its help.
#pragma once

#include "dialogs/help/HelpKey.hxx"
#include "dialogs/toolkit/ListenerFailure.hxx"
#include "dialogs/toolkit/Window.hxx"

#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XDialog2.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>

#include <optional>
#include <string>

namespace ficheaction::dialogs
{

class Dialog
{
public:
    /// `name` is the file's without its ending.
    Dialog(const Window& window, const rtl::OUString& name);
    ~Dialog();
    Dialog(const Dialog&) = delete;
    Dialog& operator=(const Dialog&) = delete;

    /// The control with this id, as an `Interface` of it. Throws where the dialog has none.
    template <class Interface> com::sun::star::uno::Reference<Interface> control(const rtl::OUString& id) const
    {
        return com::sun::star::uno::Reference<Interface>(mControls->getControl(id),
                                                         com::sun::star::uno::UNO_QUERY_THROW);
    }

    /// The properties of the control with this id.
    com::sun::star::uno::Reference<com::sun::star::beans::XPropertySet> properties(const rtl::OUString& id) const;

    void setText(const rtl::OUString& id, const rtl::OUString& text) const;
    void enable(const rtl::OUString& id, bool enabled) const;

    const com::sun::star::uno::Reference<com::sun::star::awt::XControlContainer>& controls() const { return mControls; }

    /// Its own properties: title, size; and where controls are made that no file can know.
    com::sun::star::uno::Reference<com::sun::star::beans::XPropertySet> model() const;

    /// The dialog as the parent of another.
    com::sun::star::uno::Reference<com::sun::star::awt::XWindowPeer> peer() const;

    /// Waits until the person closes it; what `accept` or a button of type OK was is true. Throws DocumentGone where
    /// the document went meanwhile.
    bool execute() const;

    /// Closes it as the button OK does.
    void accept() const;

private:
    /// F1: the page of this topic, in the office's viewer where it can show it, else in a dialog of the extension.
    void offerHelp(const Window& window, const std::string& topic);

    Window mWindow;
    com::sun::star::uno::Reference<com::sun::star::awt::XDialog2> mDialog;
    com::sun::star::uno::Reference<com::sun::star::awt::XControlContainer> mControls;
    std::optional<ShowsFailures> mFailures;
    std::optional<HelpKey> mHelp; ///< none where the office shows the help, and in the help itself
};

}
