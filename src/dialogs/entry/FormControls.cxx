// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "dialogs/entry/FormControls.hxx"

#include "calc/document/Text.hxx"
#include "dialogs/entry/SeveralValuesDialog.hxx"
#include "dialogs/toolkit/ControlMaking.hxx"
#include "dialogs/toolkit/DateFields.hxx"
#include "dialogs/toolkit/Listeners.hxx"
#include "text/TextFolding.hxx"

#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/awt/XWindow.hpp>

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::dialogs
{

namespace
{
using entry::FieldKind;
using entry::FormField;

constexpr sal_Int32 labelHeight = 10;
constexpr sal_Int32 fieldHeight = 14;
constexpr sal_Int32 longHeight = 26;
constexpr sal_Int32 gap = 4;
constexpr sal_Int32 between = 10; ///< between two columns of fields
constexpr sal_Int32 moreWidth = 16;
constexpr sal_Int32 widestDay = 110;   ///< where there is something to be said beside it
constexpr sal_Int32 readingWidth = 70; ///< of that
/// More would be higher than the screen of a small laptop.
constexpr sal_Int32 highestColumn = 9 * (labelHeight + fieldHeight + gap);

sal_Int32 heightOf(const FormField& field)
{
    return labelHeight + (field.kind == FieldKind::LongText ? longHeight : fieldHeight) + gap;
}

sal_Int32 heightOfAll(const std::vector<FormField>& fields)
{
    sal_Int32 height = 0;
    for (const FormField& field : fields)
        height += heightOf(field);
    return height;
}

rtl::OUString nameOf(const char* what, std::size_t index)
{
    return rtl::OUString::createFromAscii(what) + rtl::OUString::number(static_cast<sal_Int64>(index));
}
}

sal_Int32 formColumns(const std::vector<FormField>& fields)
{
    return 1 + (heightOfAll(fields) - 1) / highestColumn;
}

FormControls::FormControls(const Window& window, const commands::Messages& messages, const Dialog& dialog,
                           std::vector<FormField> fields, const FormArea& area, ReadsDay readsDay,
                           model::CellLocale locale)
    : mWindow(window)
    , mMessages(messages)
    , mDialog(dialog)
    , mFields(std::move(fields))
    , mArea(area)
    , mReadsDay(std::move(readsDay))
    , mLocale(std::move(locale))
    , mNextTab(area.firstTab)
    , mBottom(area.top)
{
    const sal_Int32 all = heightOfAll(mFields);
    const sal_Int32 highest = mArea.columns == 1 ? all : all / mArea.columns + labelHeight + fieldHeight;
    sal_Int32 column = 0;
    sal_Int32 top = area.top;
    for (std::size_t index = 0; index < mFields.size(); ++index)
    {
        if (top > area.top && column + 1 < area.columns && top - area.top + heightOf(mFields[index]) > highest)
        {
            ++column;
            top = area.top;
        }
        makeField(index, area.left + column * (area.columnWidth + between), top);
        if (column + 1 == area.columns)
            mRightmost.push_back(index);
        top += heightOf(mFields[index]);
        mBottom = std::max(mBottom, top);
    }
}

FormControls::~FormControls() = default;

void FormControls::makeField(std::size_t index, sal_Int32 left, sal_Int32 top)
{
    const FormField& field = mFields[index];
    const rtl::OUString mark = field.required ? rtl::OUString(" *") : rtl::OUString();
    const ControlMaking making(mDialog);
    making.make("FixedText", nameOf("Label", index), {left, top, mArea.columnWidth, labelHeight}, mNextTab++,
                {{"Label", uno::Any(calc::toOffice(field.label) + mark)}});
    const sal_Int32 below = top + labelHeight;
    const sal_Int32 height = field.kind == FieldKind::LongText ? longHeight : fieldHeight;
    const bool more = field.kind == FieldKind::Several && !field.choices.empty();
    const awt::Rectangle place(left, below, mArea.columnWidth - (more ? moreWidth + 2 : 0), height);
    const calc::Properties help{{"HelpText", uno::Any(calc::toOffice(field.help))}};
    const auto with = [&](calc::Properties properties)
    {
        properties.insert(properties.end(), help.begin(), help.end());
        return properties;
    };
    const rtl::OUString name = nameOf("Field", index);
    switch (field.kind)
    {
    case FieldKind::Day:
        makeDay(index, place, help);
        break;
    case FieldKind::Choice:
    case FieldKind::Reference:
        making.make("ComboBox", name, place, mNextTab++,
                    with({{"Dropdown", uno::Any(true)},
                          {"Autocomplete", uno::Any(true)},
                          {"LineCount", uno::Any(sal_Int16(12))},
                          {"StringItemList", uno::Any(textsOf(field.choices))}}));
        break;
    case FieldKind::LongText:
        making.make(
            "Edit", name, place, mNextTab++,
            with({{"MultiLine", uno::Any(true)}, {"AutoVScroll", uno::Any(true)}, {"Border", uno::Any(sal_Int16(2))}}));
        break;
    case FieldKind::Text:
    case FieldKind::Number:
    case FieldKind::Several:
        making.make("Edit", name, place, mNextTab++, with({}));
        break;
    }
    mDialog.control<awt::XWindow>(name)->addFocusListener(new Left([this, index] { mLeft = index; }));
    if (!more)
        return;
    const rtl::OUString button = nameOf("More", index);
    making.make("Button", button, {left + mArea.columnWidth - moreWidth, below, moreWidth, height}, mNextTab++,
                {{"Label", uno::Any(rtl::OUString(u'\u2026'))},
                 {"HelpText", uno::Any(mMessages.text("form.choose", {{"column", field.label}}))}});
    mDialog.control<awt::XButton>(button)->addActionListener(new Pressed([this, index] { chooseSeveral(index); }));
}

void FormControls::makeDay(std::size_t index, const awt::Rectangle& place, const calc::Properties& properties)
{
    const ControlMaking making(mDialog);
    const rtl::OUString name = nameOf("Field", index);
    // Words stay as they were typed: without this the office empties the field, or puts another day into it.
    calc::Properties all{{"Dropdown", uno::Any(true)},
                         {"DateFormat", uno::Any(sal_Int16(2))},
                         {"Border", uno::Any(sal_Int16(2))},
                         {"EnforceFormat", uno::Any(false)}};
    all.insert(all.end(), properties.begin(), properties.end());
    const sal_Int32 width = mReadsDay ? std::min(widestDay, place.Width - readingWidth - gap) : place.Width;
    making.make("DateField", name, {place.X, place.Y, width, place.Height}, mNextTab++, all);
    if (!mReadsDay)
        return;
    making.make("FixedText", nameOf("Reading", index),
                {place.X + width + gap, place.Y + 2, place.Width - width - gap, labelHeight}, mNextTab++, {});
    mDialog.control<awt::XTextComponent>(name)->addTextListener(
        new Typed([this, index] { tellReading(index, false); }));
    mDialog.control<awt::XWindow>(name)->addFocusListener(new Left([this, index] { tellReading(index, true); }));
}

void FormControls::tellReading(std::size_t index, bool isDone) const
{
    const std::string text = calc::fromOffice(mDialog.control<awt::XTextComponent>(nameOf("Field", index))->getText());
    rtl::OUString told;
    // What the field itself takes for a day, it writes as one.
    if (!texts::trimmed(text).empty() && !dayIn(mDialog, nameOf("Field", index)))
    {
        const DayRead read = mReadsDay(mFields[index].column, text);
        if (read.day)
            told = mMessages.text("form.read-as", {{"day", mLocale.day(*read.day)}});
        else if (isDone)
            told = read.doubt.isEmpty() ? mMessages.text("form.no-day") : read.doubt;
    }
    mDialog.setText(nameOf("Reading", index), told);
}

void FormControls::chooseSeveral(std::size_t index) const
{
    const auto field = mDialog.control<awt::XTextComponent>(nameOf("Field", index));
    const Window over = mWindow.under(mDialog.peer());
    const std::optional<std::string> chosen =
        askSeveralValues(over, mMessages, mFields[index], calc::fromOffice(field->getText()));
    if (chosen)
        field->setText(calc::toOffice(*chosen));
    mDialog.control<awt::XWindow>(nameOf("Field", index))->setFocus();
}

void FormControls::show(const std::vector<model::CellValue>& values, const model::CellLocale& locale) const
{
    for (std::size_t index = 0; index < mFields.size(); ++index)
    {
        const FormField& field = mFields[index];
        if (field.column >= values.size())
            continue;
        const model::CellValue& value = values[field.column];
        const rtl::OUString name = nameOf("Field", index);
        const rtl::OUString text = calc::toOffice(model::shownText(value, locale));
        if (field.kind != FieldKind::Day)
        {
            mDialog.setText(name, text);
            continue;
        }
        if (const model::Moment* const moment = std::get_if<model::Moment>(&value))
            showDay(mDialog, name, moment->day);
        else
            mDialog.control<awt::XTextComponent>(name)->setText(text);
        if (mReadsDay)
            tellReading(index, true);
    }
}

void FormControls::offer(const std::vector<FormField>& fields)
{
    for (std::size_t index = 0; index < mFields.size() && index < fields.size(); ++index)
    {
        if (mFields[index].choices == fields[index].choices)
            continue;
        mFields[index].choices = fields[index].choices;
        if (mFields[index].kind == FieldKind::Choice || mFields[index].kind == FieldKind::Reference)
            mDialog.properties(nameOf("Field", index))
                ->setPropertyValue("StringItemList", uno::Any(textsOf(mFields[index].choices)));
    }
}

std::vector<model::CellValue> FormControls::values() const
{
    std::vector<model::CellValue> values;
    for (std::size_t index = 0; index < mFields.size(); ++index)
    {
        const FormField& field = mFields[index];
        values.resize(std::max(values.size(), field.column + 1));
        const rtl::OUString name = nameOf("Field", index);
        const std::optional<model::Date> day = field.kind == FieldKind::Day ? dayIn(mDialog, name) : std::nullopt;
        if (day)
            values[field.column] = model::Moment{*day};
        else
            values[field.column] = calc::fromOffice(mDialog.control<awt::XTextComponent>(name)->getText());
    }
    return values;
}

std::optional<model::Date> FormControls::dayOf(std::size_t index) const
{
    const rtl::OUString name = nameOf("Field", index);
    const std::optional<model::Date> day = dayIn(mDialog, name);
    if (day || !mReadsDay)
        return day;
    return mReadsDay(mFields[index].column, calc::fromOffice(mDialog.control<awt::XTextComponent>(name)->getText()))
        .day;
}

void FormControls::proposeForPast(std::size_t dated, model::Date today)
{
    const auto field =
        std::find_if(mFields.begin(), mFields.end(),
                     [&](const FormField& each) { return each.column == dated && each.kind == FieldKind::Day; });
    const bool any =
        std::any_of(mFields.begin(), mFields.end(), [](const FormField& each) { return !each.wherePast.empty(); });
    if (field == mFields.end() || !any)
        return;
    mToday = today;
    mDated = static_cast<std::size_t>(field - mFields.begin());
    mDialog.control<awt::XWindow>(nameOf("Field", *mDated))->addFocusListener(new Left([this] { propose(); }));
    propose();
}

void FormControls::propose() const
{
    for (std::size_t index = 0; mDated && index < mFields.size(); ++index)
    {
        if (mFields[index].wherePast.empty())
            continue;
        const auto field = mDialog.control<awt::XTextComponent>(nameOf("Field", index));
        const std::optional<std::string> proposed =
            entry::proposedText(mFields[index], dayOf(*mDated), mToday, calc::fromOffice(field->getText()));
        if (proposed)
            field->setText(calc::toOffice(*proposed));
    }
}

void FormControls::clear() const
{
    for (std::size_t index = 0; index < mFields.size(); ++index)
        if (mFields[index].kind != FieldKind::Day)
            mDialog.setText(nameOf("Field", index), {});
}

void FormControls::focus(std::size_t column) const
{
    std::size_t shown = 0;
    for (std::size_t index = 0; index < mFields.size(); ++index)
        if (mFields[index].column == column)
            shown = index;
    if (mFields.empty())
        return;
    const rtl::OUString name = nameOf("Field", shown);
    mDialog.control<awt::XWindow>(name)->setFocus();
    // What is there is replaced by what is typed.
    const auto text = mDialog.control<awt::XTextComponent>(name);
    text->setSelection(awt::Selection(0, text->getText().getLength()));
}

void FormControls::focusLeft() const
{
    if (!mFields.empty())
        focus(mFields[mLeft].column);
}

std::vector<Stretch> FormControls::stretches() const
{
    std::vector<Stretch> all;
    for (const std::size_t index : mRightmost)
    {
        const bool isDay = mFields[index].kind == FieldKind::Day && mReadsDay;
        all.push_back({nameOf(isDay ? "Reading" : "Field", index), Follow::Grow, Follow::Stay});
        if (mFields[index].kind == FieldKind::Several && !mFields[index].choices.empty())
            all.push_back({nameOf("More", index), Follow::Move, Follow::Stay});
    }
    return all;
}

}
