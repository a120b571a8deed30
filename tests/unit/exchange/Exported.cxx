// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "Exported.hxx"

#include "Workbook.hxx"

namespace ficheaction::test
{

namespace
{
engine::Figure figure(engine::Status status, double value)
{
    engine::Figure made;
    made.status = status;
    made.value = value;
    return made;
}

model::Measure of(model::MeasureKind kind)
{
    model::Measure made;
    made.kind = kind;
    return made;
}
}

Exported::Exported()
    : definition(centre())
{
    using engine::Status;
    definition.title = "Fête & \"quartier\" <2026>";
    definition.wording["value.yes"] = "oui";
    definition.wording["value.no"] = "non";
    model::Measure attendance = of(model::MeasureKind::Sum);
    attendance.breakdown = {path("category"), path("role")};
    addIndicator(definition, "attendance", attendance);
    addIndicator(definition, "coverage", of(model::MeasureKind::Ratio));
    addIndicator(definition, "themes", of(model::MeasureKind::List));
    addIndicator(definition, "level", of(model::MeasureKind::Level));
    addIndicator(definition, "words", of(model::MeasureKind::Quotes));
    addIndicator(definition, "empty", of(model::MeasureKind::Count));
    std::vector<model::Indicator>& indicators = definition.grid.objects.back().indicators;
    indicators[0].unit = "h";
    indicators[0].target = 20.0;
    indicators[0].label = "=1+1";
    indicators[1].percent = true;
    indicators[1].baseline = std::string("-2;=cmd");
    for (int year : {2026, 2025})
    {
        engine::Results results;
        results.period = model::calendarYear(year);
        for (const model::Indicator& indicator : indicators)
        {
            engine::IndicatorResult& result = results.indicators.emplace_back();
            result.indicator = &indicator;
            result.object = &definition.grid.objects.back();
        }
        results.indicators[0].total = figure(Status::Ok, -12.5);
        results.indicators[0].total.upperBound = 14;
        results.indicators[0].groups = {{{"Habitant", "@SUM(A1)"}, figure(Status::Ok, 9)},
                                        {{"Partenaire", "Jour J"}, figure(Status::Masked, 3)}};
        results.indicators[0].groups[1].figure.numerator = 3;
        results.indicators[1].total = figure(Status::Ok, 0.07);
        results.indicators[1].total.numerator = 7;
        results.indicators[1].total.denominator = 100;
        results.indicators[2].total = figure(Status::Ok, 2);
        results.indicators[2].total.values = {{"Écrans\r\n=2+2", 2}, {"\xEF\xBC\x9DWEBSERVICE(\"x\")", 1}};
        results.indicators[3].total = figure(Status::Ok, 2);
        results.indicators[3].total.level = "Contribution\x01\xFF";
        results.indicators[4].total = figure(Status::Ok, 1);
        results.indicators[4].total.values = {{"Madame Zorglub est ravie", 1}};
        figures.push_back(std::move(results));
    }
    header.action = {{"title", "+33 Fête ]]> & <b>"}};
    header.computedAt = "2026-06-12T14:30:00";
}

}
