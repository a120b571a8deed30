// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ProgressBar: shows long work in the status bar, once it has taken half a second.
#pragma once

#include "engine/Evaluation.hxx"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/task/XStatusIndicator.hpp>

#include <chrono>

namespace ficheaction::commands
{

class ProgressBar
{
public:
    ProgressBar(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                const rtl::OUString& text);
    ~ProgressBar();
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;

    /// What a part of the work reports to: its 0 to 1 are `from` to `to` of the whole. Valid while this lives.
    engine::Progress part(double from, double to);

private:
    void show(double share);

    com::sun::star::uno::Reference<com::sun::star::task::XStatusIndicator> mIndicator;
    rtl::OUString mText;
    std::chrono::steady_clock::time_point mBegin;
    bool mVisible = false;
};

}
