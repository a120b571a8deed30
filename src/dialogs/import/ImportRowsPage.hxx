// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ImportRowsPage: what the import would come to, row by row, and what becomes of rows that are there already.
#pragma once

#include "dialogs/import/ImportPage.hxx"

namespace ficheaction::dialogs
{

class ImportRowsPage : public ImportPage
{
public:
    explicit ImportRowsPage(const ImportPages& pages);

    void show() override;
    bool isComplete() const override;

private:
    void listen();
    void choose();
    void chooseMatch();
    void chooseForRow();
    void showPlan();
    void showMatches();

    imports::Plan mPlan;
    bool mShowing = false;
};

/// "3 lignes à ajouter, 2 à modifier…"
rtl::OUString importSummary(const commands::Messages& messages, const commands::ImportReport& report, bool isDone);

/// The balance; then each problem on a line of its own, with its place: those that need a look before the others.
rtl::OUString problemLines(const commands::Messages& messages, const commands::ImportReport& report);

}
