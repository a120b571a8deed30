// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "quality/Severities.hxx"

namespace ficheaction::quality
{

namespace
{
using engine::CellState;

bool isOwnDate(const model::Register& definition, const model::Column& column)
{
    return definition.date.steps.size() == 1 && definition.date.steps.front() == column.id;
}

/// A row without it counts nowhere, or cannot be found.
bool isVital(const model::Register& definition, const model::Column& column)
{
    return column.type == model::ColumnType::Reference || column.id == definition.key || isOwnDate(definition, column);
}
}

std::optional<Severity> severityOf(const model::Register& definition, const model::Column& column, CellState state)
{
    const bool isWeight = column.id == definition.weight;
    switch (state)
    {
    case CellState::Ok:
    case CellState::Empty:
        return std::nullopt;
    case CellState::ReadFromText:
        return Severity::Info;
    case CellState::UnknownReference:
    case CellState::DuplicateKey:
    case CellState::NoNumber:
        return Severity::Error;
    case CellState::NotInList:
        return Severity::Warning;
    case CellState::OutOfRange:
        return isWeight ? Severity::Error : Severity::Warning;
    case CellState::Unreadable:
    case CellState::FarDate:
        return isWeight || isVital(definition, column) ? Severity::Error : Severity::Warning;
    case CellState::MissingRequired:
        break;
    }
    return isVital(definition, column) ? Severity::Error : Severity::Warning;
}

Severity severityOfMissing(const model::Register& definition, const model::Column& column)
{
    return column.id == definition.weight || isVital(definition, column) ? Severity::Error : Severity::Warning;
}

}
