// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "dialogs/toolkit/ControlMaking.hxx"

#include "calc/document/Text.hxx"

using namespace com::sun::star;

namespace ficheaction::dialogs
{

ControlMaking::ControlMaking(const Dialog& dialog)
    : mFactory(dialog.model(), uno::UNO_QUERY_THROW)
    , mModels(dialog.model(), uno::UNO_QUERY_THROW)
{
}

void ControlMaking::make(const char* kind, const rtl::OUString& name, const awt::Rectangle& place, sal_Int16 tabIndex,
                         const calc::Properties& properties) const
{
    const rtl::OUString service =
        "com.sun.star.awt.UnoControl" + rtl::OUString::createFromAscii(kind) + rtl::OUString("Model");
    const uno::Reference<uno::XInterface> model = mFactory->createInstance(service);
    calc::setProperties(model, {{"Name", uno::Any(name)},
                                {"PositionX", uno::Any(place.X)},
                                {"PositionY", uno::Any(place.Y)},
                                {"Width", uno::Any(place.Width)},
                                {"Height", uno::Any(place.Height)},
                                {"TabIndex", uno::Any(tabIndex)}});
    calc::setProperties(model, properties);
    mModels->insertByName(name, uno::Any(model));
}

void placeControl(const Dialog& dialog, const rtl::OUString& name, sal_Int32 left, sal_Int32 top)
{
    calc::setProperties(dialog.properties(name), {{"PositionX", uno::Any(left)}, {"PositionY", uno::Any(top)}});
}

void resizeDialog(const Dialog& dialog, sal_Int32 width, sal_Int32 height)
{
    calc::setProperties(dialog.model(), {{"Width", uno::Any(width)}, {"Height", uno::Any(height)}});
}

uno::Sequence<rtl::OUString> textsOf(const std::vector<std::string>& texts)
{
    uno::Sequence<rtl::OUString> all(static_cast<sal_Int32>(texts.size()));
    rtl::OUString* next = all.getArray();
    for (const std::string& text : texts)
        *next++ = calc::toOffice(text);
    return all;
}

}
