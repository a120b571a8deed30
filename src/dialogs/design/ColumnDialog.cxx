// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "dialogs/design/ColumnDialog.hxx"

#include "calc/document/Text.hxx"
#include "dialogs/toolkit/Dialog.hxx"
#include "dialogs/toolkit/Listeners.hxx"
#include "dialogs/toolkit/Lists.hxx"
#include "dialogs/toolkit/MessageBox.hxx"
#include "dialogs/toolkit/Stretching.hxx"
#include "text/TextFolding.hxx"

#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XCheckBox.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/awt/XWindow.hpp>

#include <array>

using namespace com::sun::star;

namespace ficheaction::dialogs
{

namespace
{
using model::Column;
using model::ColumnType;

struct NamedType
{
    ColumnType type;
    const char* word; ///< of its message
};

constexpr std::array<NamedType, 6> types{{{ColumnType::Text, "text"},
                                          {ColumnType::Number, "number"},
                                          {ColumnType::Date, "date"},
                                          {ColumnType::List, "list"},
                                          {ColumnType::Values, "values"},
                                          {ColumnType::Reference, "reference"}}};

rtl::OUString typeText(const commands::Messages& messages, const NamedType& type)
{
    return messages.text(std::string("design.type.") + type.word);
}

class ColumnForm
{
public:
    ColumnForm(const Window& window, const commands::Messages& messages, const model::Template& definition,
               const Column& present, const WhyNot<Column>& whyNot)
        : mMessages(messages)
        , mDefinition(definition)
        , mColumn(present)
        , mWhyNot(whyNot)
        , mDialog(window, "DesignColumn")
        , mOver(window.under(mDialog.peer()))
    {
        std::vector<rtl::OUString> entries;
        entries.reserve(types.size());
        for (const NamedType& type : types)
            entries.push_back(typeText(messages, type));
        showEntries(mDialog, "Type", entries);
        for (std::size_t index = 0; index < types.size(); ++index)
            if (types[index].type == present.type)
                chooseEntry(mDialog, "Type", index);
        write("Name", present.label);
        write("Unit", present.unit);
        write("Help", present.help);
        mDialog.control<awt::XCheckBox>("Required")->setState(present.required ? 1 : 0);
        mDialog.control<awt::XCheckBox>("Personal")->setState(present.personal ? 1 : 0);
        offer();
        mDialog.control<awt::XListBox>("Type")->addItemListener(new Chosen([this] { typeChosen(); }));
        mDialog.control<awt::XButton>("Ok")->addActionListener(new Pressed([this] { submit(); }));
        stretchWith(mDialog, {{"Name", Follow::Grow, Follow::Stay},
                              {"Type", Follow::Grow, Follow::Stay},
                              {"Of", Follow::Grow, Follow::Stay},
                              {"Help", Follow::Grow, Follow::Stay},
                              {"Ok", Follow::Move, Follow::Move},
                              {"Cancel", Follow::Move, Follow::Move}});
        mDialog.control<awt::XWindow>("Name")->setFocus();
    }

    std::optional<Column> ask() { return mDialog.execute() ? std::optional(mColumn) : std::nullopt; }

private:
    void write(const char* field, const std::string& text) const
    {
        mDialog.control<awt::XTextComponent>(rtl::OUString::createFromAscii(field))->setText(calc::toOffice(text));
    }

    std::string typed(const char* field) const
    {
        const auto control = mDialog.control<awt::XTextComponent>(rtl::OUString::createFromAscii(field));
        return std::string(texts::trimmed(calc::fromOffice(control->getText())));
    }

    void typeChosen()
    {
        if (const std::optional<std::size_t> chosen = chosenEntry(mDialog, "Type"))
            mColumn.type = types[*chosen].type;
        offer();
    }

    /// The lists, or the registers, that the type asks for.
    void offer()
    {
        const bool ofList = mColumn.type == ColumnType::List || mColumn.type == ColumnType::Values;
        const bool ofRegister = mColumn.type == ColumnType::Reference;
        for (const char* control : {"OfLabel", "Of"})
            show(control, ofList || ofRegister);
        for (const char* control : {"UnitLabel", "Unit"})
            show(control, mColumn.type == ColumnType::Number);
        mDialog.setText("OfLabel", mMessages.text(ofRegister ? "design.of-register" : "design.of-list"));
        mOffered.clear();
        std::vector<rtl::OUString> entries;
        const auto add = [&](const std::string& id, const rtl::OUString& label)
        {
            mOffered.push_back(id);
            entries.push_back(label);
        };
        if (mColumn.type == ColumnType::Values)
            add({}, mMessages.text("design.no-list"));
        if (ofList)
            for (const model::ListOfValues& list : mDefinition.lists)
                add(list.id, calc::toOffice(list.label));
        if (ofRegister)
            for (const model::Register& each : mDefinition.registers)
                if (!each.key.empty())
                    add(each.id, calc::toOffice(each.label));
        showEntries(mDialog, "Of", entries);
        const std::string& present = ofRegister ? mColumn.reference : mColumn.list;
        for (std::size_t index = 0; index < mOffered.size(); ++index)
            if (mOffered[index] == present)
                chooseEntry(mDialog, "Of", index);
    }

    void show(const char* control, bool visible) const
    {
        mDialog.properties(rtl::OUString::createFromAscii(control))
            ->setPropertyValue("EnableVisible", uno::Any(visible));
    }

    void submit()
    {
        mColumn.label = typed("Name");
        mColumn.unit = typed("Unit");
        mColumn.help = typed("Help");
        mColumn.required = mDialog.control<awt::XCheckBox>("Required")->getState() == 1;
        mColumn.personal = mDialog.control<awt::XCheckBox>("Personal")->getState() == 1;
        const std::optional<std::size_t> of = chosenEntry(mDialog, "Of");
        const std::string chosen = of ? mOffered[*of] : std::string();
        mColumn.list = mColumn.type == ColumnType::Reference ? std::string() : chosen;
        mColumn.reference = mColumn.type == ColumnType::Reference ? chosen : std::string();
        if (const std::string why = mWhyNot(mColumn); !why.empty())
            return showError(mOver, calc::toOffice(why));
        mDialog.accept();
    }

    const commands::Messages& mMessages;
    const model::Template& mDefinition;
    Column mColumn;
    const WhyNot<Column>& mWhyNot;
    std::vector<std::string> mOffered; ///< ids
    Dialog mDialog;
    Window mOver;
};
}

std::optional<model::Column> askColumn(const Window& window, const commands::Messages& messages,
                                       const model::Template& definition, const model::Column& present,
                                       const WhyNot<model::Column>& whyNot)
{
    return ColumnForm(window, messages, definition, present, whyNot).ask();
}

rtl::OUString columnText(const commands::Messages& messages, const model::Template& definition,
                         const model::Column& column)
{
    rtl::OUString text;
    for (const NamedType& type : types)
        if (type.type == column.type)
            text = typeText(messages, type);
    if (const model::ListOfValues* const list = definition.listNamed(column.list))
        text += calc::toOffice(" – " + list->label);
    if (const model::Register* const referred = definition.registerNamed(column.reference))
        text += calc::toOffice(" – " + referred->label);
    if (column.required)
        text += ", " + messages.text("design.required");
    if (column.personal)
        text += ", " + messages.text("design.personal");
    return text;
}

}
