// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// UserError: something that a person has to know and can mend. What reads it puts the words to it, in the person's
// language.
#pragma once

#include <exception>
#include <map>
#include <string>
#include <utility>

namespace ficheaction::calc
{

/// `code` is a key of the message catalogue without its prefix "error."; `parameters` fill the message's {names}.
class UserError : public std::exception
{
public:
    explicit UserError(std::string code, std::map<std::string, std::string> parameters = {})
        : mCode(std::move(code))
        , mParameters(std::move(parameters))
    {
    }

    const std::string& code() const { return mCode; }
    const std::map<std::string, std::string>& parameters() const { return mParameters; }
    const char* what() const noexcept override { return mCode.c_str(); }

private:
    std::string mCode;
    std::map<std::string, std::string> mParameters;
};

}
