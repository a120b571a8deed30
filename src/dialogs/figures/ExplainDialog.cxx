// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "dialogs/figures/ExplainDialog.hxx"

#include "calc/document/Text.hxx"
#include "calc/grid/GridRows.hxx"
#include "dialogs/toolkit/Dialog.hxx"
#include "dialogs/toolkit/Listeners.hxx"
#include "dialogs/toolkit/Stretching.hxx"
#include "explain/RuleText.hxx"

#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XListBox.hpp>

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::dialogs
{

namespace
{
using commands::ExplainedFigure;
using commands::Messages;
using commands::ShownRow;

/// Nobody reads on; the new sheet has them all.
constexpr std::size_t mostListed = 2000;

/// What the upper list offers: the rows of a part that count, or that do not.
struct View
{
    std::size_t part = 0;
    bool leftOut = false;
};

/// The dialog while it is open.
class ExplainForm
{
public:
    ExplainForm(const Window& window, const Messages& messages, ExplainedFigure& figure, const ExplainHabit& habit)
        : mMessages(messages)
        , mWords(messages.language())
        , mFigure(figure)
        , mDialog(window, "Explain")
        , mViewList(mDialog.control<awt::XListBox>("View"))
        , mList(mDialog.control<awt::XListBox>("List"))
    {
        mDialog.setText("Figure", heading());
        mDialog.setText("Rule", calc::toOffice(figure.rule()));
        for (const char* field : {"Rule", "Detail"})
            mDialog.properties(rtl::OUString::createFromAscii(field))->setPropertyValue("AutoVScroll", uno::Any(true));
        fillViews();
        mViewList->addItemListener(new Chosen([this] { showView(); }));
        mList->addItemListener(new Chosen([this] { showDetail(); }));
        mList->addActionListener(new Pressed([this] { choose(ExplainAnswer::What::Row); }));
        using What = ExplainAnswer::What;
        for (const What what : {What::Row, What::SelectRows, What::FilterRows, What::NewSheet})
        {
            mDialog.control<awt::XButton>(buttonOf(what))
                ->addActionListener(new Pressed([this, what] { choose(what); }));
            mDialog.properties(buttonOf(what))->setPropertyValue("DefaultButton", uno::Any(what == habit.what));
        }
        stretchWith(mDialog, {{"Figure", Follow::Grow, Follow::Stay},
                              {"Rule", Follow::Grow, Follow::Stay},
                              {"View", Follow::Grow, Follow::Stay},
                              {"List", Follow::Grow, Follow::Grow},
                              {"Detail", Follow::Grow, Follow::Move},
                              {"Select", Follow::Stay, Follow::Move},
                              {"Filter", Follow::Stay, Follow::Move},
                              {"NewSheet", Follow::Stay, Follow::Move},
                              {"Go", Follow::Move, Follow::Move},
                              {"Close", Follow::Move, Follow::Move}});
        mViewList->selectItemPos(static_cast<sal_Int16>(firstView(habit.leftOut)), true);
        showView();
        mDialog.enable("NewSheet", !figure.parts().empty());
    }

    std::optional<ExplainAnswer> ask()
    {
        return mDialog.execute() && mAnswered ? std::optional(mAnswer) : std::nullopt;
    }

private:
    rtl::OUString heading() const
    {
        const std::string part = mFigure.partLabel();
        return mMessages.text(part.empty() ? "explain.heading" : "explain.heading-part",
                              {{"indicator", mFigure.indicator().label},
                               {"part", part},
                               {"period", explain::periodText(mWords, mFigure.period())},
                               {"figure", commands::figureText(mMessages, mFigure.indicator(), mFigure.figure())}});
    }

    static rtl::OUString buttonOf(ExplainAnswer::What what)
    {
        switch (what)
        {
        case ExplainAnswer::What::SelectRows:
            return "Select";
        case ExplainAnswer::What::FilterRows:
            return "Filter";
        case ExplainAnswer::What::NewSheet:
            return "NewSheet";
        default:
            return "Go";
        }
    }

    /// The rows that do not count are shown first only where there are any.
    std::size_t firstView(bool leftOut) const
    {
        const auto found =
            std::find_if(mViews.begin(), mViews.end(),
                         [&](const View& each) { return each.leftOut && !mFigure.parts()[each.part].leftOut.empty(); });
        return leftOut && found != mViews.end() ? static_cast<std::size_t>(found - mViews.begin()) : 0;
    }

    void fillViews()
    {
        std::vector<rtl::OUString> entries;
        for (std::size_t part = 0; part < mFigure.parts().size(); ++part)
        {
            const ExplainedFigure::Part& each = mFigure.parts()[part];
            const std::string before = each.title.empty() ? std::string() : each.title + " – ";
            mViews.push_back({part, false});
            entries.push_back(
                calc::toOffice(before) +
                mMessages.counted("explain.counted", static_cast<std::int64_t>(each.explanation->counted.size())));
            mViews.push_back({part, true});
            rtl::OUString left = mMessages.counted("explain.left-out", static_cast<std::int64_t>(each.leftOut.size()));
            if (!each.leftOut.empty())
                left += mMessages.text("explain.left-out.reasons", {{"reasons", mFigure.leftOutSummary(each)}});
            entries.push_back(calc::toOffice(before) + left);
        }
        mViewList->addItems(uno::Sequence<rtl::OUString>(entries.data(), static_cast<sal_Int32>(entries.size())), 0);
    }

    const View* view() const
    {
        const sal_Int16 position = mViewList->getSelectedItemPos();
        return position < 0 ? nullptr : &mViews[static_cast<std::size_t>(position)];
    }

    void showView()
    {
        mRows.clear();
        std::size_t all = 0;
        if (const View* const shown = view())
        {
            const ExplainedFigure::Part& part = mFigure.parts()[shown->part];
            all = shown->leftOut ? part.leftOut.size() : part.explanation->counted.size();
            for (std::size_t index = 0; index < std::min(all, mostListed); ++index)
                mRows.push_back(shown->leftOut ? mFigure.leftOut(part, index) : mFigure.counted(part, index));
        }
        std::vector<rtl::OUString> lines;
        for (const ShownRow& row : mRows)
            lines.push_back(line(row));
        if (all > mRows.size())
            lines.push_back(mMessages.counted("explain.more", static_cast<std::int64_t>(all - mRows.size())));
        mDialog.properties("List")->setPropertyValue(
            "StringItemList",
            uno::Any(uno::Sequence<rtl::OUString>(lines.data(), static_cast<sal_Int32>(lines.size()))));
        if (!mRows.empty())
            mList->selectItemPos(0, true);
        mDialog.enable("Select", !mRows.empty());
        mDialog.enable("Filter", !mRows.empty());
        showDetail();
    }

    /// "Participations 12 – 12 juin 2026 – E012 · P004 : 3"
    rtl::OUString line(const ShownRow& row) const
    {
        std::string place = row.sheet + " " + std::to_string(row.sheetRow);
        std::string text = place;
        const auto add = [&text](const std::string& piece)
        {
            if (!piece.empty())
                text += " – " + piece;
        };
        add(row.key);
        if (row.date)
            add(explain::dayText(mWords, *row.date));
        add(row.label);
        const bool isLeftOut = !row.reason.empty();
        if (!isLeftOut)
            add(row.label.find(row.group) == std::string::npos ? row.group : std::string());
        const std::string last = isLeftOut ? row.reason : contribution(row);
        const char* const key = isLeftOut && row.inDoubt ? "explain.line.doubt" : "explain.line";
        return mMessages.text(key, {{"row", text}, {"what", last}});
    }

    std::string contribution(const ShownRow& row) const
    {
        if (row.possible > 0)
            return calc::fromOffice(
                mMessages.text("explain.possibly", {{"count", explain::numberText(mWords, row.possible)}}));
        return row.contribution ? explain::numberText(mWords, *row.contribution)
                                : calc::fromOffice(mMessages.text("explain.same"));
    }

    std::optional<std::size_t> selected() const
    {
        const sal_Int16 position = mList->getSelectedItemPos();
        return position < 0 || static_cast<std::size_t>(position) >= mRows.size()
                   ? std::nullopt
                   : std::optional(static_cast<std::size_t>(position));
    }

    void showDetail()
    {
        const std::optional<std::size_t> row = selected();
        mDialog.setText("Detail", row ? line(mRows[*row]) : rtl::OUString());
        mDialog.enable("Go", row.has_value());
    }

    void choose(ExplainAnswer::What what)
    {
        const View* const shown = view();
        const std::optional<std::size_t> row = selected();
        if (!shown || (what == ExplainAnswer::What::Row && !row))
            return;
        mAnswer = {what, row ? mRows[*row].sheet : std::string(), row ? mRows[*row].sheetRow : 0, shown->part,
                   shown->leftOut};
        mAnswered = true;
        mDialog.accept();
    }

    const Messages& mMessages;
    explain::Words mWords;
    ExplainedFigure& mFigure;
    Dialog mDialog;
    uno::Reference<awt::XListBox> mViewList;
    uno::Reference<awt::XListBox> mList;
    std::vector<View> mViews;
    std::vector<ShownRow> mRows;
    ExplainAnswer mAnswer;
    bool mAnswered = false;
};
}

std::optional<ExplainAnswer> showExplanation(const Window& window, const Messages& messages, ExplainedFigure& figure,
                                             const ExplainHabit& habit)
{
    return ExplainForm(window, messages, figure, habit).ask();
}

}
