// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Names: ids, headings and names of sheets, which must be well made and not be taken twice.
#pragma once

#include "template/ErrorCode.hxx"
#include "json/ErrorReport.hxx"

#include <string>
#include <unordered_set>
#include <vector>

namespace ficheaction::templates
{

/// The names of one kind that must differ from one another.
class TakenNames
{
public:
    explicit TakenNames(json::ErrorReport& errors)
        : mErrors(&errors)
    {
    }

    /// Checks that the id in the text of `place` is `[a-z][a-z0-9_]*` without two underscores together, and free.
    void takeId(const json::Node* place);

    /// Checks that the heading is free, without regard to case and accents, as headings are found that way.
    void takeLabel(const json::Node* place);

    /// Checks that a value of a list is one line without `;`, which separates values, and is free.
    void takeValue(const json::Node* place);

    /// Checks that .ods and .xlsx both can have a sheet of this name, and that it is free.
    void takeSheetName(const json::Node* place);

private:
    std::string freeName(const std::string& form) const;
    void take(const json::Node& place, const std::string& form, ErrorCode code);

    json::ErrorReport* mErrors;
    std::unordered_set<std::string> mTaken;
};

/// Whether text is an id of a register, a column, a list, an indicator…
bool isId(std::string_view text);

/// Whether text can be a template's id, which is also the name of its file: as an id, with hyphens too.
bool isTemplateId(std::string_view text);

/// An id like the text: "mes_moyens" for "Mes moyens". Empty where it has no letter.
std::vector<std::string> idLike(std::string_view text);

/// Whether text is a language tag such as "fr" or "en-GB".
bool isLanguageTag(std::string_view text);

/// Whether .ods and .xlsx both can have a sheet of this name.
bool isSheetName(std::string_view text);

}
