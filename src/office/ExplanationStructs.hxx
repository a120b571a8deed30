// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ExplanationStructs: explanations as the structs of the public interface.
#pragma once

#include "commands/figures/Explain.hxx"
#include "commands/figures/ExplainChange.hxx"

#include <org/ficheaction/Explanation.hpp>
#include <org/ficheaction/FigureChange.hpp>

namespace ficheaction::office
{

commands::FigureOfGrid figureFrom(const rtl::OUString& indicator,
                                  const com::sun::star::uno::Sequence<rtl::OUString>& breakdown);

org::ficheaction::Explanation structOf(commands::ExplainedFigure& figure);

/// Throws calc::UserError "explain-indicator" ({indicator}).
org::ficheaction::FigureChange structOf(const commands::FigureChanges& changes, const commands::FigureOfGrid& which);

}
