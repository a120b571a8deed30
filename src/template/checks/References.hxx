// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// References: the registers, columns and lists that a template declares, looked up for those parts of it that name one.
// Whoever names something that is not there is reported, with the nearest name that is.
#pragma once

#include "model/Template.hxx"
#include "json/ErrorReport.hxx"

#include <initializer_list>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_set>
#include <vector>

namespace ficheaction::templates
{

/// The words for types of columns: "text", "number"…
std::string_view columnTypeText(model::ColumnType type);
std::optional<model::ColumnType> columnTypeFrom(std::string_view text);
const std::vector<std::string>& columnTypeNames();

/// The steps of "event.status".
model::Path pathFrom(std::string_view text);

/// Whether a path may stand where a column does.
enum class Reach
{
    Paths,
    OwnColumns
};

class References
{
public:
    /// `definition` has its lists and registers; it and `errors` outlive the object.
    References(const model::Template& definition, json::ErrorReport& errors);

    const model::Template& definition() const { return mDefinition; }

    /// Null where there is none.
    const model::ListOfValues* list(const std::string& id) const { return mDefinition.listNamed(id); }

    /// Null, and reported, where the text of `place` names none.
    const model::Register* registerAt(const json::Node& place) const;
    const model::ListOfValues* listAt(const json::Node& place) const;
    const model::Column* columnAt(const model::Register& owner, const json::Node& place) const;

    /// Where the path in the text of `place` leads, from `source`; empty, and reported, where it breaks off.
    std::optional<model::PathTarget> pathAt(const model::Register& source, const json::Node& place) const;

    /// The paths from `source` to columns of one of `types`: its own, then those behind one reference.
    std::vector<std::string> pathsTo(const model::Register& source,
                                     std::initializer_list<model::ColumnType> types) const;

    /// What to write where an ordered list is due, and where a register with a key is.
    json::Advice scaleAdvice() const;
    json::Advice keyAdvice() const;

    /// The ids of the columns of a register of the definition.
    const std::vector<std::string>& columnIds(const model::Register& owner) const;

    /// Whether the column is of one of `types`; reports it where it is not.
    bool checkType(const model::Column& column, std::initializer_list<model::ColumnType> types, const json::Node& place,
                   Reach reach = Reach::Paths) const;

    /// Whether the text of `place` is a value of the list (which may be unknown or empty, and reported as such);
    /// reports it where it is not.
    bool checkValue(const std::string& listId, const json::Node& place) const;

    /// The type of this column could not be read: nothing is said about what is done with it.
    void doubt(const model::Column& column) { mDoubtful.insert(&column); }
    bool isDoubtful(const model::Column& column) const { return mDoubtful.contains(&column); }

private:
    json::Advice typeAdvice(const model::Column& column, std::initializer_list<model::ColumnType> types,
                            const std::string& path, Reach reach) const;
    const model::Column* columnNamed(const model::Register& owner, const std::string& name,
                                     const json::Node& place) const;

    const model::Template& mDefinition;
    json::ErrorReport& mErrors;
    std::vector<std::string> mRegisterIds;
    std::vector<std::string> mListIds;
    std::map<const model::Register*, std::vector<std::string>> mColumnIds;
    std::map<std::string, std::unordered_set<std::string>> mFoldedValues; ///< by list
    std::set<const model::Column*> mDoubtful;
};

}
