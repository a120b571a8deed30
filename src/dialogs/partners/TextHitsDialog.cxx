// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "dialogs/partners/TextHitsDialog.hxx"

#include "calc/document/Text.hxx"
#include "dialogs/toolkit/Dialog.hxx"
#include "dialogs/toolkit/Listeners.hxx"
#include "dialogs/toolkit/Lists.hxx"
#include "dialogs/toolkit/Stretching.hxx"
#include "text/TextFolding.hxx"

#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/awt/XWindow.hpp>

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::dialogs
{

namespace
{
using privacy::HitDecision;
using privacy::TextHit;
using What = HitDecision::What;

enum class Scope
{
    One,
    Like,
    Kind,
    Open
};

const char* nameOf(privacy::HitKind kind)
{
    static constexpr const char* names[] = {"FullName", "LastName",  "FirstName",  "Phone",  "Email",
                                            "Address",  "BirthDate", "Identifier", "Remark", "NumberWord"};
    return names[static_cast<std::size_t>(kind)];
}

/// Never between the bytes of one character.
std::size_t characterFrom(const std::string& text, std::size_t position)
{
    while (position < text.size() && (static_cast<unsigned char>(text[position]) & 0xC0) == 0x80)
        ++position;
    return position;
}

/// The dialog while it is open.
class TextHitsForm
{
public:
    TextHitsForm(const Window& window, const commands::Messages& messages, std::span<const privacy::TextToShare> texts,
                 std::span<const TextHit> hits)
        : mMessages(messages)
        , mTexts(texts)
        , mHits(hits)
        , mDecisions(hits.size())
        , mDialog(window, "TextHits")
    {
        showLines();
        listen();
        stretch();
        choose(0);
    }

    std::optional<std::vector<HitDecision>> ask()
    {
        if (!mDialog.execute() || openCount() > 0)
            return std::nullopt;
        std::vector<HitDecision> decisions;
        for (const auto& decision : mDecisions)
            decisions.push_back(*decision);
        return decisions;
    }

private:
    std::string found(std::size_t hit) const
    {
        return mTexts[mHits[hit].text].text.substr(mHits[hit].begin, mHits[hit].length);
    }

    std::string kindOf(std::size_t hit) const
    {
        return calc::fromOffice(mMessages.text(std::string("text-hits.kind.") + nameOf(mHits[hit].kind)));
    }

    std::string signOf(std::size_t hit) const
    {
        const auto& decision = mDecisions[hit];
        if (!decision)
            return calc::fromOffice(mMessages.text("text-hits.sign.open"));
        if (decision->what == What::Replace)
            return calc::fromOffice(mMessages.text("text-hits.sign.replace", {{"text", decision->replacement}}));
        return calc::fromOffice(
            mMessages.text(decision->what == What::Keep ? "text-hits.sign.keep" : "text-hits.sign.remove"));
    }

    rtl::OUString lineOf(std::size_t hit) const
    {
        return mMessages
            .text("text-hits.line", {{"sign", signOf(hit)},
                                     {"kind", kindOf(hit)},
                                     {"text", found(hit)},
                                     {"place", mTexts[mHits[hit].text].place}})
            .replaceAll("\n", " ");
    }

    void showLines()
    {
        std::vector<rtl::OUString> lines;
        for (std::size_t hit = 0; hit < mHits.size(); ++hit)
            lines.push_back(lineOf(hit));
        showEntries(mDialog, "Hits", lines);
    }

    void listen()
    {
        mDialog.control<awt::XListBox>("Hits")->addItemListener(new Chosen([this] { showHit(); }));
        const auto press = [this](const char* button, What what)
        {
            mDialog.control<awt::XButton>(rtl::OUString::createFromAscii(button))
                ->addActionListener(new Pressed([this, what] { decide(what); }));
        };
        press("Keep", What::Keep);
        press("Remove", What::Remove);
        press("Replace", What::Replace);
    }

    void stretch() const
    {
        stretchWith(mDialog, {{"Intro", Follow::Grow, Follow::Stay},
                              {"Hits", Follow::Grow, Follow::Grow},
                              {"ContextLabel", Follow::Stay, Follow::Move},
                              {"Context", Follow::Grow, Follow::Move},
                              {"ScopeLabel", Follow::Stay, Follow::Move},
                              {"Scope", Follow::Grow, Follow::Move},
                              {"Keep", Follow::Stay, Follow::Move},
                              {"Remove", Follow::Stay, Follow::Move},
                              {"Replace", Follow::Stay, Follow::Move},
                              {"Replacement", Follow::Grow, Follow::Move},
                              {"Status", Follow::Stay, Follow::Move},
                              {"Continue", Follow::Move, Follow::Move},
                              {"Cancel", Follow::Move, Follow::Move}});
    }

    std::size_t openCount() const
    {
        return static_cast<std::size_t>(
            std::ranges::count_if(mDecisions, [](const auto& decision) { return !decision; }));
    }

    std::size_t chosen() const { return chosenEntry(mDialog, "Hits").value_or(0); }

    void choose(std::size_t hit)
    {
        chooseEntry(mDialog, "Hits", hit);
        mDialog.control<awt::XListBox>("Hits")->makeVisible(static_cast<sal_Int16>(std::min(hit, mostEntries - 1)));
        showHit();
    }

    /// The hit with what stands around it.
    rtl::OUString contextOf(std::size_t number) const
    {
        constexpr std::size_t around = 160;
        const TextHit& hit = mHits[number];
        const std::string& text = mTexts[hit.text].text;
        const std::size_t begin = hit.begin > around ? characterFrom(text, hit.begin - around) : 0;
        const std::size_t behind = hit.begin + hit.length;
        const std::size_t end = characterFrom(text, std::min(behind + around, text.size()));
        return calc::toOffice((begin > 0 ? "…" : "") + text.substr(begin, hit.begin - begin) + "[" + found(number) +
                              "]" + text.substr(behind, end - behind) + (end < text.size() ? "…" : ""));
    }

    void showHit()
    {
        const std::size_t hit = chosen();
        mDialog.setText("Context", contextOf(hit));
        const std::vector<rtl::OUString> scopes = {
            mMessages.text("text-hits.scope.one"),
            mMessages.counted("text-hits.scope.like", countOf(Scope::Like, hit), {{"text", found(hit)}}),
            mMessages.counted("text-hits.scope.kind", countOf(Scope::Kind, hit), {{"kind", kindOf(hit)}}),
            mMessages.counted("text-hits.scope.open", static_cast<std::int64_t>(openCount()))};
        const std::size_t scope = countOf(Scope::Like, hit) > 1 ? 1 : 0;
        showEntries(mDialog, "Scope", scopes);
        chooseEntry(mDialog, "Scope", scope);
        showState();
    }

    void showState()
    {
        const std::size_t open = openCount();
        mDialog.setText("Status", open == 0 ? mMessages.text("text-hits.decided")
                                            : mMessages.counted("text-hits.status", static_cast<std::int64_t>(open)));
        mDialog.enable("Continue", open == 0);
    }

    std::string replacement() const
    {
        return calc::fromOffice(mDialog.control<awt::XTextComponent>("Replacement")->getText().trim());
    }

    bool isIn(Scope scope, std::size_t hit, std::size_t other) const
    {
        switch (scope)
        {
        case Scope::One:
            return hit == other;
        case Scope::Like:
            return mHits[hit].kind == mHits[other].kind && texts::folded(found(hit)) == texts::folded(found(other));
        case Scope::Kind:
            return mHits[hit].kind == mHits[other].kind;
        case Scope::Open:
            return !mDecisions[other] || hit == other;
        }
        return false;
    }

    std::int64_t countOf(Scope scope, std::size_t hit) const
    {
        std::int64_t count = 0;
        for (std::size_t other = 0; other < mHits.size(); ++other)
            count += isIn(scope, hit, other) ? 1 : 0;
        return count;
    }

    void decide(What what)
    {
        if (what == What::Replace && replacement().empty())
        {
            mDialog.control<awt::XWindow>("Replacement")->setFocus();
            return;
        }
        const std::size_t hit = chosen();
        const auto scope = static_cast<Scope>(chosenEntry(mDialog, "Scope").value_or(0));
        std::vector<std::size_t> meant;
        for (std::size_t other = 0; other < mHits.size(); ++other)
            if (isIn(scope, hit, other))
                meant.push_back(other);
        for (const std::size_t other : meant)
            mDecisions[other] = HitDecision{what, what == What::Replace ? replacement() : std::string()};
        showLines();
        choose(nextOpen(hit));
    }

    /// The one after `hit` that is not decided; from the first on where none comes after; else `hit`.
    std::size_t nextOpen(std::size_t hit) const
    {
        for (std::size_t step = 1; step < mHits.size(); ++step)
            if (const std::size_t next = (hit + step) % mHits.size(); !mDecisions[next])
                return next;
        return hit;
    }

    const commands::Messages& mMessages;
    std::span<const privacy::TextToShare> mTexts;
    std::span<const TextHit> mHits;
    std::vector<std::optional<HitDecision>> mDecisions;
    Dialog mDialog;
};
}

std::optional<std::vector<privacy::HitDecision>> askTextHits(const Window& window, const commands::Messages& messages,
                                                             std::span<const privacy::TextToShare> texts,
                                                             std::span<const privacy::TextHit> hits)
{
    if (hits.empty())
        return std::vector<HitDecision>();
    return TextHitsForm(window, messages, texts, hits).ask();
}

}
