// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "dialogs/design/UpdateDialog.hxx"

#include "calc/document/Text.hxx"
#include "dialogs/design/ColumnDialog.hxx"
#include "dialogs/toolkit/Dialog.hxx"
#include "dialogs/toolkit/KeyPressed.hxx"
#include "dialogs/toolkit/LeveledList.hxx"
#include "dialogs/toolkit/Listeners.hxx"
#include "dialogs/toolkit/Lists.hxx"
#include "dialogs/toolkit/MessageBox.hxx"
#include "dialogs/toolkit/Stretching.hxx"
#include "explain/RuleText.hxx"

#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/XWindow.hpp>

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::dialogs
{

namespace
{
using design::Update;

constexpr char ticked[] = "\u2611 ";
constexpr char notTicked[] = "\u2610 ";

const model::Indicator* indicatorNamed(const model::Template& definition, const std::string& id)
{
    for (const auto& [object, indicator] : definition.indicators())
        if (indicator->id == id)
            return indicator;
    return nullptr;
}

class UpdateForm
{
public:
    UpdateForm(const Window& window, const commands::Messages& messages, const UpdateQuestion& question)
        : mWindow(window)
        , mMessages(messages)
        , mQuestion(question)
        , mOffers(question.offers)
        , mDialog(window, "UpdateTemplate")
        , mOver(window.under(mDialog.peer()))
    {
        mDialog.control<awt::XListBox>("Source")->addItemListener(new Chosen([this] { compare(); }));
        const auto list = mDialog.control<awt::XListBox>("List");
        list->addItemListener(new Chosen([this] { showDetail(); }));
        list->addActionListener(new Pressed([this] { toggle(); }));
        mDialog.control<awt::XWindow>("List")->addKeyListener(new KeyPressed(
            [this](const awt::KeyEvent& key)
            {
                if (key.Modifiers == 0 && key.KeyCode == awt::Key::SPACE)
                    toggle();
            }));
        onPress(mDialog, "File", [this] { chooseFile(); });
        onPress(mDialog, "Toggle", [this] { toggle(); });
        onPress(mDialog, "All", [this] { tickAll(); });
        onPress(mDialog, "Ok", [this] { take(); });
        mDialog.properties("Detail")->setPropertyValue("AutoVScroll", uno::Any(true));
        stretchWith(mDialog, {{"Source", Follow::Grow, Follow::Stay},
                              {"File", Follow::Move, Follow::Stay},
                              {"List", Follow::Grow, Follow::Grow},
                              {"Toggle", Follow::Stay, Follow::Move},
                              {"All", Follow::Stay, Follow::Move},
                              {"Detail", Follow::Grow, Follow::Move},
                              {"Count", Follow::Grow, Follow::Move},
                              {"Ok", Follow::Move, Follow::Move},
                              {"Cancel", Follow::Move, Follow::Move}});
        showSources();
        if (!mOffers.empty())
            chooseEntry(mDialog, "Source", 0);
        compare();
        mDialog.control<awt::XWindow>(mOffers.empty() ? rtl::OUString("File") : rtl::OUString("List"))->setFocus();
    }

    std::optional<model::Template> ask()
    {
        while (!mDialog.execute())
            if (!mTouched || confirmUnlikely(mWindow, mMessages.text("design.leave")))
                return std::nullopt;
        return std::move(mTaken);
    }

private:
    void showSources()
    {
        std::vector<rtl::OUString> entries;
        for (const commands::OfferedDefinition& offer : mOffers)
            entries.push_back(offer.isOwn ? mMessages.text("create.own-template", {{"title", offer.title}})
                                          : calc::toOffice(offer.title));
        showEntries(mDialog, "Source", entries);
    }

    void chooseFile()
    {
        const std::optional<commands::OfferedDefinition> offer = mQuestion.chooseFile(mOver);
        if (!offer)
            return;
        mOffers.push_back(*offer);
        showSources();
        chooseEntry(mDialog, "Source", mOffers.size() - 1);
        compare();
        mDialog.control<awt::XWindow>("List")->setFocus();
    }

    const commands::OfferedDefinition* chosenOffer() const
    {
        const std::optional<std::size_t> place = chosenEntry(mDialog, "Source");
        return place && *place < mOffers.size() ? &mOffers[*place] : nullptr;
    }

    /// Of a newer version of the fiche's own template, what is new is ticked at first.
    void compare()
    {
        const commands::OfferedDefinition* const offer = chosenOffer();
        mUpdates = offer ? design::updatesBetween(mQuestion.mine, *offer->definition) : std::vector<Update>();
        mTicked.clear();
        mTouched = false;
        if (offer && offer->definition->id == mQuestion.mine.id)
            for (std::size_t place = 0; place < mUpdates.size(); ++place)
                if (mUpdates[place].kind == Update::Kind::New)
                    mTicked.insert(place);
        mTicked = design::withNeeded(mUpdates, mTicked);
        showList(0);
    }

    void showList(std::size_t chosen)
    {
        std::vector<rtl::OUString> entries;
        for (std::size_t place = 0; place < mUpdates.size(); ++place)
            entries.push_back(calc::toOffice((mTicked.contains(place) ? ticked : notTicked) +
                                             updateText(mMessages, mUpdates[place])));
        showEntries(mDialog, "List", entries);
        if (!entries.empty())
            chooseEntry(mDialog, "List", std::min(chosen, entries.size() - 1));
        mDialog.enable("Toggle", !entries.empty());
        mDialog.enable("All", !entries.empty());
        mDialog.enable("Ok", !mTicked.empty());
        mDialog.setText("Count", mUpdates.empty()
                                     ? mMessages.text(chosenOffer() ? "update.none" : "update.no-source")
                                     : mMessages.counted("update.count", static_cast<std::int64_t>(mTicked.size())));
        showDetail();
    }

    /// What is ticked takes along what it needs; what is no longer ticked, what needs it.
    void toggle()
    {
        const std::optional<std::size_t> place = chosenEntry(mDialog, "List");
        if (!place || *place >= mUpdates.size())
            return;
        mTouched = true;
        if (mTicked.contains(*place))
            std::erase_if(mTicked,
                          [&](std::size_t each) { return design::withNeeded(mUpdates, {each}).contains(*place); });
        else
            mTicked.merge(design::withNeeded(mUpdates, {*place}));
        showList(*place);
    }

    /// But for what would go; all of it where that is so already.
    void tickAll()
    {
        mTouched = true;
        std::set<std::size_t> all;
        for (std::size_t place = 0; place < mUpdates.size(); ++place)
            if (mUpdates[place].kind != Update::Kind::Gone)
                all.insert(place);
        mTicked = design::withNeeded(mUpdates, all);
        showList(chosenEntry(mDialog, "List").value_or(0));
    }

    void take()
    {
        std::set<std::string> keys;
        for (const std::size_t place : mTicked)
            keys.insert(mUpdates[place].key());
        auto taken = design::takenOver(mQuestion.mine, *chosenOffer()->definition, keys, mMessages.language());
        if (const auto* const refusal = std::get_if<design::Refusal>(&taken))
            return showError(mOver, calc::toOffice(refusal->words));
        mTaken = std::get<model::Template>(std::move(taken));
        mDialog.accept();
    }

    void showDetail()
    {
        const std::optional<std::size_t> place = chosenEntry(mDialog, "List");
        mDialog.setText("Detail", place && *place < mUpdates.size() ? detailOf(mUpdates[*place]) : rtl::OUString());
    }

    rtl::OUString detailOf(const Update& update) const
    {
        rtl::OUString text = beforeAndAfter(update);
        std::string needed;
        for (const std::size_t place : update.needs)
            needed += (needed.empty() ? "" : ", ") + mUpdates[place].label;
        if (!needed.empty())
            text += (text.isEmpty() ? rtl::OUString() : rtl::OUString("\n")) +
                    mMessages.text("update.takes-along", {{"others", needed}});
        return text;
    }

    rtl::OUString beforeAndAfter(const Update& update) const
    {
        const std::string before = wordsOf(mQuestion.mine, update);
        const std::string after = wordsOf(*chosenOffer()->definition, update);
        if (before.empty() || after.empty() || before == after)
            return calc::toOffice(after.empty() ? before : after);
        return mMessages.text("update.before", {{"text", before}}) + "\n" +
               mMessages.text("update.after", {{"text", after}});
    }

    /// What a definition says of it, in words.
    std::string wordsOf(const model::Template& definition, const Update& update) const
    {
        if (update.of == Update::Of::Indicator)
        {
            const model::Indicator* const indicator = indicatorNamed(definition, update.id);
            return indicator ? indicator->label + ". " + ruleWords(definition, *indicator) : std::string();
        }
        if (update.of == Update::Of::Column)
        {
            const model::Register* const owner = definition.registerNamed(update.owner);
            const model::Column* const column = owner ? owner->column(update.id) : nullptr;
            return column ? column->label + ". " + calc::fromOffice(columnText(mMessages, definition, *column))
                          : std::string();
        }
        if (update.of == Update::Of::List)
        {
            std::string values;
            if (const model::ListOfValues* const list = definition.listNamed(update.id))
                for (const std::string& value : list->values)
                    values += (values.empty() ? "" : ", ") + value;
            return values;
        }
        return {};
    }

    std::string ruleWords(const model::Template& definition, const model::Indicator& indicator) const
    {
        const explain::Words words(mMessages.language());
        std::string text = explain::ruleText(words, definition, indicator.measure, {}, mQuestion.period);
        if (const auto* const target = std::get_if<double>(&indicator.target))
            text += " " + calc::fromOffice(
                              mMessages.text("update.target", {{"target", explain::numberText(words, *target)}}));
        else if (const auto* const said = std::get_if<std::string>(&indicator.target))
            text += " " + calc::fromOffice(mMessages.text("update.target", {{"target", *said}}));
        return text;
    }

    Window mWindow;
    const commands::Messages& mMessages;
    const UpdateQuestion& mQuestion;
    std::vector<commands::OfferedDefinition> mOffers;
    std::vector<Update> mUpdates;
    std::set<std::size_t> mTicked; ///< places among the updates
    bool mTouched = false;
    std::optional<model::Template> mTaken;
    Dialog mDialog;
    Window mOver;
};
}

std::optional<model::Template> askUpdates(const Window& window, const commands::Messages& messages,
                                          const UpdateQuestion& question)
{
    return UpdateForm(window, messages, question).ask();
}

}
