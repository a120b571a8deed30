// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// BlockEncoder: turns blocks of cells into columns of codes in a second thread, while the next block is being read.
// That thread touches no UNO and changes no use count: it looks at pointers and numbers. Who reads frees the blocks.
#pragma once

#include "calc/registers/TextIds.hxx"
#include "engine/data/RawTable.hxx"

#include <com/sun/star/uno/Any.hxx>
#include <com/sun/star/uno/Sequence.hxx>

#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace ficheaction::calc
{

using CellBlock = com::sun::star::uno::Sequence<com::sun::star::uno::Sequence<com::sun::star::uno::Any>>;

/// A column that a block has cells of.
struct EncodedColumn
{
    engine::RawColumn* column = nullptr;
    sal_Int32 place = 0; ///< of its cells in each row of the block
};

struct BlockToEncode
{
    CellBlock cells;
    const std::vector<EncodedColumn>* columns = nullptr;
    std::size_t firstRow = 0; ///< of the columns
    std::size_t rows = 0;     ///< of the columns, in all
};

/// Writes the cells of a block into its columns.
void encode(const BlockToEncode& block, TextIds& texts);

class BlockEncoder
{
public:
    /// `texts` outlives it and is not used by others until finish() was called.
    explicit BlockEncoder(TextIds& texts);
    ~BlockEncoder();
    BlockEncoder(const BlockEncoder&) = delete;
    BlockEncoder& operator=(const BlockEncoder&) = delete;

    /// Waits where the thread is behind, so that few blocks are in memory at once; frees those that are encoded.
    void add(BlockToEncode&& block);

    /// Returns when all blocks are encoded. Throws what encoding threw.
    void finish();

private:
    void run();
    void stop();

    TextIds& mTexts;
    std::mutex mMutex;
    std::condition_variable mChanged;
    std::deque<BlockToEncode> mBlocks;
    std::vector<CellBlock> mEncoded; ///< to be freed by the thread that read them
    bool mLast = false;
    std::exception_ptr mFailure;
    std::thread mThread;
};

}
