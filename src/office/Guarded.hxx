// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Guarded: makes UNO exceptions, in words for a person, of whatever a method of the service throws.
#pragma once

#include "calc/document/Text.hxx"
#include "calc/document/UserError.hxx"
#include "commands/words/Messages.hxx"
#include "commands/words/UserErrorText.hxx"
#include "engine/evaluation/Evaluation.hxx"

#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/RuntimeException.hpp>
#include <com/sun/star/uno/Sequence.hxx>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <exception>
#include <vector>

namespace ficheaction::office
{

/// Runs `action` and turns everything that it throws into a UNO exception: what leaves an extension in another way can
/// take the office down.
template <class Action>
auto guarded(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
             com::sun::star::uno::XInterface* self, Action action) -> decltype(action())
{
    try
    {
        return action();
    }
    catch (const calc::UserError& error)
    {
        const rtl::OUString message = commands::userErrorText(commands::Messages(context), error);
        throw com::sun::star::lang::IllegalArgumentException(message, self, 0);
    }
    catch (const com::sun::star::uno::RuntimeException&)
    {
        throw;
    }
    catch (const com::sun::star::uno::Exception& exception)
    {
        throw com::sun::star::uno::RuntimeException(exception.Message, self);
    }
    catch (const engine::Cancelled&)
    {
        throw com::sun::star::uno::RuntimeException(commands::Messages(context).text("error.cancelled"), self);
    }
    catch (const std::exception& exception)
    {
        throw com::sun::star::uno::RuntimeException(calc::toOffice(exception.what()), self);
    }
}

template <class Item> com::sun::star::uno::Sequence<Item> sequenceOf(const std::vector<Item>& items)
{
    return com::sun::star::uno::Sequence<Item>(items.data(), static_cast<sal_Int32>(items.size()));
}

}
