// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "dialogs/consolidation/ConsolidateDialog.hxx"

#include "calc/document/Text.hxx"
#include "dialogs/toolkit/Dialog.hxx"
#include "dialogs/toolkit/FilePicker.hxx"
#include "dialogs/toolkit/Listeners.hxx"
#include "dialogs/toolkit/Lists.hxx"
#include "dialogs/toolkit/MessageBox.hxx"
#include "dialogs/toolkit/Stretching.hxx"

#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XCheckBox.hpp>
#include <osl/file.hxx>

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::dialogs
{

namespace
{
/// "Centre du Parc.ods (/home/…/2026)"
rtl::OUString shown(const std::string& url)
{
    rtl::OUString path;
    if (osl::FileBase::getSystemPathFromFileURL(calc::toOffice(url), path) != osl::FileBase::E_None)
        return calc::toOffice(url);
    const sal_Int32 slash = path.lastIndexOf('/');
    return path.copy(slash + 1) + " (" + path.copy(0, std::max<sal_Int32>(slash, 0)) + ")";
}

class ConsolidateForm
{
public:
    ConsolidateForm(const Window& window, const commands::Messages& messages, const ConsolidateQuestion& question)
        : mWindow(window)
        , mMessages(messages)
        , mQuestion(question)
        , mDialog(window, "Consolidate")
    {
        mDialog.control<awt::XCheckBox>("SamePeople")->setState(question.samePeopleOnce ? 1 : 0);
        onPress("Add", [this] { addFiles(); });
        onPress("Folder", [this] { addFolder(); });
        onPress("Remove", [this] { remove(); });
        onPress("Up", [this] { move(-1); });
        onPress("Down", [this] { move(1); });
        mDialog.control<awt::XListBox>("Files")->addItemListener(new Chosen([this] { showState(); }));
        showFiles();
        stretchWith(mDialog, {{"Intro", Follow::Grow, Follow::Stay},
                              {"Files", Follow::Grow, Follow::Grow},
                              {"Add", Follow::Move, Follow::Stay},
                              {"Folder", Follow::Move, Follow::Stay},
                              {"Remove", Follow::Move, Follow::Stay},
                              {"Up", Follow::Move, Follow::Stay},
                              {"Down", Follow::Move, Follow::Stay},
                              {"Count", Follow::Grow, Follow::Move},
                              {"SamePeople", Follow::Grow, Follow::Move},
                              {"Consolidate", Follow::Move, Follow::Move},
                              {"Cancel", Follow::Move, Follow::Move}});
    }

    std::optional<ConsolidateAnswer> ask() const
    {
        if (!mDialog.execute() || mUrls.empty())
            return std::nullopt;
        return ConsolidateAnswer{mUrls, mDialog.control<awt::XCheckBox>("SamePeople")->getState() == 1};
    }

private:
    void onPress(const char* name, std::function<void()> reaction)
    {
        mDialog.control<awt::XButton>(rtl::OUString::createFromAscii(name))
            ->addActionListener(new Pressed(std::move(reaction)));
    }

    Window overDialog() const { return mWindow.under(mDialog.peer()); }

    void addFiles()
    {
        const FileQuestion question{mMessages.text("consolidate.choose-files"),
                                    {{mMessages.text("consolidate.files"), "*.ods;*.fods;*.xlsx;*.json"},
                                     {mMessages.text("consolidate.all-files"), "*.*"}}};
        for (const rtl::OUString& url : askFilesToOpen(overDialog(), question))
            add(calc::fromOffice(url));
        showFiles();
    }

    void addFolder()
    {
        const std::optional<rtl::OUString> folder =
            askFolder(overDialog(), mMessages.text("consolidate.choose-folder"));
        if (!folder)
            return;
        const std::vector<std::string> files = mQuestion.filesIn(calc::fromOffice(*folder));
        for (const std::string& url : files)
            add(url);
        showFiles();
        if (files.empty())
            showInformation(overDialog(), mMessages.text("consolidate.empty-folder"));
    }

    void add(const std::string& url)
    {
        if (std::find(mUrls.begin(), mUrls.end(), url) == mUrls.end())
            mUrls.push_back(url);
    }

    void remove()
    {
        const std::optional<std::size_t> chosen = chosenEntry(mDialog, "Files");
        if (!chosen)
            return;
        mUrls.erase(mUrls.begin() + static_cast<std::ptrdiff_t>(*chosen));
        showFiles();
        if (!mUrls.empty())
            chooseEntry(mDialog, "Files", std::min(*chosen, mUrls.size() - 1));
        showState();
    }

    void move(int by)
    {
        const std::optional<std::size_t> chosen = chosenEntry(mDialog, "Files");
        if (!chosen || (by < 0 ? *chosen == 0 : *chosen + 1 >= mUrls.size()))
            return;
        const std::size_t target = by < 0 ? *chosen - 1 : *chosen + 1;
        std::swap(mUrls[*chosen], mUrls[target]);
        showFiles();
        chooseEntry(mDialog, "Files", target);
        showState();
    }

    void showFiles() const
    {
        std::vector<rtl::OUString> entries;
        for (const std::string& url : mUrls)
            entries.push_back(shown(url));
        showEntries(mDialog, "Files", entries);
        showState();
    }

    void showState() const
    {
        const std::optional<std::size_t> chosen = chosenEntry(mDialog, "Files");
        mDialog.enable("Remove", chosen.has_value());
        mDialog.enable("Up", chosen && *chosen > 0);
        mDialog.enable("Down", chosen && *chosen + 1 < mUrls.size());
        const bool tooMany = mUrls.size() > mQuestion.mostFiles;
        mDialog.enable("Consolidate", !mUrls.empty() && !tooMany);
        const auto count = static_cast<std::int64_t>(mUrls.size());
        mDialog.setText("Count", tooMany         ? mMessages.text("consolidate.too-many-files",
                                                                  {{"most", std::to_string(mQuestion.mostFiles)}})
                                 : mUrls.empty() ? mMessages.text("consolidate.no-files")
                                                 : mMessages.counted("consolidate.files-chosen", count));
    }

    Window mWindow;
    const commands::Messages& mMessages;
    const ConsolidateQuestion& mQuestion;
    Dialog mDialog;
    std::vector<std::string> mUrls;
};
}

std::optional<ConsolidateAnswer> askConsolidation(const Window& window, const commands::Messages& messages,
                                                  const ConsolidateQuestion& question)
{
    return ConsolidateForm(window, messages, question).ask();
}

}
