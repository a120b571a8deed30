// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "design/FigureQuestions.hxx"

#include "design/MeasureKinds.hxx"
#include "design/PartQuestions.hxx"
#include "design/RowQuestions.hxx"

#include <algorithm>

namespace ficheaction::design
{

using model::Measure;
using model::MeasureKind;

namespace
{
void askKind(Asked& asked, const Figure& figure, const std::vector<MeasureKind>& kinds)
{
    std::vector<Named<MeasureKind>> offered;
    for (const Named<MeasureKind>& each : figureKinds())
        if (std::find(kinds.begin(), kinds.end(), each.value) != kinds.end())
            offered.push_back(each);
    asked.choice(figure, "kind", "ask.kind", "kind.", offered, figure.measure->kind,
                 [](Measure& measure, MeasureKind kind) { measure = asKind(measure, kind); });
}
}

const std::vector<Named<MeasureKind>>& figureKinds()
{
    static const std::vector<Named<MeasureKind>> kinds{
        {"count", MeasureKind::Count},         {"sum", MeasureKind::Sum},
        {"distinct", MeasureKind::Distinct},   {"manual", MeasureKind::Manual},
        {"mean", MeasureKind::Mean},           {"median", MeasureKind::Median},
        {"min", MeasureKind::Minimum},         {"max", MeasureKind::Maximum},
        {"at-least", MeasureKind::AtLeast},    {"new", MeasureKind::New},
        {"returning", MeasureKind::Returning}, {"difference", MeasureKind::Difference},
        {"overlap", MeasureKind::Overlap},     {"union", MeasureKind::Union},
        {"ratio", MeasureKind::Ratio},         {"rate", MeasureKind::Rate},
        {"unit-cost", MeasureKind::UnitCost},  {"coverage", MeasureKind::Coverage}};
    return kinds;
}

void askFigure(Asked& asked, const Figure& figure, const std::vector<MeasureKind>& kinds)
{
    if (kinds.size() > 1)
        askKind(asked, figure, kinds);
    if (isOfRows(figure.measure->kind))
        askRows(asked, figure);
    else
        askParts(asked, figure);
}

}
