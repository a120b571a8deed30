// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "template/checks/ColumnSort.hxx"

#include "template/checks/References.hxx"

namespace ficheaction::templates
{

bool isSameSort(const model::Column& one, const model::Column& other)
{
    return one.type == other.type && one.list == other.list && one.reference == other.reference;
}

std::string sortText(const model::Column& column)
{
    const std::string& of = column.list.empty() ? column.reference : column.list;
    return std::string(columnTypeText(column.type)) + (of.empty() ? "" : " (" + of + ")");
}

}
