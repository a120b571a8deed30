// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/document/PasswordQuestion.hxx"

#include <com/sun/star/task/PasswordRequest.hpp>
#include <com/sun/star/task/XInteractionAbort.hpp>

using namespace com::sun::star;

namespace ficheaction::calc
{

PasswordQuestion::PasswordQuestion(const uno::Reference<task::XInteractionHandler>& person)
    : mPerson(person)
{
}

void SAL_CALL PasswordQuestion::handle(const uno::Reference<task::XInteractionRequest>& question)
{
    task::PasswordRequest request;
    if (question->getRequest() >>= request)
    {
        mAsked = true;
        if (mPerson.is())
            return mPerson->handle(question);
    }
    for (const auto& continuation : question->getContinuations())
    {
        const uno::Reference<task::XInteractionAbort> abort(continuation, uno::UNO_QUERY);
        if (abort.is())
            return abort->select();
    }
}

}
