// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/evaluation/Evaluation.hxx"

#include "engine/evaluation/KeptWork.hxx"
#include "engine/evaluation/PeriodEvaluation.hxx"

#include <atomic>
#include <future>
#include <mutex>

namespace ficheaction::engine
{

namespace
{
/// Tells how far the work is, as often as Progress wants to know.
class Teller
{
public:
    Teller(const Progress& progress, std::size_t indicators)
        : mProgress(progress)
        , mIndicators(indicators)
    {
    }

    void begin(std::size_t indicator)
    {
        mIndicator = indicator;
        tell();
    }

    void wentThrough(std::size_t rows)
    {
        constexpr std::size_t enough = 100'000;
        mRows += rows;
        if (mRows < enough)
            return;
        mRows = 0;
        tell();
    }

private:
    void tell() const
    {
        if (mProgress && !mProgress(static_cast<double>(mIndicator) / static_cast<double>(mIndicators)))
            throw Cancelled();
    }

    const Progress& mProgress;
    std::size_t mIndicators;
    std::size_t mIndicator = 0;
    std::size_t mRows = 0;
};

/// The indicators that are still to be measured: one thread takes them from the front, the other from the back, so that
/// each mostly meets neighbours, which look at the same rows.
class Remaining
{
public:
    explicit Remaining(std::size_t count)
        : mBack(count)
    {
    }

    std::optional<std::size_t> first()
    {
        const std::lock_guard lock(mMutex);
        return mFront < mBack ? std::optional(mFront++) : std::nullopt;
    }

    std::optional<std::size_t> last()
    {
        const std::lock_guard lock(mMutex);
        return mFront < mBack ? std::optional(--mBack) : std::nullopt;
    }

    /// Leaves nothing to take. Whoever is at work stops at the next occasion.
    void abandon()
    {
        const std::lock_guard lock(mMutex);
        mBack = mFront;
        mAbandoned = true;
    }

    bool isAbandoned() const { return mAbandoned; }

private:
    std::mutex mMutex;
    std::size_t mFront = 0;
    std::size_t mBack;
    std::atomic<bool> mAbandoned = false;
};

/// Measures for every period what nobody else has measured.
class Measuring
{
public:
    Measuring(const Inputs& inputs, std::vector<PeriodEvaluation>& periods, Remaining& remaining)
        : mInputs(inputs)
        , mPeriods(periods)
        , mRemaining(remaining)
    {
    }

    /// Tells `progress`, on the caller's own thread.
    void fromFront(MeasureEvaluation& evaluation, const Progress& progress, std::size_t indicators)
    {
        Teller teller(progress, indicators);
        evaluation.begin(mInputs.today, [&](std::size_t rows) { teller.wentThrough(rows); });
        try
        {
            while (const auto index = mRemaining.first())
            {
                teller.begin(*index);
                measure(*index, evaluation);
            }
        }
        catch (...)
        {
            mRemaining.abandon();
            throw;
        }
    }

    void fromBack(MeasureEvaluation& evaluation)
    {
        evaluation.begin(mInputs.today,
                         [this](std::size_t)
                         {
                             if (mRemaining.isAbandoned())
                                 throw Cancelled();
                         });
        while (const auto index = mRemaining.last())
            measure(*index, evaluation);
    }

private:
    void measure(std::size_t index, MeasureEvaluation& evaluation)
    {
        for (PeriodEvaluation& period : mPeriods)
            period.measure(index, evaluation);
    }

    const Inputs& mInputs;
    std::vector<PeriodEvaluation>& mPeriods;
    Remaining& mRemaining;
};

/// A thread for fewer rows costs more than it saves.
constexpr std::size_t rowsWorthAThread = 50'000;
}

std::vector<Results> evaluate(const Dataset& data, std::span<const model::Period> periods, const Inputs& inputs,
                              const Progress& progress, std::span<const KeptResults> kept, KeptWork* work)
{
    KeptWork own = work ? std::move(*work) : KeptWork();
    if (!own.front)
        own.front = std::make_unique<MeasureEvaluation>(data);
    std::vector<PeriodEvaluation> each;
    for (const model::Period& period : periods)
        each.emplace_back(data, period, inputs);
    for (std::size_t period = 0; period < kept.size(); ++period)
        each[period].keep(kept[period]);
    const std::size_t indicators = data.definition().indicators().size();
    const std::size_t rowsRead = data.rowsRead();
    Remaining remaining(indicators);
    Measuring measuring(inputs, each, remaining);
    std::future<void> other;
    if (rowsRead >= rowsWorthAThread)
    {
        if (!own.back)
            own.back = std::make_unique<MeasureEvaluation>(data);
        other = std::async(std::launch::async, [&] { measuring.fromBack(*own.back); });
    }
    measuring.fromFront(*own.front, progress, indicators);
    if (other.valid())
        other.get();
    if (work)
        *work = std::move(own);

    std::vector<Results> all;
    for (PeriodEvaluation& period : each)
    {
        all.push_back(period.finish());
        all.back().rowsRead = rowsRead;
    }
    return all;
}

}
