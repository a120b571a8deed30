// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// InvalidTemplate: a template that cannot be used, with all that is wrong in it.
#pragma once

#include "calc/document/UserError.hxx"
#include "template/TemplateReader.hxx"

#include <string>
#include <utility>
#include <vector>

namespace ficheaction::commands
{

/// UserError "template-invalid" ({template}, {errors}); the words for {errors} are those of TemplateErrorText.
class InvalidTemplate : public calc::UserError
{
public:
    InvalidTemplate(const std::string& name, std::vector<templates::TemplateError> errors)
        : UserError("template-invalid", {{"template", name}})
        , mErrors(std::move(errors))
    {
    }

    const std::vector<templates::TemplateError>& errors() const { return mErrors; }

private:
    std::vector<templates::TemplateError> mErrors;
};

}
