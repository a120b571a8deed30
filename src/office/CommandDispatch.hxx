// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// CommandDispatch: runs the menu commands of one window, and tells its menus and toolbars which of them apply.
#pragma once

#include "menu/MenuCommand.hxx"

#include <com/sun/star/frame/XDispatch.hpp>
#include <com/sun/star/frame/XFrameActionListener.hpp>
#include <com/sun/star/util/XModifyBroadcaster.hpp>
#include <com/sun/star/util/XModifyListener.hpp>
#include <cppuhelper/implbase3.hxx>

#include <mutex>
#include <vector>

namespace ficheaction::office
{

/// Whether `url` is `org.ficheaction:<command>` with a command that there is.
bool isCommand(const com::sun::star::util::URL& url);

/// While somebody listens to it, it listens to the window (another document may come into it) and to the properties of
/// the document (which hold the template, or no longer): a change of a cell costs nothing.
class CommandDispatch
    : public cppu::WeakImplHelper3<com::sun::star::frame::XDispatch, com::sun::star::frame::XFrameActionListener,
                                   com::sun::star::util::XModifyListener>
{
public:
    CommandDispatch(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                    const com::sun::star::uno::Reference<com::sun::star::frame::XFrame>& frame);

    void SAL_CALL
    dispatch(const com::sun::star::util::URL& url,
             const com::sun::star::uno::Sequence<com::sun::star::beans::PropertyValue>& arguments) override;
    void SAL_CALL
    addStatusListener(const com::sun::star::uno::Reference<com::sun::star::frame::XStatusListener>& listener,
                      const com::sun::star::util::URL& url) override;
    void SAL_CALL
    removeStatusListener(const com::sun::star::uno::Reference<com::sun::star::frame::XStatusListener>& listener,
                         const com::sun::star::util::URL& url) override;

    void SAL_CALL frameAction(const com::sun::star::frame::FrameActionEvent& event) override;
    void SAL_CALL modified(const com::sun::star::lang::EventObject& event) override;
    void SAL_CALL disposing(const com::sun::star::lang::EventObject& event) override;

    /// Gives the keys to the cells: a button of the bar that was clicked would keep them.
    void takeKeys() const;

private:
    /// Holds the document meanwhile; shows what goes wrong.
    void run(const std::string& name) const;
    struct Listener
    {
        com::sun::star::uno::Reference<com::sun::star::frame::XStatusListener> listener;
        com::sun::star::util::URL url;
    };

    void tell(const Listener& listener);
    void tellAll();
    void beginListening();
    void endListening();
    void listenToDocument();
    void leaveDocument();

    dialogs::Window mWindow;
    std::mutex mMutex;
    std::vector<Listener> mListeners;
    com::sun::star::uno::Reference<com::sun::star::util::XModifyBroadcaster> mProperties;
};

}
