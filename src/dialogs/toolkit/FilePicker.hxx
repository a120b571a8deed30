// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// FilePicker: the office's own dialog for files.
#pragma once

#include "dialogs/toolkit/Window.hxx"

#include <optional>
#include <vector>

namespace ficheaction::dialogs
{

/// Files that a person may choose from: "Templates", "*.json".
struct FileFilter
{
    rtl::OUString name;
    rtl::OUString patterns;
};

struct FileQuestion
{
    rtl::OUString title;
    std::vector<FileFilter> filters; ///< at least one; the first is chosen at first
    rtl::OUString folder = {};       ///< URL of the folder to begin in; empty: where the office began last
};

/// The URL of the file to open that the person chose; empty where they closed the dialog.
std::optional<rtl::OUString> askFileToOpen(const Window& window, const FileQuestion& question);

/// The URLs of the files to open, in the order of the dialog; none where they closed it.
std::vector<rtl::OUString> askFilesToOpen(const Window& window, const FileQuestion& question);

/// The URL of a folder; empty where they closed the dialog.
std::optional<rtl::OUString> askFolder(const Window& window, const rtl::OUString& title);

/// The URL of the file to write, proposed as `name`; the dialog has asked before one is replaced.
std::optional<rtl::OUString> askFileToSave(const Window& window, const FileQuestion& question,
                                           const rtl::OUString& name);

}
