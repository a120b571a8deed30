// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// KeyPressed: what happens in a dialog when a person presses a key in one of its controls.
#pragma once

#include "dialogs/toolkit/ListenerFailure.hxx"

#include <com/sun/star/awt/XKeyListener.hpp>
#include <cppuhelper/implbase1.hxx>

#include <functional>
#include <utility>

namespace ficheaction::dialogs
{

class KeyPressed : public cppu::WeakImplHelper1<com::sun::star::awt::XKeyListener>
{
public:
    explicit KeyPressed(std::function<void(const com::sun::star::awt::KeyEvent&)> reaction)
        : mReaction(std::move(reaction))
    {
    }

    void SAL_CALL keyPressed(const com::sun::star::awt::KeyEvent& key) override
    {
        try
        {
            mReaction(key);
        }
        catch (...)
        {
            showListenerFailure(); // The dialog stays as it was; a person can try again or close it.
        }
    }
    void SAL_CALL keyReleased(const com::sun::star::awt::KeyEvent&) override {}
    void SAL_CALL disposing(const com::sun::star::lang::EventObject&) override {}

private:
    std::function<void(const com::sun::star::awt::KeyEvent&)> mReaction;
};

}
