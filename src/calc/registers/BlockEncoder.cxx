// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/registers/BlockEncoder.hxx"

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
constexpr std::size_t mostBlocks = 3;

using Type = const typelib_TypeDescriptionReference*;

/// The office has one of each simple type. A type's class is next to its use count, which is changed for each cell that
/// is read: see TextIds::kindOf.
template <class Value> Type typeOf()
{
    return cppu::UnoType<Value>::get().getTypeLibType();
}
}

void encode(const BlockToEncode& block, TextIds& texts)
{
    const Type numberType = typeOf<double>();
    const Type textType = typeOf<rtl::OUString>();
    std::size_t row = block.firstRow;
    for (const uno::Sequence<uno::Any>& cells : block.cells)
    {
        const uno::Any* const values = cells.getConstArray();
        for (const EncodedColumn& column : *block.columns)
        {
            const uno::Any& cell = values[column.place];
            const Type type = cell.getValueTypeRef();
            if (type == numberType)
                column.column->setNumber(row, block.rows, *static_cast<const double*>(cell.getValue()));
            else
                column.column->setKind(row, block.rows,
                                       type == textType
                                           ? texts.kindOf(*static_cast<rtl_uString* const*>(cell.getValue()))
                                           : engine::RawColumn::error);
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
    std::vector<CellBlock> encoded;
    {
        std::unique_lock lock(mMutex);
        mChanged.wait(lock, [this] { return mBlocks.size() < mostBlocks; });
        mBlocks.push_back(std::move(block));
        std::swap(encoded, mEncoded);
        mChanged.notify_all();
    }
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
        BlockToEncode block = std::move(mBlocks.front());
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
        lock.lock();
        mEncoded.push_back(std::move(block.cells));
    }
}

}
