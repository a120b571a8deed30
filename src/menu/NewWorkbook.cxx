// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "menu/NewWorkbook.hxx"

#include "calc/document/ClosedDocument.hxx"
#include <com/sun/star/frame/Desktop.hpp>

using namespace com::sun::star;

namespace ficheaction::menu
{

NewWorkbook::NewWorkbook(const uno::Reference<uno::XComponentContext>& context)
    : mDocument(frame::Desktop::create(context)->loadComponentFromURL("private:factory/scalc", "_blank", 0, {}),
                uno::UNO_QUERY_THROW)
{
}

NewWorkbook::~NewWorkbook()
{
    if (mKept)
        return;
    calc::closeDocument(mDocument);
}

}
