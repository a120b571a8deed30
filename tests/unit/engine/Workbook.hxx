// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Workbook: a template and its registers, built cell by cell in a few words, for tests.
#pragma once

#include "engine/data/Dataset.hxx"

#include <deque>
#include <initializer_list>
#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace ficheaction::test
{

/// A cell as it is in a sheet.
struct ErrorValue
{
};
/// A number that its cell shows as a date, or as a time.
struct ShownDay
{
    double serial = 0;
};
struct ShownTime
{
    double days = 0;
};
using Cell = std::variant<std::monostate, double, std::string, ErrorValue, ShownDay, ShownTime>;

inline const Cell blank{};

/// Understands "1,5" and "12/06/2026" (or "12/6/26"), as a French document does.
class FrenchReader : public engine::LocaleReader
{
public:
    std::optional<double> number(std::string_view text) const override;
    std::optional<std::int32_t> date(std::string_view text) const override;
    /// The last of June 2026.
    std::optional<std::int32_t> today() const override { return model::Date::of(2026, 6, 30).daysSinceEpoch; }
};

/// The serial number of a day, in a document that counts from 1899-12-30.
double serial(int year, unsigned month, unsigned day);

model::Column column(std::string id, model::ColumnType type = model::ColumnType::Text);
model::Path path(std::string_view dotted);

model::Filter in(std::string_view dotted, std::vector<std::string> values);
model::Filter isEmpty(std::string_view dotted);
model::Filter compared(std::string_view dotted, model::Filter::Kind kind, double bound);
model::Filter all(std::vector<model::Filter> parts);
model::Filter any(std::vector<model::Filter> parts);
model::Filter no(model::Filter part);

/// Rows are added to `workbook.tables` in the order of the template's registers; every column is there.
class Workbook
{
public:
    explicit Workbook(model::Template definition);

    void add(const std::string& registerId, const std::vector<Cell>& row);
    /// The cell at a row and a column of a register.
    void set(const std::string& registerId, std::size_t row, std::size_t column, const Cell& cell);
    void remove(const std::string& registerId);
    void removeColumn(const std::string& registerId, const std::string& columnId);

    engine::RawWorkbook& raw() { return mRaw; }
    model::Template& definition() { return mDefinition; }
    engine::Dataset dataset() { return {mDefinition, mRaw, mReader}; }

private:
    engine::RawTable& table(const std::string& registerId);
    void write(engine::RawColumn& cells, std::size_t row, const Cell& cell);

    model::Template mDefinition;
    engine::RawWorkbook mRaw;
    FrenchReader mReader;
};

/// Events, participants, attendances and feedback as a centre keeps them; no indicators.
///
/// events: id (key), date (required), title, type (list), status (list), themes (several), hours (number), minutes.
/// participants: id (key), name, category (list), household, joined (date).
/// attendances, dated by event.date: event (required), participant, category (from the participant), role (list),
/// count (whole, weight, 1 where empty).
/// feedback, dated by date: date, event, quote, tone (list).
model::Template centre();

/// Adds an indicator to the template's grid.
void addIndicator(model::Template& definition, std::string id, model::Measure measure);

}
