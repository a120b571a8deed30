// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/document/ReadOnlyFile.hxx"

#include "calc/document/ClosedDocument.hxx"
#include "calc/document/Text.hxx"
#include "calc/document/UserError.hxx"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/document/MacroExecMode.hpp>
#include <com/sun/star/document/UpdateDocMode.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/task/PasswordRequest.hpp>
#include <com/sun/star/task/XInteractionAbort.hpp>
#include <com/sun/star/task/XInteractionHandler.hpp>
#include <cppuhelper/implbase1.hxx>
#include <rtl/ref.hxx>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
/// Answers every question with no: nobody is there to ask. Remembers whether it was for a password.
class Refusal : public cppu::WeakImplHelper1<task::XInteractionHandler>
{
public:
    void SAL_CALL handle(const uno::Reference<task::XInteractionRequest>& question) override
    {
        task::PasswordRequest request;
        mPassword = mPassword || (question->getRequest() >>= request);
        for (const auto& continuation : question->getContinuations())
        {
            const uno::Reference<task::XInteractionAbort> abort(continuation, uno::UNO_QUERY);
            if (abort.is())
                return abort->select();
        }
    }

    bool wantsPassword() const { return mPassword; }

private:
    bool mPassword = false;
};

beans::PropertyValue property(const char* name, const uno::Any& value)
{
    return beans::PropertyValue(rtl::OUString::createFromAscii(name), -1, value, beans::PropertyState_DIRECT_VALUE);
}

uno::Reference<lang::XComponent> load(const uno::Reference<uno::XComponentContext>& context, const std::string& url,
                                      const rtl::Reference<Refusal>& refusal)
{
    const beans::PropertyValue arguments[]{
        property("Hidden", uno::Any(true)),
        property("ReadOnly", uno::Any(true)),
        property("PickListEntry", uno::Any(false)),
        property("MacroExecutionMode", uno::Any(document::MacroExecMode::NEVER_EXECUTE)),
        property("UpdateDocMode", uno::Any(document::UpdateDocMode::NO_UPDATE)),
        property("InteractionHandler", uno::Any(uno::Reference<task::XInteractionHandler>(refusal.get())))};
    try
    {
        return frame::Desktop::create(context)->loadComponentFromURL(
            toOffice(url), "_blank", 0,
            uno::Sequence<beans::PropertyValue>(arguments, static_cast<sal_Int32>(std::size(arguments))));
    }
    catch (const uno::Exception&)
    {
        return nullptr;
    }
}
}

ReadOnlyFile::ReadOnlyFile(const uno::Reference<uno::XComponentContext>& context, const std::string& url)
{
    const rtl::Reference<Refusal> refusal(new Refusal);
    const uno::Reference<lang::XComponent> loaded = load(context, url, refusal);
    mDocument.set(loaded, uno::UNO_QUERY);
    if (mDocument.is())
        return;
    closeDocument(loaded);
    if (refusal->wantsPassword())
        throw UserError("file-password", {{"file", url}});
    throw UserError(loaded.is() ? "file-no-workbook" : "file-unreadable", {{"file", url}});
}

ReadOnlyFile::~ReadOnlyFile()
{
    closeDocument(mDocument);
}

}
