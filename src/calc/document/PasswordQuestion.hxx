// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// PasswordQuestion: what the office may ask while it opens a file to be read: for a password, where somebody is there
// to answer. Everything else is answered with no.
#pragma once

#include <com/sun/star/task/XInteractionHandler.hpp>
#include <cppuhelper/implbase1.hxx>

namespace ficheaction::calc
{

class PasswordQuestion : public cppu::WeakImplHelper1<com::sun::star::task::XInteractionHandler>
{
public:
    /// `person`: the office's own handler; without one the answer is no here too.
    explicit PasswordQuestion(
        const com::sun::star::uno::Reference<com::sun::star::task::XInteractionHandler>& person = {});

    void SAL_CALL
    handle(const com::sun::star::uno::Reference<com::sun::star::task::XInteractionRequest>& question) override;

    bool wasAsked() const { return mAsked; }

private:
    com::sun::star::uno::Reference<com::sun::star::task::XInteractionHandler> mPerson;
    bool mAsked = false;
};

}
