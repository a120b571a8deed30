// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ChoiceWords: keys behind which one of a few words stands, and what each word means. Readers and writers share them.
#pragma once

#include "model/Template.hxx"
#include "json/Choices.hxx"

namespace ficheaction::templates::shapes
{

inline constexpr json::Choice<model::Window> windows[]{{"period", model::Window::Period},
                                                       {"previous", model::Window::Previous},
                                                       {"before", model::Window::Before},
                                                       {"until", model::Window::Until},
                                                       {"any", model::Window::Any}};
inline constexpr json::Choice<model::Sampling::Each> eachWords[]{
    {"sum", model::Sampling::Each::Sum},           {"count", model::Sampling::Each::Count},
    {"distinct", model::Sampling::Each::Distinct}, {"mean", model::Sampling::Each::Mean},
    {"min", model::Sampling::Each::Minimum},       {"max", model::Sampling::Each::Maximum}};
inline constexpr json::Choice<model::LevelFigure> levelFigures[]{{"last", model::LevelFigure::Last},
                                                                 {"min", model::LevelFigure::Minimum},
                                                                 {"max", model::LevelFigure::Maximum},
                                                                 {"distribution", model::LevelFigure::Distribution}};
inline constexpr json::Choice<model::Pairing::Figure> pairedFigures[]{{"change", model::Pairing::Figure::Change},
                                                                      {"improved", model::Pairing::Figure::Improved},
                                                                      {"declined", model::Pairing::Figure::Declined},
                                                                      {"unchanged", model::Pairing::Figure::Unchanged}};
inline constexpr json::Choice<model::Comparison::Against> againstWords[]{
    {"previous", model::Comparison::Against::Previous}, {"baseline", model::Comparison::Against::Baseline}};
inline constexpr json::Choice<model::Comparison::Form> formWords[]{{"difference", model::Comparison::Form::Difference},
                                                                   {"change", model::Comparison::Form::Change}};
inline constexpr json::Choice<model::Dimension::By> calendarParts[]{{"week", model::Dimension::By::Week},
                                                                    {"month", model::Dimension::By::Month},
                                                                    {"quarter", model::Dimension::By::Quarter},
                                                                    {"term", model::Dimension::By::Term},
                                                                    {"semester", model::Dimension::By::Semester},
                                                                    {"year", model::Dimension::By::Year},
                                                                    {"school_year", model::Dimension::By::SchoolYear}};
inline constexpr json::Choice<model::RollUp> rollUps[]{
    {"sum", model::RollUp::Sum},     {"recompute", model::RollUp::Recompute},       {"last", model::RollUp::Last},
    {"max", model::RollUp::Maximum}, {"ratio_of_sums", model::RollUp::RatioOfSums}, {"none", model::RollUp::None}};

}
