// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Listeners: what happens in a dialog when a person clicks, chooses or types. Nothing that goes wrong there may leave a
// listener: the office does not expect it.
#pragma once

#include "dialogs/toolkit/ListenerFailure.hxx"

#include <com/sun/star/awt/XActionListener.hpp>
#include <com/sun/star/awt/XFocusListener.hpp>
#include <com/sun/star/awt/XItemListener.hpp>
#include <com/sun/star/awt/XTextListener.hpp>
#include <cppuhelper/implbase1.hxx>

#include <functional>
#include <utility>

namespace ficheaction::dialogs
{

/// Calls one function on an event of the interface `Interface`.
template <class Interface> class Listener : public cppu::WeakImplHelper1<Interface>
{
public:
    explicit Listener(std::function<void()> reaction)
        : mReaction(std::move(reaction))
    {
    }

    void SAL_CALL disposing(const com::sun::star::lang::EventObject&) override {}

protected:
    void react() const noexcept
    {
        try
        {
            mReaction();
        }
        catch (...)
        {
            showListenerFailure(); // The dialog stays as it was; a person can try again or close it.
        }
    }

private:
    std::function<void()> mReaction;
};

/// A button was pressed, or an entry of a list double-clicked.
class Pressed : public Listener<com::sun::star::awt::XActionListener>
{
public:
    using Listener::Listener;
    void SAL_CALL actionPerformed(const com::sun::star::awt::ActionEvent&) override { react(); }
};

/// Another entry of a list was chosen, or a box ticked.
class Chosen : public Listener<com::sun::star::awt::XItemListener>
{
public:
    using Listener::Listener;
    void SAL_CALL itemStateChanged(const com::sun::star::awt::ItemEvent&) override { react(); }
};

/// The cursor left a field.
class Left : public Listener<com::sun::star::awt::XFocusListener>
{
public:
    using Listener::Listener;
    void SAL_CALL focusGained(const com::sun::star::awt::FocusEvent&) override {}
    void SAL_CALL focusLost(const com::sun::star::awt::FocusEvent&) override { react(); }
};

/// The text of a field changed.
class Typed : public Listener<com::sun::star::awt::XTextListener>
{
public:
    using Listener::Listener;
    void SAL_CALL textChanged(const com::sun::star::awt::TextEvent&) override { react(); }
};

}
