// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// PdfObjects: the objects of a PDF file by their numbers, with their streams unpacked.
#pragma once

#include "privacy/proof/Budget.hxx"
#include "privacy/proof/PdfObject.hxx"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace ficheaction::privacy
{

struct PdfObject
{
    PdfValue value;
    bool hasStream = false;
    bool isPacked = false; ///< an image that is not unpacked
    std::string stream;
};

class PdfObjects
{
public:
    /// Reads the file from its first byte to its last, whatever its table of objects says.
    PdfObjects(std::string_view bytes, std::string stream, Budget& budget);

    const std::map<int, std::vector<PdfObject>>& all() const { return mObjects; }
    const std::vector<PdfValue>& trailers() const { return mTrailers; }
    const std::string& comments() const { return mComments; }

    /// The last object of that number, or the value itself where it refers to none.
    const PdfValue& resolved(const PdfValue& value) const;
    const PdfObject* object(const PdfValue& reference) const;

private:
    void read(Budget& budget);
    void takeObject(PdfParser& parser, Budget& budget);
    void takeStream(PdfParser& parser, PdfObject& object, int number, Budget& budget);
    void takeTable(PdfParser& parser);
    void takeTrailer(PdfValue trailer);
    void takePackedObjects(const PdfObject& packed, int number);
    std::size_t lengthOf(const PdfValue& length, const PdfParser& parser) const;
    std::string unpacked(std::string_view data, PdfObject& object, const std::string& place, Budget& budget) const;

    std::string_view mBytes;
    std::string mStream;
    std::map<int, std::vector<PdfObject>> mObjects;
    std::vector<PdfValue> mTrailers;
    std::string mComments;
};

}
