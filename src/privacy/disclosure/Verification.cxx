// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/disclosure/Verification.hxx"

#include "privacy/disclosure/Attacker.hxx"

#include <algorithm>
#include <map>
#include <stdexcept>

namespace ficheaction::privacy
{

namespace
{
constexpr double share = 0.1; ///< of the work as a whole
/// How much work the programs may be (Attacker::work) before what is left to be asked counts as told.
constexpr double mostWork = 5e8;

bool isGivenBack(std::span<const engine::Results> given, const CellPlace& place)
{
    const engine::IndicatorResult& result = given[place.column].indicators[place.indicator];
    const engine::Figure& figure = place.group ? result.groups[*place.group].figure : result.total;
    return figure.status == engine::Status::Masked;
}
}

std::vector<std::size_t> unheldNeeds(const model::Template& definition, std::span<const engine::Results> given,
                                     int threshold, std::span<const SharedRecord> earlier, const MadeSystem& made,
                                     const Suppression& suppression, const engine::Progress& progress)
{
    const MadeSystem shown = makeSystem(definition, given, threshold, earlier, &made.truths);
    for (std::size_t cell = 0; cell < shown.places.size(); ++cell)
        if (shown.system.cells[cell].isSmall && !shown.alreadyKept[cell])
            throw std::logic_error("a small figure is shown");
    std::map<std::string, std::size_t> quantities;
    for (std::size_t index = 0; index < shown.names.size(); ++index)
        quantities.emplace(shown.names[index], index);
    std::vector<std::size_t> unheld;
    const Attacker attacker(shown.system, made.highest);
    for (std::size_t index = 0; index < made.system.needs.size(); ++index)
    {
        const Need& need = made.system.needs[index];
        if (std::find(suppression.hopeless.begin(), suppression.hopeless.end(), index) != suppression.hopeless.end())
        {
            // Where an earlier copy told it, keeping back more does not help.
            if (earlier.empty())
                unheld.push_back(index);
            continue;
        }
        if (need.whereKept)
        {
            const CellPlace& place = made.places[*need.whereKept];
            const bool kept = suppression.kept[*need.whereKept];
            if (!place.remark && kept != isGivenBack(given, place))
                throw std::logic_error("a figure is not kept back as was decided");
            if (!kept)
                continue;
        }
        Terms terms;
        for (const Term& term : need.terms)
            if (const auto place = quantities.find(made.names[term.quantity]); place != quantities.end())
                terms.push_back({place->second, term.factor});
        // What no figure that is given has anything to do with is anybody's guess.
        if (terms.size() != need.terms.size())
            continue;
        if (attacker.work() > mostWork || !attacker.look(terms, shown.alreadyKept, threshold - 2, false).wide)
            unheld.push_back(index);
        if (progress &&
            !progress(1 - share + share * static_cast<double>(index) / static_cast<double>(made.system.needs.size())))
            throw engine::Cancelled();
    }
    return unheld;
}

}
