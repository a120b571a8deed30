// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "menu/entry/SignInSheetCommand.hxx"

#include "calc/document/Text.hxx"
#include "commands/entry/Attendance.hxx"
#include "dialogs/entry/SignInDialog.hxx"
#include "menu/DocumentState.hxx"
#include "menu/LastChoices.hxx"
#include "menu/NoticeBar.hxx"
#include "menu/entry/OfferedEvents.hxx"
#include "roles/RowLabels.hxx"

#include <osl/file.hxx>

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::menu
{

namespace
{
constexpr const char* whom[]{"Down", "All", "None"};
constexpr commands::SignInPeople people[]{commands::SignInPeople::Down, commands::SignInPeople::All,
                                          commands::SignInPeople::None};

/// As last time.
commands::SignInChoices proposedChoices(const dialogs::Window& window)
{
    commands::SignInChoices proposed;
    proposed.blankLines = dialogs::usualBlankLines;
    const std::vector<std::string> last = lastChoices(window.context, "SignIn");
    if (last.size() != 3)
        return proposed;
    for (std::size_t choice = 0; choice < std::size(whom); ++choice)
        if (last[0] == whom[choice])
            proposed.people = people[choice];
    proposed.blankLines = calc::toOffice(last[1]).toInt32();
    proposed.category = last[2];
    return proposed;
}

void remember(const dialogs::Window& window, const commands::SignInChoices& choices)
{
    const std::size_t choice =
        static_cast<std::size_t>(std::find(std::begin(people), std::end(people), choices.people) - std::begin(people));
    rememberChoices(window.context, "SignIn", {whom[choice], std::to_string(choices.blankLines), choices.category});
}

dialogs::SignInQuestion questionAbout(const dialogs::Window& window, const commands::FicheData& fiche)
{
    const roles::AttendanceRegister attendance = commands::attendanceRegister(fiche);
    OfferedEvents offered = offeredEvents(window, fiche, attendance);
    dialogs::SignInQuestion question{
        std::move(offered.events), offered.chosen, attendance.people.has_value(), {}, proposedChoices(window)};
    if (const std::optional<std::size_t> column = commands::categoryColumn(fiche))
    {
        const std::string& list = fiche.definition().registers[attendance.people->table].columns[*column].list;
        for (const engine::FoldedId value : fiche.dataset().list(list))
            question.categories.push_back(fiche.dataset().display(list, value));
    }
    return question;
}

std::string pathOf(const std::string& url)
{
    rtl::OUString path;
    osl::FileBase::getSystemPathFromFileURL(calc::toOffice(url), path);
    return calc::fromOffice(path);
}
}

bool SignInSheetCommand::enabled(const uno::Reference<sheet::XSpreadsheetDocument>& document) const
{
    return holdsFiche(document);
}

void SignInSheetCommand::run(const dialogs::Window& window) const
{
    const commands::Messages messages(window.context);
    const commands::FicheData fiche(window.context, window.document());
    const dialogs::SignInQuestion question = questionAbout(window, fiche);
    const std::optional<dialogs::SignInAnswer> answer = dialogs::askSignIn(window, messages, question);
    if (!answer)
        return;
    remember(window, answer->choices);
    if (!answer->asFile)
        return commands::openSignInSheet(window.context, window.document(), fiche, answer->event, answer->choices);
    const std::size_t events = commands::attendanceRegister(fiche).events;
    const std::string name =
        fiche.definition().word("signin.title") + " " + roles::keyOf(fiche.dataset(), events, answer->event) + ".pdf";
    const std::optional<std::string> url = dialogs::askPdfFile(window, messages, name);
    if (!url)
        return;
    commands::writeSignInSheet(window.context, window.document(), fiche, answer->event, answer->choices, *url);
    showNotice(window, noticeOf(NoticeKind::Done, messages.text("signin.done", {{"file", pathOf(*url)}})));
}

}
