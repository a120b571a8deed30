// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ImportValuesPage: what becomes of texts that are not in the list of their column.
#pragma once

#include "dialogs/import/ImportPage.hxx"

namespace ficheaction::dialogs
{

class ImportValuesPage : public ImportPage
{
public:
    explicit ImportValuesPage(const ImportPages& pages);

    void show() override;
    bool isNeeded() const override;

private:
    void chooseText();
    void chooseTarget();
    void showTexts();
    std::vector<std::string> listed(const imports::UnknownValue& value) const;
    imports::ValueChoice& choiceOf(const imports::UnknownValue& value) const;

    std::vector<imports::UnknownValue> mUnknown;
};

}
