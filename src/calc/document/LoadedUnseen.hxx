// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// LoadedUnseen: how somebody else's file is opened to be read and nothing else.
#pragma once

#include "calc/document/PasswordQuestion.hxx"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <rtl/ref.hxx>

#include <vector>

namespace ficheaction::calc
{

com::sun::star::beans::PropertyValue namedProperty(const char* name, const com::sun::star::uno::Any& value);

/// Opens the file out of sight: without its macros, its links or anything that it has on other computers, with no lock
/// left beside it and no trace in the list of recent files. `more`: a filter and its options. Whoever called closes it.
/// Null where the office cannot open it, or what Desktop::loadComponentFromURL throws.
com::sun::star::uno::Reference<com::sun::star::lang::XComponent>
loadUnseen(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
           const rtl::OUString& url, const rtl::Reference<PasswordQuestion>& question,
           const std::vector<com::sun::star::beans::PropertyValue>& more = {});

}
