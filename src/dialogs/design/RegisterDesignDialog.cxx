// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "dialogs/design/RegisterDesignDialog.hxx"

#include "calc/document/Text.hxx"
#include "design/RegisterEdits.hxx"
#include "dialogs/design/ColumnDialog.hxx"
#include "dialogs/design/NameDialog.hxx"
#include "dialogs/toolkit/Dialog.hxx"
#include "dialogs/toolkit/KeyPressed.hxx"
#include "dialogs/toolkit/Listeners.hxx"
#include "dialogs/toolkit/Lists.hxx"
#include "dialogs/toolkit/MessageBox.hxx"
#include "dialogs/toolkit/Stretching.hxx"

#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XWindow.hpp>

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
        , mOver(window.under(mDialog.peer()))
    {
        const auto list = mDialog.control<awt::XListBox>("List");
        list->addItemListener(new Chosen([this] { showChosen(); }));
        list->addActionListener(new Pressed([this] { edit(); }));
        mDialog.control<awt::XWindow>("List")->addKeyListener(
            new KeyPressed([this](const awt::KeyEvent& key) { onKey(key); }));
        react("AddColumn", [this] { addColumn(); });
        react("Edit", [this] { edit(); });
        react("Remove", [this] { remove(); });
        react("AddRegister", [this] { addRegister(); });
        react("AddList", [this] { editList({}); });
        react("Ok", [this] { mDialog.accept(); });
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
        focus();
    }

    std::optional<model::Template> ask()
    {
        while (!mDialog.execute())
            if (mDefinition == mAtFirst || confirmUnlikely(mWindow, mMessages.text("design.leave")))
                return std::nullopt;
        return mDefinition == mAtFirst ? std::nullopt : std::optional(std::move(mDefinition));
    }

private:
    void react(const char* button, std::function<void()> reaction)
    {
        mDialog.control<awt::XButton>(rtl::OUString::createFromAscii(button))
            ->addActionListener(new Pressed(std::move(reaction)));
    }

    void onKey(const awt::KeyEvent& key)
    {
        if (key.Modifiers != 0)
            return;
        if (key.KeyCode == awt::Key::INSERT)
            addColumn();
        else if (key.KeyCode == awt::Key::DELETE)
            remove();
    }

    const std::string& language() const { return mMessages.language(); }

    void showLines()
    {
        mLines.clear();
        std::vector<rtl::OUString> entries;
        const auto add = [&](const Line& line, const std::string& text)
        {
            mLines.push_back(line);
            entries.push_back(calc::toOffice(text));
        };
        for (std::size_t owner = 0; owner < mDefinition.registers.size(); ++owner)
        {
            add({owner, {}, {}}, mDefinition.registers[owner].label);
            for (std::size_t column = 0; column < mDefinition.registers[owner].columns.size(); ++column)
                add({owner, column, {}}, "\u2003\u2003" + mDefinition.registers[owner].columns[column].label);
        }
        add({}, calc::fromOffice(mMessages.text("design.lists")));
        for (std::size_t list = 0; list < mDefinition.lists.size(); ++list)
            add({{}, {}, list}, "\u2003\u2003" + mDefinition.lists[list].label);
        showEntries(mDialog, "List", entries);
    }

    Line chosen() const
    {
        const std::optional<std::size_t> place = chosenEntry(mDialog, "List");
        return place && *place < mLines.size() ? mLines[*place] : Line();
    }

    void choose(const Line& line)
    {
        const auto found = std::find(mLines.begin(), mLines.end(), line);
        if (found != mLines.end())
            chooseEntry(mDialog, "List", static_cast<std::size_t>(found - mLines.begin()));
        showChosen();
    }

    void choosePlace(std::size_t place)
    {
        chooseEntry(mDialog, "List", std::min(place, mLines.size() - 1));
        showChosen();
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
        focus();
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
        focus();
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
        focus();
    }

    void remove()
    {
        const Line line = chosen();
        const std::optional<std::size_t> place = chosenEntry(mDialog, "List");
        if (!place || (!line.owner && !line.list))
            return;
        const bool isGone =
            line.list ? take(design::withoutList(mDefinition, mDefinition.lists[*line.list].id, language()))
            : line.column
                ? take(design::withoutColumn(mDefinition, mDefinition.registers[*line.owner].id,
                                             mDefinition.registers[*line.owner].columns[*line.column].id, language()))
                : take(design::withoutRegister(mDefinition, mDefinition.registers[*line.owner].id, language()));
        if (isGone)
            choosePlace(*place);
        focus();
    }

    void addRegister()
    {
        const std::optional<std::string> name = askName(
            mOver, mMessages.text("design.new-register"), std::string(),
            [this](const std::string& typed) { return whyNot(design::withRegister(mDefinition, typed, language())); });
        if (name && take(design::withRegister(mDefinition, *name, language())))
            choose({mDefinition.registers.size() - 1, {}, {}});
        focus();
    }

    void focus() const { mDialog.control<awt::XWindow>("List")->setFocus(); }

    Window mWindow;
    const commands::Messages& mMessages;
    const model::Template& mAtFirst;
    model::Template mDefinition;
    std::vector<Line> mLines;
    Dialog mDialog;
    Window mOver;
};
}

std::optional<model::Template> designRegisters(const Window& window, const commands::Messages& messages,
                                               const model::Template& definition)
{
    return RegisterDesignForm(window, messages, definition).ask();
}

}
