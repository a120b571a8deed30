// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "menu/copies/PartnerCopyText.hxx"

#include "calc/document/Text.hxx"
#include "explain/RuleText.hxx"

#include <rtl/ustrbuf.hxx>

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::menu
{

namespace
{
using commands::Messages;

std::int64_t amount(std::size_t count)
{
    return static_cast<std::int64_t>(count);
}

/// Puts lines together in blocks, each with a heading.
class Blocks
{
public:
    void heading(const rtl::OUString& text)
    {
        if (!mText.isEmpty())
            mText.append("\n");
        mText.append(text).append("\n");
    }

    void line(const rtl::OUString& text) { mText.append("   ").append(text).append("\n"); }

    rtl::OUString text() { return mText.makeStringAndClear(); }

private:
    rtl::OUStringBuffer mText;
};

/// "Familles touchées", "Personnes différentes : Habitant, Jour J"
std::string nameOf(const privacy::MaskedFigure& figure, const model::Template& definition, const Messages& messages)
{
    const auto indicators = definition.indicators();
    const auto found = std::find_if(indicators.begin(), indicators.end(),
                                    [&figure](const auto& each) { return each.second->id == figure.indicator; });
    std::string label = found == indicators.end() ? figure.indicator : found->second->label;
    if (figure.keys.empty())
        return label;
    const explain::Words words(messages.language());
    const std::vector<std::string> shown =
        found == indicators.end()
            ? figure.keys
            : engine::shownKeys(definition, found->second->measure, figure.keys, explain::writingOf(words));
    std::string keys;
    for (const std::string& key : shown)
        keys += (keys.empty() ? "" : ", ") + key;
    return calc::fromOffice(messages.text("sharing.part", {{"label", label}, {"keys", keys}}));
}

const char* reasonKey(privacy::MaskReason reason)
{
    switch (reason)
    {
    case privacy::MaskReason::Small:
        return "sharing.masked-small";
    case privacy::MaskReason::Complementary:
        return "sharing.masked-complementary";
    case privacy::MaskReason::EarlierCopy:
        return "sharing.masked-earlier";
    case privacy::MaskReason::MadeOfMasked:
        break;
    }
    return "sharing.masked-made-of";
}

void listMasked(Blocks& blocks, const std::vector<privacy::MaskedFigure>& masked, const model::Template& definition,
                const Messages& messages)
{
    for (const privacy::MaskedFigure& figure : masked)
        blocks.line(messages.text(reasonKey(figure.reason), {{"figure", nameOf(figure, definition, messages)}}));
}

void listOmissions(Blocks& blocks, const calc::Omissions& omissions, const Messages& messages)
{
    if (omissions.empty())
        return;
    blocks.heading(messages.text("sharing.stays"));
    for (const rtl::OUString& omission : commands::omissionTexts(omissions, messages))
        blocks.line(omission);
}

std::size_t indicatorsIn(const privacy::SharedGrid& grid)
{
    return static_cast<std::size_t>(std::count_if(grid.rows.begin(), grid.rows.end(),
                                                  [](const auto& row)
                                                  { return row.kind == privacy::SharedGridRow::Kind::Indicator; }));
}

/// "Participants", or where staff call it otherwise: "Adhérents (dans la copie : Participants)".
std::string calledText(const std::string& shown, const std::string& label, const Messages& messages)
{
    return shown == label ? label
                          : calc::fromOffice(messages.text("sharing.called", {{"shown", shown}, {"label", label}}));
}

std::string joined(const std::vector<std::string>& words)
{
    std::string all;
    for (const std::string& word : words)
        all += (all.empty() ? "" : ", ") + word;
    return all;
}

void describeContent(Blocks& blocks, const commands::GatheredCopy& copy, const Messages& messages)
{
    const privacy::SharedFiche& fiche = copy.fiche;
    if (!fiche.card.empty())
    {
        blocks.heading(calc::toOffice(fiche.cardSheet));
        blocks.line(messages.counted("sharing.card-lines", amount(fiche.card.size())));
    }
    if (fiche.grid)
    {
        blocks.heading(calc::toOffice(fiche.grid->sheetName));
        blocks.line(messages.counted("sharing.indicators", amount(indicatorsIn(*fiche.grid)),
                                     {{"rows", messages.number(amount(fiche.grid->rows.size()))}}));
        if (!fiche.charts.empty())
            blocks.line(messages.counted("sharing.charts", amount(fiche.charts.size())));
    }
    for (const privacy::SharedTable& table : fiche.tables)
    {
        const model::Register& shown = *copy.shown.registerNamed(table.registerId);
        std::vector<std::string> headings;
        headings.reserve(table.headings.size());
        for (std::size_t column = 0; column < table.headings.size(); ++column)
            headings.push_back(
                calledText(shown.column(table.columnIds[column])->label, table.headings[column], messages));
        blocks.heading(calc::toOffice(calledText(shown.label, table.sheetName, messages)));
        blocks.line(messages.counted("sharing.rows", amount(table.rows.size())));
        blocks.line(messages.text("sharing.columns", {{"columns", joined(headings)}}));
    }
}
}

rtl::OUString previewText(const commands::GatheredCopy& copy, const Messages& messages)
{
    Blocks blocks;
    describeContent(blocks, copy, messages);
    if (copy.protection && !copy.protection->masked.empty())
    {
        blocks.heading(messages.counted("sharing.masked", amount(copy.protection->masked.size())));
        listMasked(blocks, copy.protection->masked, *copy.fiche.definition, messages);
    }
    else if (copy.protection)
        blocks.heading(messages.text("sharing.nothing-masked"));
    listOmissions(blocks, copy.omissions, messages);
    return blocks.text();
}

rtl::OUString partnerCopyReportText(const commands::PartnerCopyReport& report, const model::Template& definition,
                                    const rtl::OUString& file, const Messages& messages)
{
    Blocks blocks;
    blocks.heading(messages.text("sharing.done", {{"file", calc::fromOffice(file)}}));
    blocks.line(messages.counted("sharing.searched", amount(report.searched),
                                 {{"streams", messages.number(amount(report.streams.size()))}}));
    if (report.wordsOfTheCopy > 0)
        blocks.line(messages.counted("sharing.common-words", amount(report.wordsOfTheCopy)));
    blocks.line(messages.text("sharing.digest", {{"digest", report.digest}}));
    if (!report.signer.empty())
        blocks.line(messages.text("sharing.signed", {{"signer", report.signer}}));
    if (report.recorded == commands::Recorded::ReadOnly)
        blocks.line(messages.text("sharing.not-recorded"));
    if (report.masked.empty())
        blocks.heading(messages.text("sharing.nothing-masked"));
    else
    {
        blocks.heading(messages.counted("sharing.masked", amount(report.masked.size())));
        blocks.line(messages.text(report.secondary == 0 ? "sharing.how-few-alone" : "sharing.how-few",
                                  {{"primary", messages.number(amount(report.primary))},
                                   {"secondary", messages.number(amount(report.secondary))}}));
        listMasked(blocks, report.masked, definition, messages);
    }
    if (!report.confirmedTexts.empty())
    {
        blocks.heading(messages.text("sharing.confirmed"));
        if (report.rememberedDecisions > 0)
            blocks.line(messages.counted("sharing.remembered", amount(report.rememberedDecisions)));
        for (const std::string& place : report.confirmedTexts)
            blocks.line(calc::toOffice(place));
    }
    listOmissions(blocks, report.omissions, messages);
    return blocks.text();
}

}
