// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// FigureReading: what a figure tells, number by number, by the kind of its measure.
#pragma once

#include "engine/results/Results.hxx"
#include "privacy/disclosure/FigureBook.hxx"

#include <string>
#include <vector>

namespace ficheaction::privacy
{

/// A number that must not be small: of people, shown by the figure or by two of its numbers together.
struct SensitiveNumber
{
    Terms terms;
    double value = 0;
};

struct FigureNumbers
{
    std::vector<ToldNumber> told;
    std::vector<SensitiveNumber> sensitive;
    Terms atLeastOne;
    /// It is about people, and nobody can say how many from the figure (a median).
    bool countUnknown = false;
    /// It is computed from the figures of these indicators in a way that no sum says.
    std::vector<std::string> madeOf;
};

/// Apart from what printing and dividing leave of it.
bool isWhole(double number);

/// The rule that counts the rows of a measure, whatever it makes of them.
model::Measure countOfRows(const model::Measure& measure);

/// The kinds that are made of two numbers are read in FigureQuotients.cxx, those of samples and values in
/// FigureSamples.cxx.
class FigureReader
{
public:
    /// `book` outlives it.
    explicit FigureReader(FigureBook& book)
        : mBook(book)
    {
    }

    /// The numbers of a figure: of the whole indicator where `keys` is empty. Of one that is kept back, what everybody
    /// knows of it.
    FigureNumbers read(const model::Indicator& indicator, const engine::Figure& figure,
                       const std::vector<std::string>& keys, const FigureTime& time);

    /// What a remark says, where it is about people; nothing else.
    FigureNumbers readRemark(const model::Indicator& indicator, const engine::IndicatorResult& result,
                             const engine::Remark& remark, const std::vector<std::string>& keys,
                             const FigureTime& time);

    /// The numbers that a value, and its upper bound, are made of: of a plain count.
    Terms valueOf(const model::Measure& measure, std::optional<double> truth);
    Terms unnamedOf(const model::Measure& measure, std::optional<double> truth);

private:
    struct Context
    {
        const FigureTime* time;
        const std::vector<model::Dimension>* breakdown;
        const std::vector<std::string>* keys;
        bool allPeople; ///< the template says that the indicator counts people
        bool nobody;    ///< or that it does not
    };

    bool isPeople(const model::Measure& measure) const;
    std::size_t value(const model::Measure& measure, std::optional<double> truth);
    std::size_t named(const model::Measure& measure, const std::string& which, std::optional<double> truth,
                      bool people);
    void tell(FigureNumbers& numbers, Terms terms, std::optional<double> value, bool people);
    void readCount(const model::Measure& measure, const engine::Figure& figure, FigureNumbers& numbers);
    void readQuotient(const model::Measure& measure, const engine::Figure& figure, FigureNumbers& numbers);
    void readTrend(const model::Measure& measure, const engine::Figure& figure, FigureNumbers& numbers);
    void readMean(const model::Measure& measure, const engine::Figure& figure, FigureNumbers& numbers);
    void readPaired(const model::Measure& measure, const engine::Figure& figure, FigureNumbers& numbers);
    void readValues(const model::Measure& measure, const engine::Figure& figure, FigureNumbers& numbers);
    void readExpression(const model::Formula& formula, const engine::Figure& figure, FigureNumbers& numbers);

    FigureBook& mBook;
    Context mContext{};
};

}
