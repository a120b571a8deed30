// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Properties: several properties of an object of the office, set in one breath.
#pragma once

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/uno/Any.hxx>
#include <com/sun/star/uno/Reference.hxx>

#include <utility>
#include <vector>

namespace ficheaction::calc
{

using Properties = std::vector<std::pair<const char*, com::sun::star::uno::Any>>;

inline void setProperties(const com::sun::star::uno::Reference<com::sun::star::uno::XInterface>& object,
                          const Properties& properties)
{
    const com::sun::star::uno::Reference<com::sun::star::beans::XPropertySet> set(object,
                                                                                  com::sun::star::uno::UNO_QUERY_THROW);
    for (const auto& [name, value] : properties)
        set->setPropertyValue(rtl::OUString::createFromAscii(name), value);
}

}
