// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// HelpTopics: the pages of the help, in the language of the office, as a dialog of the extension shows them. The office
// shows help of an extension only with its help pack and Writer (HelpViewer).
#pragma once

#include "commands/words/Messages.hxx"

#include <com/sun/star/uno/XComponentContext.hpp>

#include <string>
#include <vector>

namespace ficheaction::commands
{

struct HelpTopic
{
    std::string id; ///< of the page: most are a command's name
    std::string title;
    std::string text;
};

/// Every page, in the order in which they are read (extension/help/pages.txt). Source:
/// extension/help/<language>/<id>.txt, whose first line is the title; cmake/HelpPages.cmake makes the office's pages of
/// the same texts.
std::vector<HelpTopic> helpTopics(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                                  const Messages& messages);

/// The page of a dialog, by the name of its file; that of the first steps where it has none.
std::string helpTopicOf(const std::string& dialog);

}
