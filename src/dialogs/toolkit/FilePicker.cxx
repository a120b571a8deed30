// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "dialogs/toolkit/FilePicker.hxx"

#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/ui/dialogs/ExecutableDialogResults.hpp>
#include <com/sun/star/ui/dialogs/FilePicker.hpp>
#include <com/sun/star/ui/dialogs/FolderPicker.hpp>
#include <com/sun/star/ui/dialogs/TemplateDescription.hpp>
#include <com/sun/star/ui/dialogs/XFilePicker3.hpp>

using namespace com::sun::star;

namespace ficheaction::dialogs
{

namespace
{
using Picker = uno::Reference<ui::dialogs::XFilePicker3>;

/// A folder that went since is no reason not to ask.
void beginIn(const Picker& picker, const rtl::OUString& folder)
{
    if (folder.isEmpty())
        return;
    try
    {
        picker->setDisplayDirectory(folder);
    }
    catch (const lang::IllegalArgumentException&)
    {
        // The office begins elsewhere.
    }
}

Picker pickerFor(const Window& window, const FileQuestion& question, sal_Int16 kind)
{
    window.requireSubject();
    const Picker picker = ui::dialogs::FilePicker::createWithMode(window.context, kind);
    picker->setTitle(question.title);
    for (const FileFilter& filter : question.filters)
        picker->appendFilter(filter.name, filter.patterns);
    picker->setCurrentFilter(question.filters.front().name);
    beginIn(picker, question.folder);
    return picker;
}

/// Empty where the person chose none.
uno::Sequence<rtl::OUString> filesChosen(const Window& window, const Picker& picker)
{
    const bool chosen = picker->execute() == ui::dialogs::ExecutableDialogResults::OK;
    const uno::Sequence<rtl::OUString> files = chosen ? picker->getSelectedFiles() : uno::Sequence<rtl::OUString>();
    uno::Reference<lang::XComponent>(picker, uno::UNO_QUERY_THROW)->dispose();
    window.requireSubject();
    return files;
}

std::optional<rtl::OUString> fileChosen(const Window& window, const Picker& picker)
{
    const uno::Sequence<rtl::OUString> files = filesChosen(window, picker);
    if (!files.hasElements())
        return std::nullopt;
    return files[0];
}
}

std::optional<rtl::OUString> askFileToOpen(const Window& window, const FileQuestion& question)
{
    return fileChosen(window, pickerFor(window, question, ui::dialogs::TemplateDescription::FILEOPEN_SIMPLE));
}

std::vector<rtl::OUString> askFilesToOpen(const Window& window, const FileQuestion& question)
{
    const Picker picker = pickerFor(window, question, ui::dialogs::TemplateDescription::FILEOPEN_SIMPLE);
    picker->setMultiSelectionMode(true);
    const uno::Sequence<rtl::OUString> files = filesChosen(window, picker);
    return {files.begin(), files.end()};
}

std::optional<rtl::OUString> askFolder(const Window& window, const rtl::OUString& title)
{
    const uno::Reference<ui::dialogs::XFolderPicker2> picker = ui::dialogs::FolderPicker::create(window.context);
    picker->setTitle(title);
    const bool chosen = picker->execute() == ui::dialogs::ExecutableDialogResults::OK;
    window.requireSubject();
    if (!chosen)
        return std::nullopt;
    return picker->getDirectory();
}

std::optional<rtl::OUString> askFileToSave(const Window& window, const FileQuestion& question,
                                           const rtl::OUString& name)
{
    const Picker picker = pickerFor(window, question, ui::dialogs::TemplateDescription::FILESAVE_AUTOEXTENSION);
    picker->setDefaultName(name);
    return fileChosen(window, picker);
}

}
