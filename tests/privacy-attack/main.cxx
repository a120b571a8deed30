// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// random-fiches <first seed> <how many>: made fiches as partners see them, one line of JSON each.

#include "FicheJson.hxx"
#include "privacy/disclosure/Protection.hxx"

#include <chrono>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <stdexcept>

namespace
{
using namespace ficheaction;

std::string protectedFiche(std::uint64_t seed)
{
    const test::MadeFiche fiche = test::madeFiche(seed);
    std::vector<std::vector<engine::Results>> truths;
    std::vector<std::vector<engine::Results>> copies;
    std::vector<privacy::SharedRecord> records;
    bool optimal = true;
    const auto start = std::chrono::steady_clock::now();
    for (const std::vector<model::Period>& periods : fiche.copies)
    {
        truths.push_back(test::resultsOf(fiche, periods));
        try
        {
            privacy::Protection made = privacy::protect(*fiche.definition, truths.back(), {fiche.threshold}, records);
            optimal = optimal && made.optimal;
            copies.push_back(std::move(made.results));
            records.push_back(std::move(made.record));
        }
        catch (const std::logic_error& refused)
        {
            return test::refusedJson(fiche, seed, refused.what());
        }
    }
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    return test::ficheJson(fiche, seed, copies, truths, seconds.count(), optimal);
}
}

int main(int count, char** arguments)
{
    if (count != 3)
    {
        std::cerr << "random-fiches <first seed> <how many>\n";
        return EXIT_FAILURE;
    }
    const std::uint64_t first = std::strtoull(arguments[1], nullptr, 10);
    const std::uint64_t many = std::strtoull(arguments[2], nullptr, 10);
    for (std::uint64_t seed = first; seed < first + many; ++seed)
        std::cout << protectedFiche(seed) << '\n';
    return EXIT_SUCCESS;
}
