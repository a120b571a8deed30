// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// StyleSheet: short words for the properties of which cell styles are made.
#pragma once

#include "calc/create/Creation.hxx"
#include "calc/create/Properties.hxx"

#include <com/sun/star/table/BorderLine2.hpp>

namespace ficheaction::calc
{

class StyleSheet
{
public:
    explicit StyleSheet(const Creation& creation)
        : mCreation(creation)
    {
    }

    /// Makes the style unless the document has it.
    void add(const rtl::OUString& name, const char* parent, const Properties& properties) const;
    void add(const char* name, const char* parent, const Properties& properties = {}) const;

private:
    const Creation& mCreation;
};

/// A line of the palette's colour for rules, or of another; `width` in 1/100 mm.
com::sun::star::uno::Any line(sal_Int32 colour, sal_Int16 width);

com::sun::star::uno::Any bold();
com::sun::star::uno::Any notBold();
com::sun::star::uno::Any points(float height);
com::sun::star::uno::Any colour(sal_Int32 rgb);
com::sun::star::uno::Any length(sal_Int32 hundredthsOfMillimetres);
com::sun::star::uno::Any yes();
com::sun::star::uno::Any leftAligned();
com::sun::star::uno::Any rightAligned();
com::sun::star::uno::Any centred();
com::sun::star::uno::Any atTop();
com::sun::star::uno::Any atMiddle();

}
