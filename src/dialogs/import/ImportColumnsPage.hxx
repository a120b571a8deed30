// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ImportColumnsPage: which register the rows go into, and which column goes where.
#pragma once

#include "dialogs/import/ImportPage.hxx"

#include <map>

namespace ficheaction::dialogs
{

class ImportColumnsPage : public ImportPage
{
public:
    explicit ImportColumnsPage(const ImportPages& pages);

    void show() override;
    bool isComplete() const override;

private:
    struct Destination
    {
        std::size_t table = 0;
        bool isSheet = false;
    };

    void listen();
    void chooseRegister();
    void useSaved();
    void chooseColumn();
    void chooseTarget();
    void fixText();
    void chooseDateOrder();
    void showFixed();
    void save();
    void showMapping();
    void showColumns();
    void showUnfilled();
    rtl::OUString lineOf(std::size_t source) const;
    std::vector<std::string> firstCells(std::size_t source, std::size_t most) const;
    void showDetail(std::size_t source) const;
    std::string targetOf(std::size_t source) const;
    std::size_t firstWithoutSource() const;
    bool isEventColumn(std::size_t source) const;
    void showTargets(std::size_t source);

    std::vector<Destination> mDestinations;
    /// By column of the source: the events that it could be of, where they are more than one.
    std::map<std::size_t, std::vector<imports::EventChoice>> mEventChoices;
    bool mShowing = false;
};

}
