// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "dialogs/entry/SeveralValuesDialog.hxx"

#include "calc/document/Text.hxx"
#include "dialogs/toolkit/ControlMaking.hxx"
#include "dialogs/toolkit/Stretching.hxx"
#include "text/TextFolding.hxx"

#include <com/sun/star/awt/XCheckBox.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::dialogs
{

namespace
{
constexpr std::size_t boxesInColumn = 14;
/// Three columns; what is beyond can still be typed.
constexpr std::size_t mostBoxes = 3 * boxesInColumn;
constexpr sal_Int32 boxWidth = 140;
constexpr sal_Int32 boxHeight = 13;
constexpr sal_Int32 margin = 8;
constexpr sal_Int32 top = 22;

rtl::OUString boxName(std::size_t index)
{
    return "Box" + rtl::OUString::number(static_cast<sal_Int64>(index));
}

class SeveralValuesForm
{
public:
    SeveralValuesForm(const Window& window, const commands::Messages& messages, const entry::FormField& field,
                      const std::string& present)
        : mField(field)
        , mBoxes(std::min(field.choices.size(), mostBoxes))
        , mDialog(window, "SeveralValues")
    {
        mDialog.setText("Intro", messages.text("form.choose", {{"column", field.label}}));
        makeBoxes();
        tick(present);
        layOut();
        stretchWith(mDialog, {{"Others", Follow::Grow, Follow::Stay},
                              {"Ok", Follow::Move, Follow::Move},
                              {"Cancel", Follow::Move, Follow::Move}});
    }

    std::optional<std::string> ask()
    {
        if (!mDialog.execute())
            return std::nullopt;
        std::string all;
        const auto add = [&all](std::string_view value) { all += (all.empty() ? "" : "; ") + std::string(value); };
        for (std::size_t index = 0; index < mBoxes; ++index)
            if (mDialog.control<awt::XCheckBox>(boxName(index))->getState() == 1)
                add(mField.choices[index]);
        const std::string others = calc::fromOffice(mDialog.control<awt::XTextComponent>("Others")->getText());
        for (const std::string_view value : texts::severalValues(others))
            add(value);
        return all;
    }

private:
    std::size_t rows() const { return std::min(mBoxes, boxesInColumn); }
    std::size_t columns() const { return std::max<std::size_t>(1, (mBoxes + boxesInColumn - 1) / boxesInColumn); }

    void makeBoxes() const
    {
        const ControlMaking making(mDialog);
        for (std::size_t index = 0; index < mBoxes; ++index)
        {
            const sal_Int32 column = static_cast<sal_Int32>(index / boxesInColumn);
            const sal_Int32 row = static_cast<sal_Int32>(index % boxesInColumn);
            making.make("CheckBox", boxName(index),
                        {margin + column * (boxWidth + margin), top + row * boxHeight, boxWidth, boxHeight - 2},
                        static_cast<sal_Int16>(10 + index),
                        {{"Label", uno::Any(calc::toOffice(mField.choices[index]))}});
        }
    }

    /// The values that have a box; the others go into the line.
    void tick(const std::string& present) const
    {
        std::string others;
        for (const std::string_view value : texts::severalValues(present))
        {
            const auto boxesEnd = mField.choices.begin() + static_cast<std::ptrdiff_t>(mBoxes);
            const auto choice =
                std::find_if(mField.choices.begin(), boxesEnd,
                             [&](const std::string& each) { return texts::folded(each) == texts::folded(value); });
            if (choice != boxesEnd)
                mDialog.control<awt::XCheckBox>(boxName(static_cast<std::size_t>(choice - mField.choices.begin())))
                    ->setState(1);
            else
                others += (others.empty() ? "" : "; ") + std::string(value);
        }
        mDialog.setText("Others", calc::toOffice(others));
    }

    void layOut() const
    {
        const sal_Int32 width =
            std::max<sal_Int32>(200, margin + static_cast<sal_Int32>(columns()) * (boxWidth + margin));
        const sal_Int32 below = top + static_cast<sal_Int32>(rows()) * boxHeight + 4;
        placeControl(mDialog, "OthersLabel", margin, below);
        placeControl(mDialog, "Others", margin, below + 11);
        mDialog.properties("Others")->setPropertyValue("Width", uno::Any(width - 2 * margin));
        placeControl(mDialog, "Ok", width - 124, below + 33);
        placeControl(mDialog, "Cancel", width - 62, below + 33);
        resizeDialog(mDialog, width, below + 57);
    }

    const entry::FormField& mField;
    std::size_t mBoxes;
    Dialog mDialog;
};
}

std::optional<std::string> askSeveralValues(const Window& window, const commands::Messages& messages,
                                            const entry::FormField& field, const std::string& present)
{
    return SeveralValuesForm(window, messages, field, present).ask();
}

}
