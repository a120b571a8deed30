// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/consolidation/SourceFiles.hxx"

#include "calc/document/LocalTime.hxx"
#include "calc/document/LocaleFormats.hxx"
#include "calc/document/ReadOnlyFile.hxx"
#include "calc/document/Text.hxx"
#include "calc/grid/FoundGrid.hxx"
#include "calc/stored/StoredTemplate.hxx"
#include "commands/fiche/FicheSource.hxx"
#include "commands/figures/GridFigures.hxx"
#include "commands/files/TextFile.hxx"
#include "commands/package/InvalidTemplate.hxx"
#include "commands/package/Templates.hxx"
#include "commands/words/TemplateErrorText.hxx"
#include "commands/words/UserErrorText.hxx"
#include "consolidate/ResultsReader.hxx"
#include "consolidate/RuleDigest.hxx"
#include "template/DefaultWording.hxx"
#include "text/TextFolding.hxx"

#include <com/sun/star/io/XInputStream.hpp>
#include <com/sun/star/ucb/SimpleFileAccess.hpp>
#include <osl/file.hxx>

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::commands
{

namespace
{
using consolidate::Source;
using consolidate::SourceIndicator;

std::string nameOf(const std::string& url)
{
    rtl::OUString path;
    if (osl::FileBase::getSystemPathFromFileURL(calc::toOffice(url), path) != osl::FileBase::E_None)
        path = calc::toOffice(url);
    return calc::fromOffice(path.copy(path.lastIndexOf('/') + 1));
}

/// Results that were read badly: what is wrong, with its place.
class BadResults : public std::exception
{
public:
    explicit BadResults(std::vector<templates::TemplateError> errors)
        : mErrors(std::move(errors))
    {
    }
    const std::vector<templates::TemplateError>& errors() const { return mErrors; }
    const char* what() const noexcept override { return "results"; }

private:
    std::vector<templates::TemplateError> mErrors;
};

bool isJson(const std::string& url)
{
    std::string name = url;
    std::transform(name.begin(), name.end(), name.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return name.ends_with(".json");
}

/// A packed workbook is small beside what is in it.
constexpr std::size_t largestWorkbook = 100'000'000;

std::string bytesOf(const uno::Reference<uno::XComponentContext>& context, const std::string& url)
{
    return isJson(url) ? readTextFile(context, calc::toOffice(url))
                       : readTextFile(context, calc::toOffice(url), largestWorkbook);
}

Source sourceFrom(const std::string& json)
{
    consolidate::SourceOrErrors read = consolidate::readResults(json);
    if (auto* errors = std::get_if<std::vector<templates::TemplateError>>(&read))
        throw BadResults(std::move(*errors));
    return std::get<Source>(std::move(read));
}

std::vector<calc::GridWords> gridWords(const model::Template* definition)
{
    std::vector<calc::GridWords> languages;
    const auto add = [&](const std::map<std::string, std::string>& words)
    {
        languages.push_back({words.at("grid.object"), words.at("grid.indicator"), words.at("grid.actual"),
                             words.at("grid.period_start"), words.at("grid.period_end")});
    };
    if (definition)
        add(definition->wording);
    for (const char* language : {"fr", "en"})
        add(templates::defaultWording(language));
    return languages;
}

/// What a cell says that is no number.
engine::Figure figureInWords(const std::string& text)
{
    engine::Figure figure;
    const std::string folded = texts::folded(text);
    for (const char* language : {"fr", "en"})
    {
        const std::map<std::string, std::string> words = templates::defaultWording(language);
        const auto says = [&](const char* key) { return folded == texts::folded(words.at(key)); };
        if (says("state.masked"))
            figure.status = engine::Status::Masked;
        else if (says("state.not_applicable"))
            figure.status = engine::Status::NotApplicable;
        else if (says("state.error"))
            figure.status = engine::Status::Error;
        else if (folded.empty() || says("state.empty"))
            figure.status = engine::Status::Empty;
        else
            continue;
        return figure;
    }
    // An interval, "3 sur 5", a list: shown as it is, and nothing is added to it.
    figure.status = engine::Status::Ok;
    figure.level = text;
    return figure;
}

engine::Figure figureOf(const calc::FoundGridRow& row)
{
    if (const std::string* text = std::get_if<std::string>(&row.value))
        return figureInWords(*text);
    engine::Figure figure;
    figure.status = engine::Status::Ok;
    figure.value = std::get<double>(row.value);
    return figure;
}

std::vector<consolidate::PartKey> keysOf(const std::string& label)
{
    std::vector<consolidate::PartKey> keys;
    const std::string between = " · ";
    for (std::size_t begin = 0;;)
    {
        const std::size_t end = label.find(between, begin);
        keys.emplace_back("", std::string(texts::trimmed(label.substr(begin, end - begin))));
        if (end == std::string::npos)
            return keys;
        begin = end + between.size();
    }
}
}

SourceFiles::SourceFiles(const uno::Reference<uno::XComponentContext>& context, const Messages& messages, bool joinRows)
    : mContext(context)
    , mMessages(messages)
    , mJoinRows(joinRows)
{
}

SourceFiles::~SourceFiles() = default;

void SourceFiles::read(const std::string& url)
{
    const std::string file = nameOf(url);
    try
    {
        const std::string bytes = bytesOf(mContext, url);
        const std::string digest = consolidate::digestOf(bytes);
        if (const auto [known, isNew] = mFiles.emplace(digest, file); !isNew)
        {
            mSkipped.push_back({file, mMessages.text("consolidate.same-file", {{"file", known->second}})});
            return;
        }
        Source source = isJson(url) ? sourceFrom(bytes) : workbookSource(url);
        if (isJson(url))
            notTogether("consolidate.together-registers");
        source.file = file;
        source.digest = digest;
        complete(source);
        mSources.push_back(std::move(source));
    }
    catch (const BadResults& error)
    {
        mSkipped.push_back(
            {file, mMessages.text("consolidate.bad-json") + "\n" + templateErrorText(mMessages, error.errors())});
    }
    catch (const calc::UserError& error)
    {
        mSkipped.push_back({file, userErrorText(mMessages, error)});
    }
    catch (const uno::Exception&)
    {
        mSkipped.push_back({file, mMessages.text("consolidate.unexpected")});
    }
    catch (const std::exception&)
    {
        mSkipped.push_back({file, mMessages.text("consolidate.unexpected")});
    }
}

Source SourceFiles::workbookSource(const std::string& url)
{
    const calc::ReadOnlyFile file(mContext, url);
    const std::optional<std::string> text = calc::storedTemplate(file.document());
    std::shared_ptr<const model::Template> definition;
    if (text)
    {
        definition = definitionIn(file.document());
        const calc::FicheLayout layout = calc::locate(file.document(), *definition);
        const bool hasRegisters = std::any_of(layout.registers.begin(), layout.registers.end(),
                                              [](const calc::RegisterPlace& place) { return place.found; });
        if (hasRegisters && layout.grid.found)
        {
            FicheData fiche(mContext, file.document());
            const engine::ResultsHeader header = sourceHeader(file.document(), fiche);
            const std::vector<engine::Results> figures = gridFigures(fiche, {}, false, baselinesOf(header));
            Source source = sourceFrom(engine::resultsJson(figures.front(), *definition, header));
            mHoldsRows = true;
            join(definition, *text, fiche.dataset(), source.period);
            return source;
        }
    }
    notTogether("consolidate.together-registers");
    return gridSource(file.document(), url);
}

Source SourceFiles::gridSource(const uno::Reference<sheet::XSpreadsheetDocument>& document,
                               const std::string& url) const
{
    const std::optional<std::string> text = calc::storedTemplate(document);
    const std::shared_ptr<const model::Template> definition = text ? definitionIn(document) : nullptr;
    const std::optional<calc::FoundGrid> grid = calc::findGrid(document, gridWords(definition.get()));
    if (!grid || grid->rows.empty())
        throw calc::UserError("file-no-grid", {{"file", url}});
    Source source;
    const calc::CardNames names = calc::cardNames(document);
    source.structure = names.structure;
    source.action = names.title;
    const std::int32_t nullDate = calc::documentNullDate(document);
    if (grid->periodStart && grid->periodEnd)
        source.period = model::periodBetween({nullDate + static_cast<std::int32_t>(*grid->periodStart)},
                                             {nullDate + static_cast<std::int32_t>(*grid->periodEnd)});
    for (const calc::FoundGridRow& row : grid->rows)
    {
        if (row.part && !source.indicators.empty())
        {
            source.indicators.back().parts.push_back({keysOf(row.label), figureOf(row)});
            continue;
        }
        SourceIndicator indicator;
        indicator.object = row.object;
        indicator.label = row.label;
        indicator.percent = row.percent;
        indicator.total = figureOf(row);
        source.indicators.push_back(std::move(indicator));
    }
    return source;
}

void SourceFiles::join(const std::shared_ptr<const model::Template>& definition, const std::string& templateText,
                       const engine::Dataset& data, const std::optional<model::Period>& period)
{
    if (!mJoinRows || !mWhyNotTogether.empty())
        return;
    if (!mDefinition)
    {
        mDefinition = definition;
        mTemplateText = templateText;
        mPeriod = period;
        mJoined = std::make_unique<consolidate::JoinedRows>(*mDefinition);
    }
    if (!consolidate::haveSameRegisters(*mDefinition, *definition))
        return notTogether("consolidate.together-columns");
    if (mPeriod != period)
        return notTogether("consolidate.together-periods");
    mJoined->add(data);
}

void SourceFiles::notTogether(const char* why)
{
    mJoined.reset();
    if (mWhyNotTogether.empty())
        mWhyNotTogether = why;
}

void SourceFiles::complete(Source& source)
{
    const Known* const known = source.templateId.empty() ? nullptr : knownTemplate(source.templateId);
    for (SourceIndicator& indicator : source.indicators)
    {
        if (indicator.adding != consolidate::Adding::Unknown || !known)
            continue;
        for (const auto& [object, own] : known->definition->indicators())
            if (own->id == indicator.id)
            {
                const engine::IndicatorRule& rule = known->rules.at(own->id);
                indicator.adding = consolidate::addingFromText(rule.totals);
                indicator.ofPeriod = rule.ofPeriod;
                indicator.unit = own->unit;
                indicator.decimals = own->decimals;
                indicator.percent = own->percent;
            }
    }
}

const SourceFiles::Known* SourceFiles::knownTemplate(const std::string& id)
{
    const auto [found, isNew] = mTemplates.emplace(id, std::nullopt);
    if (isNew)
        try
        {
            const LoadedTemplate loaded = loadTemplate(mContext, id);
            found->second = Known{loaded.definition, rulesOf(*loaded.definition, loaded.text)};
        }
        catch (const calc::UserError&)
        {
            // A template of a centre's own: only its results can say by which rules they were made.
        }
    return found->second ? &*found->second : nullptr;
}

std::optional<Source> SourceFiles::together()
{
    if (mSources.size() < 2 || !mJoined || !mPeriod)
        return std::nullopt;
    const engine::Dataset data = mJoined->dataset();
    const std::vector<engine::Results> figures =
        engine::evaluate(data, std::span(&*mPeriod, 1), {calc::LocalTime::now().day, {}});
    engine::ResultsHeader header;
    header.rules = rulesOf(*mDefinition, mTemplateText);
    return sourceFrom(engine::resultsJson(figures.front(), *mDefinition, header));
}

}
