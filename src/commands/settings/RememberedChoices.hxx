// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RememberedChoices: what a person chose last time in the dialogs of an export and of a consolidation
// (extension/Settings.xcs). Where an administrator has fixed a choice, it is not remembered.
#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>

#include <string>

namespace ficheaction::commands
{

/// Whether a file stays inside is asked anew each time: that is nothing to go by habit.
struct ExportSettings
{
    std::string format; ///< "json", "csv", "xml"
    bool comparedPeriods = true;
};

ExportSettings
readExportSettings(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context);
void rememberExportSettings(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                            const ExportSettings& settings);

bool readSamePeopleOnce(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context);
void rememberSamePeopleOnce(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                            bool once);

/// URL of the folder from which a pack of indicators came last; empty where none did.
std::string readPackFolder(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context);
void rememberPackFolder(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                        const std::string& folder);

}
