// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "dialogs/help/HelpDialog.hxx"

#include "calc/document/Text.hxx"
#include "commands/help/HelpTopics.hxx"
#include "dialogs/toolkit/Dialog.hxx"
#include "dialogs/toolkit/Listeners.hxx"
#include "dialogs/toolkit/Stretching.hxx"

#include <com/sun/star/awt/XListBox.hpp>

using namespace com::sun::star;

namespace ficheaction::dialogs
{

void showHelp(const Window& window, const std::string& topic)
{
    const commands::Messages messages(window.context);
    const std::vector<commands::HelpTopic> topics = commands::helpTopics(window.context, messages);
    const Dialog dialog(window, "Help");
    const auto list = dialog.control<awt::XListBox>("Topics");
    sal_Int16 chosen = 0;
    for (std::size_t index = 0; index < topics.size(); ++index)
    {
        list->addItem(calc::toOffice(topics[index].title), static_cast<sal_Int16>(index));
        if (topics[index].id == topic)
            chosen = static_cast<sal_Int16>(index);
    }
    const auto show = [&]
    {
        const sal_Int16 place = list->getSelectedItemPos();
        if (place >= 0)
            dialog.setText("Text", calc::toOffice(topics[static_cast<std::size_t>(place)].text));
    };
    list->selectItemPos(chosen, true);
    show();
    list->addItemListener(new Chosen(show));
    stretchWith(dialog, {{"Topics", Follow::Stay, Follow::Grow},
                         {"Text", Follow::Grow, Follow::Grow},
                         {"Close", Follow::Move, Follow::Move}});
    dialog.execute();
}

}
