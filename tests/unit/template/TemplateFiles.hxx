// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// TemplateFiles: what the tests of the reader read: the bundled templates and the corpus.
#pragma once

#include "template/TemplateReader.hxx"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace ficheaction::templates
{

std::string contentOf(const std::filesystem::path& file);

/// The bundled template of this id.
std::string bundled(const std::string& id);

/// A small template without an error, of the corpus.
std::string smallTemplate();

/// `text` with the first `old` replaced; fails the test where there is none.
std::string replaced(std::string text, std::string_view old, std::string_view replacement);

/// The errors of `text`; none where it is a template.
std::vector<TemplateError> errorsOf(std::string_view text, const Limits& limits = {});

/// One a line, as TemplateError::text() says them.
std::string linesOf(const std::vector<TemplateError>& errors);

/// The template that `text` is; fails the test where it has errors.
model::Template templateOf(std::string_view text);

}
