// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "menu/fiche/OptionsCommand.hxx"

#include "commands/package/Package.hxx"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/frame/DispatchHelper.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>

using namespace com::sun::star;

namespace ficheaction::menu
{

bool OptionsCommand::enabled(const uno::Reference<sheet::XSpreadsheetDocument>& document) const
{
    return document.is();
}

void OptionsCommand::run(const dialogs::Window& window) const
{
    uno::Sequence<beans::PropertyValue> arguments(1);
    arguments.getArray()[0] = beans::PropertyValue(
        "OptionsPageURL", -1, uno::Any(commands::packageLocation(window.context) + "/dialogs/Options.xdl"),
        beans::PropertyState_DIRECT_VALUE);
    const uno::Reference<frame::XDispatchProvider> provider(window.frame, uno::UNO_QUERY_THROW);
    frame::DispatchHelper::create(window.context)
        ->executeDispatch(provider, ".uno:OptionsTreeDialog", {}, 0, arguments);
}

}
