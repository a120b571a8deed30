// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/BlockEncoder.hxx"

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
constexpr std::size_t mostBlocks = 3;

std::uint32_t kindOf(const uno::Any& cell, TextIds& texts)
{
    if (cell.getValueTypeClass() != uno::TypeClass_STRING)
        return engine::RawColumn::error;
    const auto& text = *static_cast<const rtl::OUString*>(cell.getValue());
    return text.isEmpty() ? engine::RawColumn::empty : engine::RawColumn::firstText + texts.idOf(text);
}
}

void encode(const BlockToEncode& block, TextIds& texts)
{
    std::size_t row = block.firstRow;
    for (const uno::Sequence<uno::Any>& cells : block.cells)
    {
        const uno::Any* const values = cells.getConstArray();
        for (const EncodedColumn& column : *block.columns)
        {
            const uno::Any& cell = values[column.place];
            if (cell.getValueTypeClass() == uno::TypeClass_DOUBLE)
                column.column->setNumber(row, block.rows, *static_cast<const double*>(cell.getValue()));
            else
                column.column->setKind(row, block.rows, kindOf(cell, texts));
        }
        ++row;
    }
}

BlockEncoder::BlockEncoder(TextIds& texts)
    : mTexts(texts)
    , mThread([this] { run(); })
{
}

BlockEncoder::~BlockEncoder()
{
    stop();
}

void BlockEncoder::add(BlockToEncode&& block)
{
    std::unique_lock lock(mMutex);
    mChanged.wait(lock, [this] { return mBlocks.size() < mostBlocks; });
    mBlocks.push_back(std::move(block));
    mChanged.notify_all();
}

void BlockEncoder::finish()
{
    stop();
    if (mFailure)
        std::rethrow_exception(mFailure);
}

void BlockEncoder::stop()
{
    {
        const std::scoped_lock lock(mMutex);
        mLast = true;
        mChanged.notify_all();
    }
    if (mThread.joinable())
        mThread.join();
}

void BlockEncoder::run()
{
    std::unique_lock lock(mMutex);
    while (true)
    {
        mChanged.wait(lock, [this] { return mLast || !mBlocks.empty(); });
        if (mBlocks.empty())
            return;
        {
            const BlockToEncode block = std::move(mBlocks.front());
            mBlocks.pop_front();
            lock.unlock();
            mChanged.notify_all();
            try
            {
                if (!mFailure)
                    encode(block, mTexts);
            }
            catch (...)
            {
                mFailure = std::current_exception();
            }
        }
        lock.lock();
    }
}

}
