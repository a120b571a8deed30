// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// StyleNames: the cell styles of the sheets. A person who changes one changes every cell that has it.
#pragma once

namespace ficheaction::calc::styles
{

// The parent of all others: font and colours.
inline constexpr char base[] = "FA Base";

// The card.
inline constexpr char cardTitle[] = "FA Card Title";
inline constexpr char cardLabel[] = "FA Card Label";
inline constexpr char cardText[] = "FA Card Text";
inline constexpr char cardStructure[] = "FA Card Structure"; ///< name of the centre social
inline constexpr char cardBand[] = "FA Card Band";           ///< beside the title
inline constexpr char cardTableHeading[] = "FA Card Table Heading";
inline constexpr char cardTableText[] = "FA Card Table Text";
inline constexpr char cardLevel[] = "FA Card Level"; ///< a level of participation

// Registers and lists.
inline constexpr char heading[] = "FA Heading";
inline constexpr char text[] = "FA Text";
inline constexpr char wrapped[] = "FA Wrapped Text";
inline constexpr char number[] = "FA Number";
inline constexpr char whole[] = "FA Whole Number";
inline constexpr char hours[] = "FA Hours";
inline constexpr char amount[] = "FA Amount";
inline constexpr char date[] = "FA Date";
inline constexpr char doubtful[] = "FA Doubtful"; ///< conditional: what a check would object to

// The grid.
inline constexpr char gridTitle[] = "FA Grid Title";
inline constexpr char gridLabel[] = "FA Grid Label";                   ///< labels of the top block
inline constexpr char gridNextLabel[] = "FA Grid Next Label";          ///< the same, right behind another value
inline constexpr char gridDate[] = "FA Grid Date";                     ///< the period
inline constexpr char gridTime[] = "FA Grid Time";                     ///< time of the last computation
inline constexpr char gridCount[] = "FA Grid Count";                   ///< rows read, alerts
inline constexpr char gridObject[] = "FA Grid Object";                 ///< an object of the evaluation
inline constexpr char gridObjectOfPart[] = "FA Grid Object of a Part"; ///< there for sorting, unseen: it stands above
inline constexpr char gridIndicator[] = "FA Grid Indicator";
inline constexpr char gridBreakdown[] = "FA Grid Breakdown"; ///< the label of a breakdown's row, indented
inline constexpr char gridTools[] = "FA Grid Tools";
inline constexpr char gridText[] = "FA Grid Text";   ///< what staff make of a figure
inline constexpr char gridInput[] = "FA Grid Input"; ///< a figure or words that staff fill in
inline constexpr char gridInputDecimal[] = "FA Grid Decimal Input";
inline constexpr char gridInputPercent[] = "FA Grid Percentage Input";
inline constexpr char gridActual[] = "FA Grid Value"; ///< a computed figure
inline constexpr char gridActualDecimal[] = "FA Grid Decimal Value";
inline constexpr char gridActualPercent[] = "FA Grid Percentage Value";
inline constexpr char gridActualPart[] = "FA Grid Value of a Part";
inline constexpr char gridActualPartDecimal[] = "FA Grid Decimal Value of a Part";
inline constexpr char gridActualPartPercent[] = "FA Grid Percentage Value of a Part";
inline constexpr char gridSigned[] = "FA Grid Change"; ///< a computed figure with its sign
inline constexpr char gridSignedDecimal[] = "FA Grid Decimal Change";
inline constexpr char gridSignedPercent[] = "FA Grid Percentage Change";
inline constexpr char gridSignedPart[] = "FA Grid Change of a Part";
inline constexpr char gridSignedPartDecimal[] = "FA Grid Decimal Change of a Part";
inline constexpr char gridSignedPartPercent[] = "FA Grid Percentage Change of a Part";
inline constexpr char gridWords[] = "FA Grid Words"; ///< a list of values, quotes
inline constexpr char gridGap[] = "FA Grid Gap";     ///< with its sign
inline constexpr char gridGapDecimal[] = "FA Grid Decimal Gap";
inline constexpr char gridGapPercent[] = "FA Grid Percentage Gap";
inline constexpr char gridPercent[] = "FA Grid Percentage"; ///< the column of rates
inline constexpr char gridAlerts[] = "FA Grid Alerts";
inline constexpr char gridAlert[] = "FA Grid Alert"; ///< conditional: a figure with alerts, by a mark and no more
inline constexpr char gridLevel[] = "FA Grid Level"; ///< a level of participation
inline constexpr char gridSteps[] = "FA Grid Steps"; ///< the gap between two levels
inline constexpr char gridStep[] = "FA Grid Step";   ///< conditional: such a gap of one
inline constexpr char gridIdentity[] = "FA Grid Identity";
inline constexpr char gridNotice[] = "FA Grid Notice"; ///< what a copy says of itself, below the grid

// The dashboard.
inline constexpr char boardTitle[] = "FA Dashboard Title";
inline constexpr char boardSubtitle[] = "FA Dashboard Subtitle"; ///< the action and its period
inline constexpr char boardLabel[] = "FA Dashboard Label";       ///< of a key figure
inline constexpr char boardValue[] = "FA Dashboard Value";       ///< a key figure, large
inline constexpr char boardNote[] = "FA Dashboard Note";         ///< its target and its evolution
inline constexpr char boardWaiting[] = "FA Dashboard Waiting";   ///< where a chart will be
inline constexpr char boardDataTitle[] = "FA Dashboard Data Title";
inline constexpr char boardDataHeading[] = "FA Dashboard Data Heading";
inline constexpr char boardDataText[] = "FA Dashboard Data Text";
inline constexpr char boardDataNumber[] = "FA Dashboard Data Number";

inline constexpr char repeated[] = "FA Repeated"; ///< conditional: an object named in the row above

}
