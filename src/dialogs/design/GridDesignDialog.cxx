// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "dialogs/design/GridDesignDialog.hxx"

#include "calc/document/Text.hxx"
#include "design/GridEdits.hxx"
#include "dialogs/design/NameDialog.hxx"
#include "dialogs/toolkit/Dialog.hxx"
#include "dialogs/toolkit/LeveledList.hxx"
#include "dialogs/toolkit/MessageBox.hxx"
#include "dialogs/toolkit/Stretching.hxx"

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::dialogs
{

namespace
{
/// One line of the list: an object, or an indicator of it.
struct Line
{
    std::size_t object = 0;
    std::optional<std::size_t> indicator;
};

class GridDesignForm
{
public:
    GridDesignForm(const Window& window, const DesignTools& tools, const std::string& chosen)
        : mWindow(window)
        , mTools(tools)
        , mDefinition(tools.figures.definition())
        , mDialog(window, "DesignGrid")
        , mList(mDialog, "List",
                {[this] { showChosen(); }, [this] { edit(); }, [this] { add(); }, [this] { remove(); }})
        , mOver(window.under(mDialog.peer()))
    {
        onPress(mDialog, "Add", [this] { add(); });
        onPress(mDialog, "Edit", [this] { edit(); });
        onPress(mDialog, "Duplicate", [this] { duplicate(); });
        onPress(mDialog, "Remove", [this] { remove(); });
        onPress(mDialog, "Up", [this] { move(true); });
        onPress(mDialog, "Down", [this] { move(false); });
        onPress(mDialog, "AddObject", [this] { addObject(); });
        onPress(mDialog, "Ok", [this] { mDialog.accept(); });
        mDialog.properties("Rule")->setPropertyValue("AutoVScroll", uno::Any(true));
        stretchWith(mDialog, {{"List", Follow::Grow, Follow::Grow},
                              {"Add", Follow::Move, Follow::Stay},
                              {"Edit", Follow::Move, Follow::Stay},
                              {"Duplicate", Follow::Move, Follow::Stay},
                              {"Remove", Follow::Move, Follow::Stay},
                              {"Up", Follow::Move, Follow::Stay},
                              {"Down", Follow::Move, Follow::Stay},
                              {"AddObject", Follow::Move, Follow::Stay},
                              {"Figure", Follow::Grow, Follow::Move},
                              {"Rule", Follow::Grow, Follow::Move},
                              {"Note", Follow::Grow, Follow::Move},
                              {"Ok", Follow::Move, Follow::Move},
                              {"Cancel", Follow::Move, Follow::Move}});
        showLines();
        chooseIndicator(chosen);
        mList.focus();
    }

    std::optional<model::Template> ask()
    {
        while (!mDialog.execute())
            if (!isChanged() || confirmUnlikely(mWindow, mTools.messages.text("design.leave")))
                return std::nullopt;
        return isChanged() ? std::optional(std::move(mDefinition)) : std::nullopt;
    }

private:
    bool isChanged() const { return mDefinition.grid != mTools.figures.definition().grid; }

    const std::string& language() const { return mTools.messages.language(); }
    const std::vector<model::GridObject>& objects() const { return mDefinition.grid.objects; }

    void showLines()
    {
        mLines.clear();
        std::vector<LeveledList::Entry> entries;
        for (std::size_t object = 0; object < objects().size(); ++object)
        {
            mLines.push_back({object, {}});
            entries.push_back({objects()[object].label, false});
            for (std::size_t index = 0; index < objects()[object].indicators.size(); ++index)
            {
                mLines.push_back({object, index});
                entries.push_back({objects()[object].indicators[index].label, true});
            }
        }
        mList.show(entries);
    }

    const Line* chosenLine() const
    {
        const std::optional<std::size_t> place = mList.chosen();
        return place ? &mLines[*place] : nullptr;
    }

    const model::Indicator* chosenIndicator() const
    {
        const Line* const line = chosenLine();
        return line && line->indicator ? &objects()[line->object].indicators[*line->indicator] : nullptr;
    }

    void chooseIndicator(const std::string& id)
    {
        std::size_t place = 0;
        for (std::size_t index = 0; index < mLines.size(); ++index)
            if (mLines[index].indicator &&
                objects()[mLines[index].object].indicators[*mLines[index].indicator].id == id)
                place = index;
        mList.choose(place);
    }

    void chooseObject(const std::string& id)
    {
        std::size_t place = 0;
        for (std::size_t index = 0; index < mLines.size(); ++index)
            if (!mLines[index].indicator && objects()[mLines[index].object].id == id)
                place = index;
        mList.choose(place);
    }

    void showChosen()
    {
        const model::Indicator* const indicator = chosenIndicator();
        for (const char* button : {"Edit", "Remove", "Up", "Down"})
            mDialog.enable(rtl::OUString::createFromAscii(button), chosenLine() != nullptr);
        mDialog.enable("Duplicate", indicator != nullptr);
        if (!indicator)
        {
            mDialog.setText("Figure", objects().empty() ? mTools.messages.text("design.empty") : rtl::OUString());
            mDialog.setText("Rule", {});
            return;
        }
        const commands::DraftFigure figure = mTools.figures.of(*indicator, mDefinition.grid);
        mDialog.setText("Figure", draftFigureText(mTools.messages, figure));
        mDialog.setText("Rule", calc::toOffice(figure.rule));
    }

    /// Takes over what an edit made of the grid; false where it was refused, which is told.
    bool take(const design::GridOrRefusal& edited)
    {
        if (const auto* const refusal = std::get_if<design::Refusal>(&edited))
        {
            showError(mOver, calc::toOffice(refusal->words));
            return false;
        }
        mDefinition.grid = std::get<model::Grid>(edited);
        showLines();
        return true;
    }

    void add()
    {
        if (objects().empty() && !addObject())
            return;
        const Line* const line = chosenLine();
        const std::size_t object = line ? line->object : objects().size() - 1;
        const std::size_t place = line && line->indicator ? *line->indicator + 1 : objects()[object].indicators.size();
        const auto draft = askIndicator(mOver, mTools, mDefinition, design::newDraft(objects()[object].id));
        if (draft && take(design::withIndicator(mDefinition.grid, draft->indicator, draft->object, place, language())))
            chooseIndicator(draft->indicator.id);
        mList.focus();
    }

    void edit()
    {
        const Line* const line = chosenLine();
        if (!line)
            return;
        if (!line->indicator)
            return renameObject(objects()[line->object]);
        const std::size_t place = *line->indicator;
        const auto draft = askIndicator(mOver, mTools, mDefinition,
                                        design::draftOf(mDefinition, objects()[line->object].indicators[place]));
        if (draft && take(design::withIndicator(mDefinition.grid, draft->indicator, draft->object, place, language())))
            chooseIndicator(draft->indicator.id);
        mList.focus();
    }

    void duplicate()
    {
        const model::Indicator* const indicator = chosenIndicator();
        const std::optional<std::size_t> place = mList.chosen();
        if (indicator && take(design::withIndicatorDuplicated(mDefinition.grid, indicator->id, language())))
            mList.choose(*place + 1);
        mList.focus();
    }

    void remove()
    {
        const Line* const line = chosenLine();
        const std::optional<std::size_t> place = mList.chosen();
        if (!line)
            return;
        const model::GridObject& object = objects()[line->object];
        const bool isGone =
            line->indicator
                ? take(design::withoutIndicator(mDefinition.grid, object.indicators[*line->indicator].id, language()))
                : take(design::withoutObject(mDefinition.grid, object.id, language()));
        if (isGone)
            mList.choose(*place);
        mList.focus();
    }

    /// Over the end of its object an indicator goes into the next one.
    void move(bool up)
    {
        const Line* const line = chosenLine();
        if (!line)
            return;
        const model::GridObject& object = objects()[line->object];
        if (!line->indicator)
        {
            const std::string id = object.id;
            if ((up ? line->object > 0 : line->object + 1 < objects().size()) &&
                take(design::withObjectMoved(mDefinition.grid, id, up ? line->object - 1 : line->object + 1,
                                             language())))
                chooseObject(id);
            return;
        }
        const std::string id = object.indicators[*line->indicator].id;
        std::size_t goal = line->object;
        std::size_t place = up ? *line->indicator - 1 : *line->indicator + 1;
        if (up && *line->indicator == 0)
        {
            if (goal == 0)
                return;
            --goal;
            place = objects()[goal].indicators.size();
        }
        else if (!up && *line->indicator + 1 == object.indicators.size())
        {
            if (goal + 1 == objects().size())
                return;
            ++goal;
            place = 0;
        }
        if (take(design::withIndicatorMoved(mDefinition.grid, id, objects()[goal].id, place, language())))
            chooseIndicator(id);
    }

    std::optional<std::string> askObjectName(const std::string& present,
                                             const std::function<design::GridOrRefusal(const std::string&)>& edited)
    {
        const auto whyNot = [&](const std::string& typed)
        {
            const design::GridOrRefusal grid = edited(typed);
            const auto* const refusal = std::get_if<design::Refusal>(&grid);
            return refusal ? refusal->words : std::string();
        };
        return askName(mOver, mTools.messages.text("design.object-name"), present, whyNot);
    }

    bool addObject()
    {
        const std::optional<std::string> name = askObjectName(
            {}, [this](const std::string& typed) { return design::withObject(mDefinition.grid, typed, language()); });
        const bool isAdded = name && take(design::withObject(mDefinition.grid, *name, language()));
        if (isAdded)
            chooseObject(objects().back().id);
        mList.focus();
        return isAdded;
    }

    void renameObject(const model::GridObject& object)
    {
        const std::string id = object.id;
        const std::optional<std::string> name =
            askObjectName(object.label, [&](const std::string& typed)
                          { return design::withObjectRenamed(mDefinition.grid, id, typed, language()); });
        if (name && take(design::withObjectRenamed(mDefinition.grid, id, *name, language())))
            chooseObject(id);
        mList.focus();
    }

    Window mWindow;
    const DesignTools& mTools;
    model::Template mDefinition;
    std::vector<Line> mLines;
    Dialog mDialog;
    LeveledList mList;
    Window mOver;
};
}

std::optional<model::Template> designGrid(const Window& window, const DesignTools& tools, const std::string& chosen)
{
    return GridDesignForm(window, tools, chosen).ask();
}

}
