// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ImportSourcePage: where the rows are: a file or an open workbook, its sheet, how it is read.
#pragma once

#include "dialogs/import/ImportPage.hxx"

namespace ficheaction::dialogs
{

class ImportSourcePage : public ImportPage
{
public:
    /// `document`: the workbook of the fiche.
    ImportSourcePage(const ImportPages& pages,
                     const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);

    void show() override;
    bool isComplete() const override;

private:
    void listen();
    void browse();
    void openChosen();
    bool open(const std::string& url, const std::optional<calc::TextFormat>& format);
    void chooseUsualSheet();
    void readAgain();
    void chooseSheet();
    void chooseHeadings();
    void showSource();
    void showSheet();
    void showPreview();
    void showChosenRow();

    std::vector<calc::OpenSpreadsheet> mOpen;
    rtl::OUString mFile;
    std::size_t mEntry = 0; ///< of the source that is shown
    bool mShowing = false;
};

}
