// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ProgressBar: shows work in the status bar, once it has taken a tenth of a second. From then on the window is painted,
// the office takes clicks and runs macros, and Escape stops the work: so only a run that holds its document has one.
#pragma once

#include "commands/run/RunGuard.hxx"
#include "engine/evaluation/Evaluation.hxx"

#include <com/sun/star/awt/XUserInputInterception.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/task/XStatusIndicator.hpp>
#include <rtl/ref.hxx>

#include <chrono>

namespace ficheaction::commands
{

class ProgressBar
{
public:
    /// `run` outlives it. Where the run has no document nothing is shown.
    ProgressBar(const RunGuard& run, const rtl::OUString& text);
    ~ProgressBar();
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;

    /// What a part of the work reports to: its 0 to 1 are `from` to `to` of the whole. False once Escape was pressed,
    /// or somebody wants to close the document. Valid while this lives.
    engine::Progress part(double from, double to);

private:
    class StopKey;

    void show(double share);
    void begin();

    com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument> mDocument;
    com::sun::star::uno::Reference<com::sun::star::awt::XUserInputInterception> mKeys;
    rtl::Reference<StopKey> mStopKey;
    com::sun::star::uno::Reference<com::sun::star::task::XStatusIndicator> mIndicator;
    rtl::OUString mText;
    std::chrono::steady_clock::time_point mBegin;
    bool mVisible = false;
};

}
