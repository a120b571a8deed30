// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "design/SheetCorrections.hxx"

#include "design/Words.hxx"
#include "text/TextFolding.hxx"

#include <algorithm>

namespace ficheaction::design
{

using model::ColumnType;

namespace
{
const std::map<std::string, ColumnType, std::less<>>& typeNames()
{
    static const std::map<std::string, ColumnType, std::less<>> names{
        {"text", ColumnType::Text}, {"number", ColumnType::Number}, {"date", ColumnType::Date},
        {"list", ColumnType::List}, {"values", ColumnType::Values}, {"reference", ColumnType::Reference}};
    return names;
}

class Correction
{
public:
    Correction(SheetRegister& proposed, std::string_view language)
        : mProposed(proposed)
        , mWords(language)
    {
    }

    const std::optional<Refusal>& refusal() const { return mRefusal; }

    std::optional<std::size_t> place(const std::string& label)
    {
        for (std::size_t index = 0; index < mProposed.columns.size(); ++index)
            if (texts::folded(mProposed.columns[index].column.label) == texts::folded(label))
                return index;
        if (!mRefusal)
            mRefusal = Refusal{mWords.text("refuse.no-such-heading", {{"label", label}, {"sheet", mProposed.sheet}})};
        return std::nullopt;
    }

    void setType(const std::string& label, std::string_view type)
    {
        const std::optional<std::size_t> index = place(label);
        const std::size_t colon = type.find(':');
        const auto named = typeNames().find(type.substr(0, colon));
        if (named == typeNames().end() && !mRefusal)
            mRefusal = Refusal{mWords.text("refuse.no-such-type", {{"label", label}, {"type", std::string(type)}})};
        if (mRefusal)
            return;
        SheetColumn& each = mProposed.columns[*index];
        const std::string of(colon == std::string_view::npos ? std::string_view() : type.substr(colon + 1));
        each.column.type = named->second;
        const bool isList = named->second == ColumnType::List;
        each.column.list = !of.empty() && named->second != ColumnType::Reference ? of
                           : isList && each.column.list.empty()                  ? each.ownList.id
                           : isList                                              ? each.column.list
                                                                                 : std::string();
        each.column.reference = named->second == ColumnType::Reference ? of : std::string();
    }

    void setRole(std::optional<std::size_t>& role, const std::optional<std::string>& label)
    {
        if (label)
            role = label->empty() ? std::nullopt : place(*label);
        else if (role && !mProposed.columns[*role].taken)
            role.reset();
    }

private:
    SheetRegister& mProposed;
    Words mWords;
    std::optional<Refusal> mRefusal;
};
}

std::variant<SheetRegister, Refusal> corrected(SheetRegister proposed, const SheetCorrections& corrections,
                                               std::string_view language)
{
    Correction correction(proposed, language);
    for (const auto& [label, type] : corrections.types)
        correction.setType(label, type);
    for (const std::string& label : corrections.leftOut)
        if (const auto index = correction.place(label))
            proposed.columns[*index].taken = false;
    if (corrections.personal)
    {
        for (SheetColumn& each : proposed.columns)
            each.column.personal = false;
        for (const std::string& label : *corrections.personal)
            if (const auto index = correction.place(label))
                proposed.columns[*index].column.personal = true;
    }
    correction.setRole(proposed.key, corrections.key);
    correction.setRole(proposed.date, corrections.date);
    if (proposed.date && !corrections.date && proposed.columns[*proposed.date].column.type != ColumnType::Date)
        proposed.date.reset();
    if (correction.refusal())
        return *correction.refusal();
    return proposed;
}

}
