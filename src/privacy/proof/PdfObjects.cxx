// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/proof/PdfObjects.hxx"

#include "privacy/proof/Inflate.hxx"

#include <stdexcept>

namespace ficheaction::privacy
{

namespace
{
using Kind = PdfValue::Kind;

/// The names of the filters that a stream went through, outermost first.
std::vector<std::string> filtersOf(const PdfValue& dictionary)
{
    const PdfValue& filter = dictionary["Filter"];
    std::vector<std::string> names;
    if (filter.is(Kind::Name))
        names.push_back(filter.text);
    for (const PdfValue& item : filter.items)
        names.push_back(item.text);
    return names;
}

/// Undoes PNG's prediction, which tables of objects use.
std::string withoutPrediction(const std::string& data, std::size_t columns, const std::string& place)
{
    if (columns == 0 || data.size() % (columns + 1) != 0)
        throw std::runtime_error(place + ": its prediction is damaged");
    std::string plain;
    std::string previous(columns, '\0');
    for (std::size_t row = 0; row < data.size(); row += columns + 1)
    {
        constexpr char up = 2;
        if (data[row] != 0 && data[row] != up)
            throw std::runtime_error(place + ": is predicted in a way that is not known");
        for (std::size_t column = 0; column < columns; ++column)
        {
            const char byte = data[row + 1 + column];
            previous[column] = data[row] == up ? static_cast<char>(byte + previous[column]) : byte;
        }
        plain += previous;
    }
    return plain;
}
}

PdfObjects::PdfObjects(std::string_view bytes, std::string stream, Budget& budget)
    : mBytes(bytes)
    , mStream(std::move(stream))
{
    read(budget);
    if (mTrailers.empty())
        throw std::runtime_error(mStream + ": the PDF has no end");
}

void PdfObjects::read(Budget& budget)
{
    PdfParser parser(mBytes, mStream);
    while (!parser.atEnd())
    {
        if (parser.take("xref"))
            takeTable(parser);
        else if (parser.take("trailer"))
            takeTrailer(parser.value());
        else if (parser.take("startxref"))
            parser.value();
        else
            takeObject(parser, budget);
    }
    mComments = parser.comments();
}

void PdfObjects::takeTable(PdfParser& parser)
{
    for (std::size_t before = parser.position(); !parser.take("trailer"); before = parser.position())
    {
        const PdfValue value = parser.value();
        const bool known = value.is(Kind::Number) || value.isKeyword("n") || value.isKeyword("f");
        if (!known || parser.position() == before)
            parser.fail("the PDF's table of objects is damaged");
    }
    takeTrailer(parser.value());
}

void PdfObjects::takeTrailer(PdfValue trailer)
{
    if (!trailer["Encrypt"].is(Kind::Null))
        throw std::runtime_error(mStream + ": the PDF is encrypted");
    mTrailers.push_back(std::move(trailer));
}

void PdfObjects::takeObject(PdfParser& parser, Budget& budget)
{
    const PdfValue number = parser.value();
    const PdfValue generation = parser.value();
    const std::optional<std::size_t> named = number.count();
    if (!number.is(Kind::Number) || !named || !generation.is(Kind::Number) || !parser.take("obj"))
        parser.fail("the PDF has bytes that belong to no object");
    budget.takeEntry(mStream);
    PdfObject object;
    object.value = parser.value();
    const int id = static_cast<int>(*named);
    if (parser.take("stream"))
        takeStream(parser, object, id, budget);
    if (!parser.take("endobj"))
        parser.fail("an object of the PDF does not end");
    if (object.value["Type"].isName("XRef"))
        takeTrailer(object.value);
    if (object.value["Type"].isName("ObjStm"))
        takePackedObjects(object, id);
    mObjects[id].push_back(std::move(object));
}

void PdfObjects::takeStream(PdfParser& parser, PdfObject& object, int number, Budget& budget)
{
    const std::string place = mStream + " object " + std::to_string(number);
    std::size_t begin = parser.position();
    if (mBytes.substr(begin).starts_with("\r\n"))
        begin += 2;
    else if (mBytes.substr(begin).starts_with("\n"))
        begin += 1;
    const std::size_t length = lengthOf(object.value["Length"], parser);
    if (length > mBytes.size() - begin)
        parser.fail("a stream of the PDF is not as long as it says");
    parser.moveTo(begin + length);
    const std::size_t behind = mBytes.find("endstream", begin + length);
    constexpr std::size_t lineBreak = 2;
    if (behind == std::string_view::npos || behind - begin - length > lineBreak || !parser.take("endstream"))
        parser.fail("a stream of the PDF is not as long as it says");
    object.hasStream = true;
    object.stream = unpacked(mBytes.substr(begin, length), object, place, budget);
}

std::size_t PdfObjects::lengthOf(const PdfValue& length, const PdfParser& parser) const
{
    const std::optional<std::size_t> named = length.count();
    if (named && length.is(Kind::Number))
        return *named;
    // It may stand in an object that comes later, and mostly does: right behind.
    const std::string start = named ? "\n" + std::to_string(*named) + " 0 obj" : std::string();
    std::size_t found = named ? mBytes.find(start, parser.position()) : std::string_view::npos;
    if (named && found == std::string_view::npos)
        found = mBytes.find(start);
    if (found == std::string_view::npos)
        parser.fail("a stream of the PDF has no length");
    const PdfValue value = PdfParser(mBytes, mStream, found + start.size()).value();
    const std::optional<std::size_t> said = value.count();
    if (!said || !value.is(Kind::Number))
        parser.fail("a stream of the PDF has no length");
    return *said;
}

std::string PdfObjects::unpacked(std::string_view data, PdfObject& object, const std::string& place,
                                 Budget& budget) const
{
    std::string text(data);
    for (const std::string& filter : filtersOf(object.value))
    {
        if (filter == "FlateDecode")
            text = inflated(text, Packed::Zlib, budget, place);
        else if (object.value["Subtype"].isName("Image"))
            object.isPacked = true;
        else
            throw std::runtime_error(place + ": is packed with " + filter + ", which is not known");
    }
    const PdfValue& parameters = object.value["DecodeParms"];
    const bool isTable = object.value["Type"].isName("XRef") || object.value["Type"].isName("ObjStm");
    if (isTable && parameters["Predictor"].number > 1)
        return withoutPrediction(text, parameters["Columns"].count().value_or(0), place);
    if (!object.value["Subtype"].isName("Image") && parameters["Predictor"].number > 1)
        throw std::runtime_error(place + ": is predicted, which is not known here");
    return text;
}

void PdfObjects::takePackedObjects(const PdfObject& packed, int number)
{
    const std::string place = mStream + " object " + std::to_string(number);
    const std::string_view bytes = packed.stream;
    const std::optional<std::size_t> first = packed.value["First"].count();
    const std::optional<std::size_t> count = packed.value["N"].count();
    PdfParser directory(bytes, place);
    if (!first || !count)
        directory.fail("packed objects are damaged");
    std::size_t end = *first; // of the one before: they follow one another, so that all are read in one go
    for (std::size_t index = 0; index < *count; ++index)
    {
        const std::optional<std::size_t> id = directory.value().count();
        const std::optional<std::size_t> offset = directory.value().count();
        if (!id || !offset || *offset > bytes.size() || *first + *offset > bytes.size() || *first + *offset < end)
            directory.fail("packed objects are damaged");
        PdfParser parser(bytes, place, *first + *offset);
        PdfObject object;
        object.value = parser.value();
        end = parser.position();
        mObjects[static_cast<int>(*id)].push_back(std::move(object));
    }
}

const PdfObject* PdfObjects::object(const PdfValue& reference) const
{
    const std::optional<std::size_t> number = reference.is(Kind::Reference) ? reference.count() : std::nullopt;
    const auto found = number ? mObjects.find(static_cast<int>(*number)) : mObjects.end();
    return found == mObjects.end() ? nullptr : &found->second.back();
}

const PdfValue& PdfObjects::resolved(const PdfValue& value) const
{
    const PdfObject* found = object(value);
    return found ? found->value : value;
}

}
