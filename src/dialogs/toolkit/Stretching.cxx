// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "dialogs/toolkit/Stretching.hxx"

#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <cppuhelper/implbase1.hxx>

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::dialogs
{

namespace
{
struct Place
{
    uno::Reference<awt::XWindow> window;
    awt::Rectangle original;
    Stretch stretch;
};

class Layout : public cppu::WeakImplHelper1<awt::XWindowListener>
{
public:
    Layout(const uno::Reference<awt::XWindow>& dialog, std::vector<Place> places)
        : mDialog(dialog)
        , mOriginal(dialog->getPosSize())
        , mPlaces(std::move(places))
    {
    }

    void SAL_CALL windowResized(const awt::WindowEvent&) override
    {
        try
        {
            const awt::Rectangle now = mDialog->getPosSize();
            const sal_Int32 wider = std::max<sal_Int32>(0, now.Width - mOriginal.Width);
            const sal_Int32 higher = std::max<sal_Int32>(0, now.Height - mOriginal.Height);
            for (const Place& place : mPlaces)
                lay(place, wider, higher);
        }
        catch (const uno::Exception&)
        {
            // The dialog is on its way out: it needs no layout.
        }
    }
    void SAL_CALL windowMoved(const awt::WindowEvent&) override {}
    void SAL_CALL windowShown(const lang::EventObject&) override {}
    void SAL_CALL windowHidden(const lang::EventObject&) override {}
    void SAL_CALL disposing(const lang::EventObject&) override { mPlaces.clear(); }

private:
    static void lay(const Place& place, sal_Int32 wider, sal_Int32 higher)
    {
        awt::Rectangle now = place.original;
        if (place.stretch.horizontally == Follow::Move)
            now.X += wider;
        if (place.stretch.horizontally == Follow::Grow)
            now.Width += wider;
        if (place.stretch.vertically == Follow::Move)
            now.Y += higher;
        if (place.stretch.vertically == Follow::Grow)
            now.Height += higher;
        place.window->setPosSize(now.X, now.Y, now.Width, now.Height, awt::PosSize::POSSIZE);
    }

    uno::Reference<awt::XWindow> mDialog;
    awt::Rectangle mOriginal;
    std::vector<Place> mPlaces;
};
}

void stretchWith(const Dialog& dialog, const std::vector<Stretch>& controls)
{
    std::vector<Place> places;
    for (const Stretch& stretch : controls)
    {
        const uno::Reference<awt::XWindow> window = dialog.control<awt::XWindow>(stretch.control);
        places.push_back({window, window->getPosSize(), stretch});
    }
    const uno::Reference<awt::XWindow> window(dialog.controls(), uno::UNO_QUERY_THROW);
    window->addWindowListener(new Layout(window, std::move(places)));
}

}
