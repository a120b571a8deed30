// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/document/ReadOnlyFile.hxx"

#include "calc/document/ClosedDocument.hxx"
#include "calc/document/LoadedUnseen.hxx"
#include "calc/document/Text.hxx"
#include "calc/document/UserError.hxx"

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
uno::Reference<lang::XComponent> load(const uno::Reference<uno::XComponentContext>& context, const std::string& url,
                                      const rtl::Reference<PasswordQuestion>& question)
{
    try
    {
        return loadUnseen(context, toOffice(url), question);
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
