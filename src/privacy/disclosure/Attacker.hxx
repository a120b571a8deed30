// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Attacker: who knows the template and everything that is shown, and works out what that leaves open of a number that
// is not.
#pragma once

#include "privacy/disclosure/FigureSystem.hxx"
#include "privacy/disclosure/IntegerProgram.hxx"
#include "privacy/disclosure/NearbyNumbers.hxx"
#include "privacy/disclosure/Witnesses.hxx"

#include <initializer_list>
#include <limits>
#include <map>
#include <memory>
#include <optional>

namespace ficheaction::privacy
{

class Attacker
{
public:
    /// `system` outlives it. `highest` is more than any number in it is thought to be.
    Attacker(const FigureSystem& system, double highest);

    struct Insight
    {
        bool wide = false;
        /// Where it is not: cells that are shown, and tell this much even where all others were kept back.
        std::vector<std::size_t> because;
    };

    /// Whether the values that `sum` may have, as far as who reads the cells that are not `kept` can say, are `width`
    /// apart at least. In doubt they are not. With `fromTruth`, the true value is taken for possible without a proof.
    Insight look(const Terms& sum, const std::vector<bool>& kept, double width, bool fromTruth) const;

    /// The same as look(), by what was found before. The true value is taken for possible.
    bool isFoundWide(const Terms& sum, const std::vector<bool>& kept, double width) const;

    /// The same as look(), without a reason, by what is found soon: of a large system, by numbers nearby alone. The
    /// true value is taken for possible.
    bool isSoonFoundWide(const Terms& sum, const std::vector<bool>& kept, double width) const;

    /// Figures that are enough for `sum` to be open where they are kept back with those of `kept`, by one program for
    /// all of them: of the cheapest that it finds. `costs` as in NearbyNumbers. Nothing where it finds none. The true
    /// value is taken for possible.
    std::optional<std::vector<std::size_t>> opening(const Terms& sum, const std::vector<bool>& kept,
                                                    const std::vector<double>& costs, double width) const;

    /// How much the programs worked so far: steps of the simplex, each as long as its program is large.
    double work() const { return mWork + mNearby.work(); }

private:
    /// What is told already without any program, and by which cells.
    struct Known
    {
        std::vector<std::optional<double>> values;
        std::vector<std::vector<std::size_t>> because;
    };
    /// A relation over what is not known, the others put in.
    struct Rest
    {
        Terms terms;
        IntegerProgram::Kind kind;
        double constant;
        std::vector<std::size_t> because;
    };

    /// A part of what is not known that hangs together, as a program.
    struct Component
    {
        IntegerProgram program;
        std::map<std::size_t, std::size_t> variables; ///< by quantity
        std::vector<std::size_t> rows;                ///< the relations that its rows are of
    };
    /// Between what a sum certainly may lie: nothing for certain yet where it is empty.
    using Range = std::optional<Witnesses::Range>;

    /// What is known where these cells are kept back: most questions are about the same ones.
    struct View
    {
        std::vector<bool> kept;
        Known known;
        std::vector<Rest> rests;
        std::vector<std::vector<std::size_t>> restsOf;      ///< by quantity
        std::vector<std::shared_ptr<Component>> components; ///< by quantity, as far as they were asked for
    };

    std::vector<Rest> told(const std::vector<bool>& kept) const;
    void settle(std::vector<Rest>& rests, Known& known) const;
    View& viewOf(const std::vector<bool>& kept) const;
    std::shared_ptr<Component> componentOf(const std::vector<std::size_t>& quantities, View& view) const;
    IntegerProgram::Solution solved(IntegerProgram::Solution solution) const;
    Range rangeOf(const Terms& sum, const std::vector<bool>& kept, bool fromTruth) const;
    const std::vector<double>* baseOf(View& view) const;
    void remember(View& view, const Component& component, const IntegerProgram::Solution& solution) const;
    /// By programs of as many types as `reaches` says, one after the other.
    bool isOpenNearby(const Terms& sum, View& view, double width, bool fromTruth,
                      std::initializer_list<std::size_t> reaches) const;

    const FigureSystem* mSystem;
    double mHighest;
    NearbyNumbers mNearby;
    mutable std::optional<View> mView;
    mutable Witnesses mWitnesses;
    mutable int mBaseless = 0; ///< how often no whole numbers were found to start from
    mutable double mWork = 0;
};

}
