// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "dialogs/exports/ExportResultsDialog.hxx"

#include "dialogs/toolkit/Dialog.hxx"
#include "dialogs/toolkit/Listeners.hxx"
#include "dialogs/toolkit/Lists.hxx"
#include "dialogs/toolkit/Stretching.hxx"

#include <com/sun/star/awt/XCheckBox.hpp>
#include <com/sun/star/awt/XRadioButton.hpp>

#include <array>

using namespace com::sun::star;

namespace ficheaction::dialogs
{

namespace
{
using commands::ResultsFormat;

constexpr std::array formats{std::pair{ResultsFormat::Json, "Json"}, std::pair{ResultsFormat::Csv, "Csv"},
                             std::pair{ResultsFormat::Iati, "Iati"}};
constexpr std::array thresholds{3, 5, 11, 0};

class ExportForm
{
public:
    ExportForm(const Window& window, const ExportChoice& proposed, bool hasComparedPeriods)
        : mDialog(window, "ExportResults")
        , mHasComparedPeriods(hasComparedPeriods)
    {
        for (const auto& [format, name] : formats)
            radio(name)->setState(proposed.format == format);
        radio("Partners")->setState(!proposed.inside);
        radio("Inside")->setState(proposed.inside);
        for (std::size_t index = 0; index < thresholds.size(); ++index)
            if (thresholds[index] == proposed.threshold)
                chooseEntry(mDialog, "Threshold", index);
        mDialog.control<awt::XCheckBox>("Compared")->setState(hasComparedPeriods && proposed.comparedPeriods ? 1 : 0);
        mDialog.enable("Compared", hasComparedPeriods);
        for (const char* name : {"Partners", "Inside"})
            radio(name)->addItemListener(new Chosen([this] { showThreshold(); }));
        showThreshold();
        stretchWith(mDialog, {{"Save", Follow::Move, Follow::Move}, {"Cancel", Follow::Move, Follow::Move}});
    }

    std::optional<ExportChoice> ask() const
    {
        if (!mDialog.execute())
            return std::nullopt;
        ExportChoice choice;
        for (const auto& [format, name] : formats)
            if (radio(name)->getState())
                choice.format = format;
        choice.inside = radio("Inside")->getState();
        choice.threshold = thresholds[chosenEntry(mDialog, "Threshold").value_or(1)];
        choice.comparedPeriods = mHasComparedPeriods && mDialog.control<awt::XCheckBox>("Compared")->getState() == 1;
        return choice;
    }

private:
    uno::Reference<awt::XRadioButton> radio(const char* name) const
    {
        return mDialog.control<awt::XRadioButton>(rtl::OUString::createFromAscii(name));
    }

    void showThreshold() const
    {
        const bool forPartners = radio("Partners")->getState();
        mDialog.enable("Threshold", forPartners);
        mDialog.enable("ThresholdLabel", forPartners);
    }

    Dialog mDialog;
    bool mHasComparedPeriods;
};
}

std::optional<ExportChoice> askExport(const Window& window, const ExportChoice& proposed, bool hasComparedPeriods)
{
    return ExportForm(window, proposed, hasComparedPeriods).ask();
}

}
