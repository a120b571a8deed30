// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/document/ReadOnlyFile.hxx"

#include "calc/document/ClosedDocument.hxx"
#include "calc/document/PasswordQuestion.hxx"
#include "calc/document/Text.hxx"
#include "calc/document/UserError.hxx"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/document/MacroExecMode.hpp>
#include <com/sun/star/document/UpdateDocMode.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <rtl/ref.hxx>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
beans::PropertyValue property(const char* name, const uno::Any& value)
{
    return beans::PropertyValue(rtl::OUString::createFromAscii(name), -1, value, beans::PropertyState_DIRECT_VALUE);
}

uno::Reference<lang::XComponent> load(const uno::Reference<uno::XComponentContext>& context, const std::string& url,
                                      const rtl::Reference<PasswordQuestion>& question)
{
    const beans::PropertyValue arguments[]{
        property("Hidden", uno::Any(true)),
        property("ReadOnly", uno::Any(true)),
        property("PickListEntry", uno::Any(false)),
        property("MacroExecutionMode", uno::Any(document::MacroExecMode::NEVER_EXECUTE)),
        property("UpdateDocMode", uno::Any(document::UpdateDocMode::NO_UPDATE)),
        property("InteractionHandler", uno::Any(uno::Reference<task::XInteractionHandler>(question.get())))};
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
    const rtl::Reference<PasswordQuestion> question(new PasswordQuestion);
    const uno::Reference<lang::XComponent> loaded = load(context, url, question);
    mDocument.set(loaded, uno::UNO_QUERY);
    if (mDocument.is())
        return;
    closeDocument(loaded);
    if (question->wasAsked())
        throw UserError("file-password", {{"file", url}});
    throw UserError(loaded.is() ? "file-no-workbook" : "file-unreadable", {{"file", url}});
}

ReadOnlyFile::~ReadOnlyFile()
{
    closeDocument(mDocument);
}

}
