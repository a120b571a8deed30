// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// SampleYear: invented rows for the registers of a template, to try the extension with.
#pragma once

#include "model/CellValue.hxx"
#include "model/Date.hxx"
#include "model/Template.hxx"

#include <map>
#include <string>
#include <vector>

namespace ficheaction::model
{

struct SampleRows
{
    std::vector<std::string> columns; ///< ids
    std::vector<std::vector<CellValue>> rows;
};

struct SampleYear
{
    std::string templateId;
    std::string structure;
    Period period;
    std::map<std::string, SampleRows> registers;  ///< by register id
    std::map<std::string, Expectation> baselines; ///< by indicator id
    std::map<std::string, Expectation> targets;
    std::map<std::string, std::string> analysis;
};

}
