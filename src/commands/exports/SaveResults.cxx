// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/exports/SaveResults.hxx"

#include "calc/document/LocaleFormats.hxx"
#include "calc/document/Text.hxx"
#include "calc/document/UserError.hxx"
#include "calc/grid/ComparedColumns.hxx"
#include "commands/fiche/FicheSource.hxx"
#include "commands/figures/GridFigures.hxx"
#include "commands/files/CheckedFile.hxx"
#include "commands/run/ProgressBar.hxx"
#include "commands/words/Messages.hxx"
#include "consolidate/Adding.hxx"
#include "exchange/ResultTexts.hxx"
#include "exchange/ResultsCsv.hxx"
#include "exchange/ResultsIati.hxx"
#include "privacy/TypedNumbers.hxx"

#include <com/sun/star/i18n/LocaleData2.hpp>

#include <algorithm>
#include <memory>
#include <span>

using namespace com::sun::star;

namespace ficheaction::commands
{

namespace
{
using engine::Results;

bool endsWith(std::string text, std::string_view ending)
{
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return text.ends_with(ending);
}

/// The work of one export, from figures to a text.
class Export
{
public:
    Export(const uno::Reference<uno::XComponentContext>& context,
           const uno::Reference<sheet::XSpreadsheetDocument>& document, const SaveChoices& choices)
        : mContext(context)
        , mDocument(document)
        , mMessages(context)
        , mChoices(choices)
        , mRun(context, document, Access::Reads)
        , mProgress(mRun, mMessages.text("progress.export"))
    {
        if (!choices.inside)
            mDisclosure.emplace(context, document, choices.disclosure);
        mFiche = std::make_unique<FicheData>(context, document, mProgress.part(0, 0.4));
        mHeader = sourceHeader(document, *mFiche);
        if (choices.comparedPeriods)
            mComparison = calc::comparisonOf(document, mFiche->layout().grid);
        std::vector<model::Period> periods;
        for (const calc::ComparedPeriod& each : mComparison.periods)
            periods.push_back(each.period);
        mFigures = gridFigures(*mFiche, periods, false, baselinesOf(mHeader), mProgress.part(0.4, 0.7));
        if (mDisclosure)
            protect();
    }

    std::string text() const
    {
        switch (mChoices.format)
        {
        case ResultsFormat::Csv:
            return csv();
        case ResultsFormat::Iati:
            return iati();
        default:
            return json();
        }
    }

    /// Once the file is in place.
    void remember()
    {
        if (mDisclosure)
            mSaved.recorded = mDisclosure->record(mRecord);
    }

    SavedResults saved() const
    {
        SavedResults saved = mSaved;
        for (const Results& results : mFigures)
            for (const engine::IndicatorResult& result : results.indicators)
                saved.figures += 1 + result.groups.size();
        return saved;
    }

private:
    /// Keeps back what is not for partners.
    void protect()
    {
        privacy::Protection protection = mDisclosure->protect(*mFiche, mFigures, mProgress.part(0.7, 0.9));
        mRecord = std::move(protection.record);
        TellingNumbers telling;
        for (const auto& [object, indicator] : mFiche->definition().indicators())
        {
            const privacy::TypedNumbers numbers(mFigures, protection.results, indicator->id, {},
                                                mDisclosure->threshold());
            const auto typed = mHeader.expectations.find(indicator->id);
            const bool byStaff = typed != mHeader.expectations.end();
            telling[placeText(indicator->id)] = numbers.upToTwenty();
            mHeader.expectations[indicator->id] = {
                numbers.without(byStaff ? typed->second.baseline : indicator->baseline),
                numbers.without(byStaff ? typed->second.target : indicator->target)};
        }
        mFigures = std::move(protection.results);
        mSaved.masked = protection.masked.size();
        exchange::leaveOutQuotes(mFigures);
        mTold = std::make_unique<model::Template>(mFiche->definition());
        exchange::tellInWordsOf(*mTold, mFigures);
        mSaved.confirmedTexts = mDisclosure->settleTexts(
            *mFiche,
            [&](const auto& visit)
            {
                exchange::visitTexts(mFigures, mHeader,
                                     [&](const std::string& place, std::string& text)
                                     { visit(placeText(place), text); });
                exchange::visitLabels(*mTold, visit);
            },
            telling);
    }

    /// Of an indicator its label; of a part of the card its heading.
    std::string placeText(const std::string& place) const
    {
        for (const auto& [object, indicator] : mFiche->definition().indicators())
            if (indicator->id == place)
                return indicator->label;
        for (const model::CardSection& section : mFiche->definition().card)
            if (section.id == place && !section.label.empty())
                return section.label;
        return place;
    }

    const model::Template& told() const { return mTold ? *mTold : mFiche->definition(); }

    std::string json() const
    {
        std::vector<engine::ComparedResults> compared;
        for (std::size_t index = 0; index < mComparison.periods.size(); ++index)
            compared.push_back({mComparison.periods[index].heading, &mFigures[index + 1]});
        return engine::resultsJson(mFigures.front(), told(), mHeader, compared);
    }

    std::string csv() const
    {
        std::array<std::string, exchange::csvColumns> headings;
        constexpr std::array names{"start",       "end",      "id",     "label", "object",
                                   "breakdown",   "status",   "value",  "upper", "numerator",
                                   "denominator", "baseline", "target", "unit",  "values"};
        for (std::size_t column = 0; column < headings.size(); ++column)
            headings[column] = calc::fromOffice(mMessages.text("export.csv." + std::string(names[column])));
        const lang::Locale locale = calc::documentLocale(mDocument);
        const i18n::LocaleDataItem item = i18n::LocaleData2::create(mContext)->getLocaleItem(locale);
        const bool comma = item.decimalSeparator == ",";
        exchange::CsvFormat format{comma ? ';' : ',', comma ? ',' : '.'};
        if (mChoices.separator != 0)
            format.separator = mChoices.separator;
        if (format.separator == ',')
            format.decimalSign = '.';
        return exchange::resultsCsv(mFigures, mHeader, headings, format);
    }

    std::string iati() const
    {
        exchange::IatiActivity activity;
        activity.organisation = mChoices.organisation;
        activity.language = mFiche->definition().language;
        for (const auto& [part, text] : mHeader.action)
            if (part == "structure")
                activity.structure = text;
        for (const auto& [id, rule] : mHeader.rules)
            if (rule.totals == consolidate::addingText(consolidate::Adding::Sum))
                activity.addable.insert(id);
        activity.masked = calc::fromOffice(mMessages.text("export.iati-masked"));
        activity.upTo = calc::fromOffice(mMessages.text("export.iati-up-to"));
        return exchange::resultsIati(mFigures, told(), mHeader, activity);
    }

    uno::Reference<uno::XComponentContext> mContext;
    uno::Reference<sheet::XSpreadsheetDocument> mDocument;
    Messages mMessages;
    const SaveChoices& mChoices;
    RunGuard mRun;
    ProgressBar mProgress;
    std::optional<Disclosure> mDisclosure; ///< none of what stays inside
    std::unique_ptr<FicheData> mFiche;
    std::unique_ptr<model::Template> mTold; ///< the template in the words that partners get
    engine::ResultsHeader mHeader;
    calc::GridComparison mComparison;
    std::vector<Results> mFigures;
    SavedResults mSaved;
    std::optional<privacy::SharedRecord> mRecord;
};
}

std::optional<ResultsFormat> formatOf(const std::string& url)
{
    const std::size_t dot = url.rfind('.');
    return dot == std::string::npos ? std::nullopt : formatNamed(url.substr(dot + 1));
}

std::optional<ResultsFormat> formatNamed(const std::string& name)
{
    if (endsWith(name, "json"))
        return ResultsFormat::Json;
    if (endsWith(name, "csv"))
        return ResultsFormat::Csv;
    if (endsWith(name, "xml") || endsWith(name, "iati"))
        return ResultsFormat::Iati;
    return std::nullopt;
}

SavedResults saveResults(const uno::Reference<uno::XComponentContext>& context,
                         const uno::Reference<sheet::XSpreadsheetDocument>& document, const rtl::OUString& url,
                         const SaveChoices& choices)
{
    Export work(context, document, choices);
    const std::string text = work.text();
    writeCheckedFile(url, std::as_bytes(std::span(text)), choices.replace);
    work.remember();
    return work.saved();
}

}
