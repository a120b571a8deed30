// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RowLabels: how a row of a register is named to people, and in the cells that refer to it.
#pragma once

#include "engine/data/Dataset.hxx"
#include "roles/Roles.hxx"

#include <optional>
#include <string>
#include <string_view>

namespace ficheaction::roles
{

/// The column that tells people what a key stands for: the first text that is required, not personal and not the key.
std::optional<std::size_t> labelColumn(const model::Register& owner);

/// The key of a row as it stands, without blanks around; empty where its register has no keys.
std::string keyOf(const engine::Dataset& data, std::size_t table, std::size_t row);

/// What a cell holds that refers to the row: "E012 – Le Clos c'fête", "P006 – Jeanne A.".
std::string referenceText(const engine::Dataset& data, std::size_t table, std::size_t row);

/// "Martin Lucie"; empty where no name was noted.
std::string personName(const engine::Dataset& data, const PeopleRegister& people, std::size_t row);

/// What cells show beside a person's number: "Jeanne A.", the first name and the initial of the last; the name as it
/// stands where it is in one column. Empty where no name was noted.
std::string personLabel(const engine::Dataset& data, const PeopleRegister& people, std::size_t row);
std::string personLabel(const std::string& lastName, const std::string& firstName);

/// "P006 – Jeanne A.": a key, and what is shown beside it; one alone where the other is empty.
std::string labelled(const std::string& key, const std::string& label);

/// As a person chooses it in a list: what refers to the row, or for people the key and the name.
std::string choiceText(const engine::Dataset& data, std::size_t table, std::size_t row);

/// The first row that counts whose key `text` is, alone or before a label; whatever its case and accents.
std::optional<std::uint32_t> rowNamed(const engine::Dataset& data, std::size_t table, std::string_view text);

/// The day of a row that is dated by one of its own columns.
std::optional<model::Date> dayOf(const engine::Dataset& data, std::size_t table, std::size_t row);

}
