// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "dialogs/toolkit/ErrorText.hxx"

#include "calc/document/Text.hxx"
#include "calc/document/UserError.hxx"
#include "commands/words/Messages.hxx"
#include "commands/words/UserErrorText.hxx"
#include "dialogs/toolkit/Window.hxx"
#include "engine/evaluation/Evaluation.hxx"

#include <com/sun/star/uno/Exception.hpp>

#include <new>

using namespace com::sun::star;

namespace ficheaction::dialogs
{

namespace
{
rtl::OUString unexpected(const commands::Messages& messages, const std::string& details)
{
    return messages.text("error.unexpected", {{"details", details}});
}
}

rtl::OUString currentErrorText(const uno::Reference<uno::XComponentContext>& context)
{
    const commands::Messages messages(context);
    try
    {
        throw;
    }
    catch (const engine::Cancelled&)
    {
        return {};
    }
    catch (const DocumentGone&)
    {
        return {};
    }
    catch (const calc::UserError& error)
    {
        return commands::userErrorText(messages, error);
    }
    catch (const std::bad_alloc&)
    {
        return messages.text("error.no-memory");
    }
    catch (const uno::Exception& exception)
    {
        return unexpected(messages, calc::fromOffice(exception.Message));
    }
    catch (const std::exception& exception)
    {
        return unexpected(messages, exception.what());
    }
    catch (...)
    {
        return unexpected(messages, {});
    }
}

}
