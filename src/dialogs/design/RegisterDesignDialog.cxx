// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "dialogs/design/RegisterDesignDialog.hxx"

#include "calc/document/Text.hxx"
#include "design/RegisterEdits.hxx"
#include "dialogs/design/ColumnDialog.hxx"
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
/// One line of the list: a register, a column of it, the heading of the lists, or one of these.
struct Line
{
    std::optional<std::size_t> owner;
    std::optional<std::size_t> column;
    std::optional<std::size_t> list;

    bool operator==(const Line&) const = default;
};

class RegisterDesignForm
{
public:
    RegisterDesignForm(const Window& window, const commands::Messages& messages, const model::Template& definition)
        : mWindow(window)
        , mMessages(messages)
        , mAtFirst(definition)
        , mDefinition(definition)
        , mDialog(window, "DesignRegisters")
        , mList(mDialog, "List",
                {[this] { showChosen(); }, [this] { edit(); }, [this] { addColumn(); }, [this] { remove(); }})
        , mOver(window.under(mDialog.peer()))
    {
        onPress(mDialog, "AddColumn", [this] { addColumn(); });
        onPress(mDialog, "Edit", [this] { edit(); });
        onPress(mDialog, "Remove", [this] { remove(); });
        onPress(mDialog, "AddRegister", [this] { addRegister(); });
        onPress(mDialog, "AddList", [this] { editList({}); });
        onPress(mDialog, "Ok", [this] { mDialog.accept(); });
        stretchWith(mDialog, {{"List", Follow::Grow, Follow::Grow},
                              {"AddColumn", Follow::Move, Follow::Stay},
                              {"Edit", Follow::Move, Follow::Stay},
                              {"Remove", Follow::Move, Follow::Stay},
                              {"AddRegister", Follow::Move, Follow::Stay},
                              {"AddList", Follow::Move, Follow::Stay},
                              {"Detail", Follow::Grow, Follow::Move},
                              {"Note", Follow::Grow, Follow::Move},
                              {"Ok", Follow::Move, Follow::Move},
                              {"Cancel", Follow::Move, Follow::Move}});
        showLines();
        choose({0, {}, {}});
        mList.focus();
    }

    std::optional<model::Template> ask()
    {
        while (!mDialog.execute())
            if (mDefinition == mAtFirst || confirmUnlikely(mWindow, mMessages.text("design.leave")))
                return std::nullopt;
        return mDefinition == mAtFirst ? std::nullopt : std::optional(std::move(mDefinition));
    }

private:
    const std::string& language() const { return mMessages.language(); }

    void showLines()
    {
        mLines.clear();
        std::vector<LeveledList::Entry> entries;
        const auto add = [&](const Line& line, const std::string& text)
        {
            mLines.push_back(line);
            entries.push_back({text, line.column || line.list});
        };
        for (std::size_t owner = 0; owner < mDefinition.registers.size(); ++owner)
        {
            add({owner, {}, {}}, mDefinition.registers[owner].label);
            for (std::size_t column = 0; column < mDefinition.registers[owner].columns.size(); ++column)
                add({owner, column, {}}, mDefinition.registers[owner].columns[column].label);
        }
        add({}, calc::fromOffice(mMessages.text("design.lists")));
        for (std::size_t list = 0; list < mDefinition.lists.size(); ++list)
            add({{}, {}, list}, mDefinition.lists[list].label);
        mList.show(entries);
    }

    Line chosen() const
    {
        const std::optional<std::size_t> place = mList.chosen();
        return place ? mLines[*place] : Line();
    }

    void choose(const Line& line)
    {
        const auto found = std::find(mLines.begin(), mLines.end(), line);
        if (found != mLines.end())
            mList.choose(static_cast<std::size_t>(found - mLines.begin()));
    }

    void showChosen()
    {
        const Line line = chosen();
        mDialog.enable("AddColumn", line.owner.has_value());
        mDialog.enable("Edit", line.column || line.list);
        mDialog.enable("Remove", line.owner || line.list);
        rtl::OUString detail;
        if (line.column)
            detail = columnText(mMessages, mDefinition, mDefinition.registers[*line.owner].columns[*line.column]);
        else if (line.owner)
            detail = mMessages.counted("design.columns",
                                       static_cast<std::int64_t>(mDefinition.registers[*line.owner].columns.size()));
        else if (line.list)
            detail = valuesText(mDefinition.lists[*line.list]);
        mDialog.setText("Detail", detail);
    }

    static rtl::OUString valuesText(const model::ListOfValues& list)
    {
        std::string text;
        for (const std::string& value : list.values)
            text += (text.empty() ? "" : ", ") + value;
        return calc::toOffice(text);
    }

    static std::string whyNot(const design::DefinitionOrRefusal& edited)
    {
        const auto* const refusal = std::get_if<design::Refusal>(&edited);
        return refusal ? refusal->words : std::string();
    }

    bool take(design::DefinitionOrRefusal edited)
    {
        if (const std::string why = whyNot(edited); !why.empty())
        {
            showError(mOver, calc::toOffice(why));
            return false;
        }
        mDefinition = std::get<model::Template>(std::move(edited));
        showLines();
        return true;
    }

    void addColumn()
    {
        if (const Line line = chosen(); line.owner && editColumn(*line.owner, model::Column()))
            choose({line.owner, mDefinition.registers[*line.owner].columns.size() - 1, {}});
        mList.focus();
    }

    bool editColumn(std::size_t owner, const model::Column& present)
    {
        const std::string id = mDefinition.registers[owner].id;
        const auto edited = [&](const model::Column& column)
        { return design::withColumn(mDefinition, id, column, language()); };
        const std::optional<model::Column> column = askColumn(
            mOver, mMessages, mDefinition, present, [&](const model::Column& each) { return whyNot(edited(each)); });
        return column && take(edited(*column));
    }

    void edit()
    {
        const Line line = chosen();
        if (line.list)
            return editList(mDefinition.lists[*line.list]);
        if (line.column)
        {
            const model::Column present = mDefinition.registers[*line.owner].columns[*line.column];
            if (editColumn(*line.owner, present))
                choose(line);
        }
        mList.focus();
    }

    void editList(const model::ListOfValues& present)
    {
        const auto edited = [&](const model::ListOfValues& list)
        { return design::withList(mDefinition, list, language()); };
        const std::optional<model::ListOfValues> list =
            askList(mOver, present, [&](const model::ListOfValues& each) { return whyNot(edited(each)); });
        const Line line = chosen();
        if (list && take(edited(*list)))
            choose(present.id.empty() ? Line{{}, {}, mDefinition.lists.size() - 1} : line);
        mList.focus();
    }

    void remove()
    {
        const Line line = chosen();
        const std::optional<std::size_t> place = mList.chosen();
        if (!place || (!line.owner && !line.list))
            return;
        const bool isGone =
            line.list ? take(design::withoutList(mDefinition, mDefinition.lists[*line.list].id, language()))
            : line.column
                ? take(design::withoutColumn(mDefinition, mDefinition.registers[*line.owner].id,
                                             mDefinition.registers[*line.owner].columns[*line.column].id, language()))
                : take(design::withoutRegister(mDefinition, mDefinition.registers[*line.owner].id, language()));
        if (isGone)
            mList.choose(*place);
        mList.focus();
    }

    void addRegister()
    {
        const std::optional<std::string> name = askName(
            mOver, mMessages.text("design.new-register"), std::string(),
            [this](const std::string& typed) { return whyNot(design::withRegister(mDefinition, typed, language())); });
        if (name && take(design::withRegister(mDefinition, *name, language())))
            choose({mDefinition.registers.size() - 1, {}, {}});
        mList.focus();
    }

    Window mWindow;
    const commands::Messages& mMessages;
    const model::Template& mAtFirst;
    model::Template mDefinition;
    std::vector<Line> mLines;
    Dialog mDialog;
    LeveledList mList;
    Window mOver;
};
}

std::optional<model::Template> designRegisters(const Window& window, const commands::Messages& messages,
                                               const model::Template& definition)
{
    return RegisterDesignForm(window, messages, definition).ask();
}

}
