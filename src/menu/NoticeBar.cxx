// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "menu/NoticeBar.hxx"

#include "calc/document/Text.hxx"
#include "menu/NoticeUndone.hxx"

#include <com/sun/star/awt/XWindow2.hpp>
#include <com/sun/star/beans/StringPair.hpp>
#include <com/sun/star/frame/InfobarType.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XInfobarProvider.hpp>
#include <com/sun/star/frame/XModel2.hpp>

#include <string_view>

using namespace com::sun::star;

namespace ficheaction::menu
{

namespace
{
using Provider = uno::Reference<frame::XInfobarProvider>;

constexpr char bar[] = "org.ficheaction.notice";
constexpr char protocol[] = "org.ficheaction:";
constexpr sal_Int32 widestPrimary = 60; ///< in letters: the office breaks the lines of the other text alone
constexpr std::string_view ofButton = "button/";

bool isSeen(const uno::Reference<frame::XFrame>& frame)
{
    const uno::Reference<awt::XWindow2> window(frame->getContainerWindow(), uno::UNO_QUERY);
    return window.is() && window->isVisible();
}

/// To ask the controller of a closed document would end the office: these are a living one's.
void removeFrom(const uno::Reference<sheet::XSpreadsheetDocument>& document)
{
    const uno::Reference<container::XEnumeration> controllers =
        uno::Reference<frame::XModel2>(document, uno::UNO_QUERY_THROW)->getControllers();
    while (controllers->hasMoreElements())
        if (const Provider provider(controllers->nextElement(), uno::UNO_QUERY);
            provider.is() && provider->hasInfobar(bar))
            provider->removeInfobar(bar);
}

uno::Sequence<beans::StringPair> pairsOf(const std::vector<NoticeButton>& buttons)
{
    uno::Sequence<beans::StringPair> pairs(static_cast<sal_Int32>(buttons.size()));
    for (std::size_t button = 0; button < buttons.size(); ++button)
        pairs.getArray()[button] = {buttons[button].label,
                                    protocol + calc::toOffice(std::string(ofButton) + buttons[button].command)};
    return pairs;
}
}

Notice ofStep(Notice notice)
{
    notice.isOfStep = true;
    return notice;
}

Notice noticeOf(NoticeKind kind, const rtl::OUString& text)
{
    const rtl::OUString line = text.replaceAll("\n\n", " ").replaceAll("\n", " ").trim();
    sal_Int32 end = line.indexOf(". ");
    if (end < 0)
        end = line.getLength() - 1;
    if (const sal_Int32 colon = line.indexOf(": "); end > widestPrimary && colon >= 0 && colon < end)
        end = colon;
    return {kind, line.copy(0, end + 1), line.copy(end + 1).trim()};
}

void showNotice(const dialogs::Window& window, const Notice& notice)
{
    removeFrom(window.document());
    const Provider provider(window.frame->getController(), uno::UNO_QUERY);
    if (!provider.is() || !isSeen(window.frame))
        return;
    provider->appendInfobar(bar, notice.primary, notice.secondary,
                            notice.kind == NoticeKind::Done ? frame::InfobarType::SUCCESS : frame::InfobarType::WARNING,
                            pairsOf(notice.buttons), true);
    callWhenUndone(window.context, window.document(), notice.isOfStep, removeFrom);
}

void removeNotice(const dialogs::Window& window)
{
    removeFrom(window.document());
}

std::string commandOfButton(const std::string& name)
{
    return name.starts_with(ofButton) ? name.substr(ofButton.size()) : std::string();
}

}
