// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "dialogs/import/ImportDialog.hxx"

#include "calc/document/Text.hxx"
#include "calc/document/UserError.hxx"
#include "commands/words/UserErrorText.hxx"
#include "dialogs/import/ImportColumnsPage.hxx"
#include "dialogs/import/ImportRowsPage.hxx"
#include "dialogs/import/ImportSourcePage.hxx"
#include "dialogs/import/ImportValuesPage.hxx"
#include "dialogs/toolkit/Listeners.hxx"
#include "dialogs/toolkit/MessageBox.hxx"
#include "dialogs/toolkit/Stretching.hxx"

#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XWindow2.hpp>

using namespace com::sun::star;

namespace ficheaction::dialogs
{

namespace
{
/// Where the keys go first: the first of these that the page has and that can be used.
constexpr const char* firstControls[][2]{
    {"Browse", "Browse"}, {"Register", "Register"}, {"Values", "Values"}, {"Matching", "CreatePeople"}};

/// The dialog while it is open.
class ImportForm
{
public:
    ImportForm(const Window& window, const commands::Messages& messages, commands::Import& import)
        : mMessages(messages)
        , mDialog(window, "ImportRows")
        , mWindow(window.under(mDialog.peer()))
        , mParts{mWindow, messages, mDialog, import,
                 [this](const std::function<void()>& action) { return attempt(action); }}
    {
        mPages.push_back(std::make_unique<ImportSourcePage>(mParts, window.document()));
        mPages.push_back(std::make_unique<ImportColumnsPage>(mParts));
        mPages.push_back(std::make_unique<ImportValuesPage>(mParts));
        mPages.push_back(std::make_unique<ImportRowsPage>(mParts));
        mDialog.control<awt::XButton>("Next")->addActionListener(new Pressed([this] { go(1); }));
        mDialog.control<awt::XButton>("Back")->addActionListener(new Pressed([this] { go(-1); }));
        stretch();
        show(0);
    }

    bool ask() const { return mDialog.execute(); }

private:
    bool attempt(const std::function<void()>& action) const
    {
        try
        {
            action();
            return true;
        }
        catch (const calc::UserError& error)
        {
            showError(mWindow, commands::userErrorText(mMessages, error));
        }
        catch (const uno::Exception& exception)
        {
            showError(mWindow, mMessages.text("error.unexpected", {{"details", calc::fromOffice(exception.Message)}}));
        }
        return false;
    }

    /// To the next page with something to choose, or the one before; past the last one the import begins.
    void go(int direction)
    {
        if (direction > 0 && !mPages[mPage]->isComplete())
            return;
        std::size_t page = mPage;
        attempt(
            [&]
            {
                do
                    page = direction > 0 ? page + 1 : page - 1;
                while (page < mPages.size() && page > 0 && !mPages[page]->isNeeded());
                if (page < mPages.size())
                    show(page);
                else
                    mDialog.accept();
            });
    }

    void show(std::size_t page)
    {
        mPage = page;
        const uno::Reference<awt::XControl> self(mDialog.controls(), uno::UNO_QUERY_THROW);
        const uno::Reference<beans::XPropertySet> model(self->getModel(), uno::UNO_QUERY_THROW);
        model->setPropertyValue("Step", uno::Any(static_cast<sal_Int32>(page + 1)));
        mDialog.setText("Page", mMessages.text("import.page." + std::to_string(page + 1)));
        mDialog.setText("Next", mMessages.text(page + 1 < mPages.size() ? "import.next" : "import.import"));
        mDialog.enable("Back", page > 0);
        mDialog.enable("Next", mPages[page]->isComplete());
        mPages[page]->show();
        for (const char* const id : firstControls[page])
            if (const uno::Reference<awt::XWindow2> control =
                    mDialog.control<awt::XWindow2>(rtl::OUString::createFromAscii(id));
                control->isEnabled())
            {
                control->setFocus();
                return;
            }
    }

    void stretch() const
    {
        std::vector<Stretch> all;
        for (const char* const id : {"Source", "Sheet", "Register", "Saved", "Target", "FixedText", "DateOrder", "Name",
                                     "ValueTarget", "Matching", "MatchTarget"})
            all.push_back({rtl::OUString::createFromAscii(id), Follow::Grow, Follow::Stay});
        for (const char* const id : {"Browse"})
            all.push_back({rtl::OUString::createFromAscii(id), Follow::Move, Follow::Stay});
        for (const char* const id : {"Preview", "Columns", "Values", "Problems"})
            all.push_back({rtl::OUString::createFromAscii(id), Follow::Grow, Follow::Grow});
        for (Stretch& each : all)
            for (const char* const id : {"Target", "FixedText", "DateOrder", "Name", "ValueTarget"})
                if (each.control.equalsAscii(id))
                    each.vertically = Follow::Move;
        for (const char* const id : {"PreviewRow", "ColumnDetail", "ValueDetail", "Unfilled"})
            all.push_back({rtl::OUString::createFromAscii(id), Follow::Grow, Follow::Move});
        for (const char* const id : {"PreviewRowLabel", "TargetLabel", "FixedLabel", "FixedColumn", "DateOrderLabel",
                                     "NameLabel", "ValueTargetLabel"})
            all.push_back({rtl::OUString::createFromAscii(id), Follow::Stay, Follow::Move});
        for (const char* const id : {"Page", "Summary", "Matches", "MatchDetail", "ValuesIntro"})
            all.push_back({rtl::OUString::createFromAscii(id), Follow::Grow, Follow::Stay});
        for (const char* const id : {"Save", "Back", "Next", "Cancel"})
            all.push_back({rtl::OUString::createFromAscii(id), Follow::Move, Follow::Move});
        stretchWith(mDialog, all);
    }

    const commands::Messages& mMessages;
    Dialog mDialog;
    Window mWindow;
    ImportPages mParts;
    std::vector<std::unique_ptr<ImportPage>> mPages;
    std::size_t mPage = 0;
};
}

bool askImport(const Window& window, const commands::Messages& messages, commands::Import& import)
{
    return ImportForm(window, messages, import).ask();
}

rtl::OUString importedText(const commands::Messages& messages, const commands::ImportReport& report)
{
    return importSummary(messages, report, true);
}

void showImportReport(const Window& window, const commands::Messages& messages, const commands::ImportReport& report)
{
    const Dialog dialog(window, "ImportReport");
    dialog.setText("Summary", importSummary(messages, report, true));
    dialog.setText("Problems", problemLines(messages, report));
    dialog.properties("Problems")->setPropertyValue("AutoVScroll", uno::Any(true));
    stretchWith(dialog, {{"Summary", Follow::Grow, Follow::Stay},
                         {"Problems", Follow::Grow, Follow::Grow},
                         {"Close", Follow::Move, Follow::Move}});
    dialog.execute();
}

}
