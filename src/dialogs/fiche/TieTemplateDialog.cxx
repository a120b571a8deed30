// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "dialogs/fiche/TieTemplateDialog.hxx"

#include "calc/document/Text.hxx"
#include "dialogs/toolkit/Dialog.hxx"
#include "dialogs/toolkit/Listeners.hxx"
#include "dialogs/toolkit/Stretching.hxx"

#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XListBox.hpp>

using namespace com::sun::star;

namespace ficheaction::dialogs
{

std::optional<TieOffer> askTemplateToTie(const Window& window, const TieQuestion& question)
{
    const Dialog dialog(window, "TieTemplate");
    const auto list = dialog.control<awt::XListBox>("List");
    std::vector<TieOffer> offers;
    const auto offer = [&](const TieOffer& each)
    {
        offers.push_back(each);
        list->addItem(calc::toOffice(each.title), list->getItemCount());
    };
    const auto select = [&](std::size_t place)
    {
        list->selectItemPos(static_cast<sal_Int16>(place), true);
        dialog.enable("Tie", true);
    };
    dialog.enable("Tie", false);
    for (const TieOffer& each : question.offers)
        offer(each);
    if (!offers.empty())
        select(0);
    list->addActionListener(new Pressed([&dialog] { dialog.accept(); }));
    dialog.control<awt::XButton>("File")->addActionListener(new Pressed(
        [&]
        {
            if (const std::optional<TieOffer> chosen = question.chooseFile(window.under(dialog.peer())))
            {
                offer(*chosen);
                select(offers.size() - 1);
            }
        }));
    stretchWith(dialog, {{"Intro", Follow::Grow, Follow::Stay},
                         {"List", Follow::Grow, Follow::Grow},
                         {"File", Follow::Stay, Follow::Move},
                         {"Tie", Follow::Move, Follow::Move},
                         {"Close", Follow::Move, Follow::Move}});
    if (!dialog.execute() || list->getSelectedItemPos() < 0)
        return std::nullopt;
    return offers[static_cast<std::size_t>(list->getSelectedItemPos())];
}

}
