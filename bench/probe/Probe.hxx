// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Probe: what script/bench asks of the office from within its process, where a pipe does not add its own time.
#pragma once

#include <com/sun/star/task/XJob.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <cppuhelper/implbase1.hxx>

namespace ficheaction::bench
{

/// execute() does what the argument `Task` says:
/// - fill: rows for `Document`: `Events`, `Participants`, `Attendances` of them.
/// - read: getDataArray of `Ranges` (CellRangeAddress), `Block` rows at a time, or at once where it is 0; the floor.
/// - recompute: ActionSheet.recompute of `Document`.
/// - script: calls the macro `Script` (a vnd.sun.star.script URL) with `Document`; `Result` is what it returns.
/// - calculate: XCalculatable::calculateAll of `Document`.
/// - dispatch: the command `Command` in the window of `Document`.
/// All run in the main thread. The answer has `Seconds`, `Mebibytes` (peak on top of what was there) and, with `Watch`,
/// `Block`: the longest that an event waited, in seconds. With `Button`, a button of the dialog that the task shows,
/// these are until the dialog stands, and `ThenSeconds`, `ThenMebibytes`, `ThenBlock` from its press to the end.
class Probe : public cppu::WeakImplHelper1<com::sun::star::task::XJob>
{
public:
    explicit Probe(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context);

    com::sun::star::uno::Any SAL_CALL
    execute(const com::sun::star::uno::Sequence<com::sun::star::beans::NamedValue>& arguments) override;

private:
    com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext> mContext;
};

}
