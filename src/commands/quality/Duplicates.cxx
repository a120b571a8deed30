// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/quality/Duplicates.hxx"

#include "calc/document/Text.hxx"
#include "calc/document/UserError.hxx"
#include "calc/registers/RegisterCells.hxx"
#include "calc/stored/StoredPairs.hxx"
#include "commands/quality/Check.hxx"
#include "commands/run/ProgressBar.hxx"
#include "quality/duplicates/MergePlan.hxx"

#include <com/sun/star/text/XTextRange.hpp>

using namespace com::sun::star;

namespace ficheaction::commands
{

namespace
{
/// Puts pairs of rows into what a person reads.
class Shower
{
public:
    Shower(const uno::Reference<sheet::XSpreadsheetDocument>& document, const FicheData& fiche,
           const Messages& messages, const roles::PeopleRegister& people)
        : mDocument(document)
        , mFiche(fiche)
        , mMessages(messages)
        , mPeople(people)
        , mRegister(fiche.definition().registers[people.table])
        , mAttendances(quality::attendancesOf(fiche.dataset(), people))
    {
    }

    ShownDuplicate shown(const quality::Duplicate& pair) const
    {
        ShownDuplicate result;
        result.score = pair.score;
        result.one = side(pair.one);
        result.other = side(pair.other);
        result.names = name(pair.one) + " / " + name(pair.other);
        for (const quality::DuplicateReason& reason : pair.reasons)
            result.reasons.push_back(
                mMessages.text("duplicate." + reason.code, {{"column", mRegister.columns[reason.column].label}}));
        for (std::size_t column = 0; column < mRegister.columns.size(); ++column)
            if (column != mPeople.key && mFiche.layout().registers[mPeople.table].columns[column])
                result.values.push_back(value(column, pair));
        return result;
    }

private:
    engine::CellAddress cell(std::size_t column, std::uint32_t row) const
    {
        return {static_cast<std::uint32_t>(mPeople.table), static_cast<std::uint32_t>(column), row};
    }

    ShownDuplicate::Side side(std::uint32_t row) const
    {
        return {row, quality::keyOf(mFiche.dataset(), mPeople, row), cellName(mFiche, cell(mPeople.key, row)),
                mAttendances[row]};
    }

    std::string name(std::uint32_t row) const
    {
        std::string words;
        for (const auto& column : {mPeople.lastName, mPeople.firstName})
            if (column)
                words += (words.empty() ? "" : " ") +
                         std::string(texts::trimmed(mFiche.dataset().typedText(cell(*column, row))));
        return words;
    }

    /// As the sheet shows it: a day as a day.
    std::string textAt(std::size_t column, std::uint32_t row) const
    {
        const uno::Reference<text::XTextRange> text(calc::registerCell(mDocument, mFiche.layout(), cell(column, row)),
                                                    uno::UNO_QUERY);
        return text.is() ? calc::fromOffice(text->getString()) : std::string();
    }

    ShownDuplicate::Value value(std::size_t column, const quality::Duplicate& pair) const
    {
        ShownDuplicate::Value result{column, mRegister.columns[column].label, textAt(column, pair.one),
                                     textAt(column, pair.other), false};
        result.differs =
            result.one != result.other && !texts::trimmed(result.one).empty() && !texts::trimmed(result.other).empty();
        return result;
    }

    const uno::Reference<sheet::XSpreadsheetDocument>& mDocument;
    const FicheData& mFiche;
    const Messages& mMessages;
    const roles::PeopleRegister& mPeople;
    const model::Register& mRegister;
    std::vector<std::size_t> mAttendances;
};

std::vector<ShownDuplicate> pairsIn(const uno::Reference<sheet::XSpreadsheetDocument>& document, const FicheData& fiche,
                                    const Messages& messages, const roles::PeopleRegister& people, std::size_t most)
{
    const quality::ToldApart apart = calc::storedPairs(document);
    const auto ofRegister = apart.find(fiche.definition().registers[people.table].id);
    const std::vector<quality::Duplicate> found = quality::findDuplicates(
        fiche.dataset(), people, ofRegister == apart.end() ? std::set<quality::KeyPair>() : ofRegister->second);
    const Shower shower(document, fiche, messages, people);
    std::vector<ShownDuplicate> result;
    for (std::size_t index = 0; index < std::min(found.size(), most); ++index)
        result.push_back(shower.shown(found[index]));
    return result;
}
}

std::vector<PeopleRegisterName> peopleRegistersOf(const FicheData& fiche)
{
    std::vector<PeopleRegisterName> names;
    for (const roles::PeopleRegister& people : roles::peopleRegisters(fiche.definition()))
        if (fiche.layout().registers[people.table].found)
            names.push_back({people, fiche.definition().registers[people.table].id,
                             fiche.layout().registers[people.table].sheetName});
    return names;
}

roles::PeopleRegister peopleRegisterNamed(const FicheData& fiche, const std::string& registerId)
{
    std::string known;
    for (const PeopleRegisterName& each : peopleRegistersOf(fiche))
    {
        if (each.id == registerId)
            return each.people;
        known += (known.empty() ? "" : ", ") + each.id;
    }
    throw calc::UserError("no-people", {{"register", registerId}, {"known", known}});
}

FoundDuplicates findDuplicates(const uno::Reference<uno::XComponentContext>& context,
                               const uno::Reference<sheet::XSpreadsheetDocument>& document,
                               std::optional<std::size_t> only, std::size_t most)
{
    const RunGuard run(context, document, Access::Reads);
    const Messages messages(context);
    ProgressBar progress(run, messages.text("progress.duplicates"));
    const FicheData fiche(context, document, progress.part(0, 0.7));
    FoundDuplicates found;
    found.registers = peopleRegistersOf(fiche);
    found.pairs.resize(found.registers.size());
    for (std::size_t index = 0; index < found.registers.size(); ++index)
        if (!only || *only == index)
            found.pairs[index] = pairsIn(document, fiche, messages, found.registers[index].people, most);
    return found;
}

}
