// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ErrorReport: collects what is wrong while a JSON text is read, by the place in the text.
#pragma once

#include "json/Advice.hxx"
#include "json/ErrorCode.hxx"
#include "json/PositionedJson.hxx"

#include <string>
#include <string_view>
#include <vector>

namespace ficheaction::json
{

/// One thing that is wrong in a text.
struct PlacedError
{
    std::size_t line = 0;   ///< from 1
    std::size_t column = 0; ///< from 1, in characters
    std::string pointer;    ///< JSON Pointer (RFC 6901) to the value
    std::string code;       ///< "syntax", "duplicate-key", "unknown-key", "unknown-register"…: see docs/templates.md
    std::string subject;    ///< the word that is wrong
    std::string nearest;    ///< the valid name that is nearest to it, or empty
    Advice expected;        ///< what would be valid, in a few words

    /// In English, for a log or a test: "12:5 /registers/0/key: unknown-column 'idd'; did you mean 'id'?"
    std::string text() const;
};

class ErrorReport
{
public:
    /// `code` is of an enumeration with a `codeText` beside it: json::ErrorCode, or that of a folder with errors of its
    /// own. `subject` is the word that is wrong, `expected` what would be right in a few words.
    template <class Code> void add(std::size_t offset, Code code, std::string subject, Advice expected = {})
    {
        mErrors.push_back({offset, codeText(code), std::move(subject), {}, std::move(expected)});
    }

    /// `subject` is none of `names`: says which one is nearest, or which ones there are.
    template <class Code>
    void addUnknown(std::size_t offset, Code code, std::string subject, const std::vector<std::string>& names)
    {
        std::string nearest = nearestOf(subject, names);
        mErrors.push_back({offset, codeText(code), std::move(subject), std::move(nearest), oneOf(names)});
    }

    bool empty() const { return mErrors.empty(); }

    /// In the order of the text, each with line, column and pointer. `root` is the tree of `text`, as far as it goes.
    std::vector<PlacedError> inOrder(std::string_view text, const Node& root) const;

private:
    struct Entry
    {
        std::size_t offset = 0;
        std::string_view code; ///< of the static texts of an enumeration
        std::string subject;
        std::string nearest;
        Advice expected;
    };

    /// Empty where there are too many errors for looking any further.
    std::string nearestOf(const std::string& subject, const std::vector<std::string>& names) const;

    std::vector<Entry> mErrors;
};

}
