// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ErrorReport: collects what is wrong while a template is read, by the place in its text.
#pragma once

#include "template/TemplateReader.hxx"
#include "template/errors/ErrorCode.hxx"
#include "template/json/PositionedJson.hxx"

#include <string>
#include <string_view>
#include <vector>

namespace ficheaction::templates
{

/// "one of a, b, c": the first ten.
std::string oneOf(const std::vector<std::string>& names);

class ErrorReport
{
public:
    /// `subject` is the word that is wrong, `expected` what would be right in a few words.
    void add(std::size_t offset, ErrorCode code, std::string subject, std::string expected = {});

    /// `subject` is none of `names`: says which one is nearest, or which ones there are.
    void addUnknown(std::size_t offset, ErrorCode code, std::string subject, const std::vector<std::string>& names);

    bool empty() const { return mErrors.empty(); }

    /// In the order of the text, each with line, column and pointer. `root` is the tree of `text`, as far as it goes.
    std::vector<TemplateError> inOrder(std::string_view text, const JsonNode& root) const;

private:
    struct Entry
    {
        std::size_t offset = 0;
        ErrorCode code = ErrorCode::Syntax;
        std::string subject;
        std::string nearest;
        std::string expected;
    };

    std::vector<Entry> mErrors;
};

}
