// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "dialogs/ImportFilePicker.hxx"

#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/ui/dialogs/ExecutableDialogResults.hpp>
#include <com/sun/star/ui/dialogs/FilePicker.hpp>
#include <com/sun/star/ui/dialogs/TemplateDescription.hpp>
#include <com/sun/star/ui/dialogs/XFilePicker3.hpp>

using namespace com::sun::star;

namespace ficheaction::dialogs
{

std::optional<rtl::OUString> askImportFile(const Window& window, const commands::Messages& messages)
{
    const uno::Reference<ui::dialogs::XFilePicker3> picker =
        ui::dialogs::FilePicker::createWithMode(window.context, ui::dialogs::TemplateDescription::FILEOPEN_SIMPLE);
    picker->setTitle(messages.text("import.choose-file"));
    const rtl::OUString tables = messages.text("import.files");
    picker->appendFilter(tables, "*.csv;*.txt;*.tsv;*.ods;*.fods;*.xlsx;*.xls;*.xlsm");
    picker->appendFilter(messages.text("import.all-files"), "*.*");
    picker->setCurrentFilter(tables);
    const bool chosen = picker->execute() == ui::dialogs::ExecutableDialogResults::OK;
    const uno::Sequence<rtl::OUString> files = chosen ? picker->getSelectedFiles() : uno::Sequence<rtl::OUString>();
    const uno::Reference<lang::XComponent> component(picker, uno::UNO_QUERY_THROW);
    component->dispose();
    if (!files.hasElements())
        return std::nullopt;
    return files[0];
}

}
