// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/document/OfficeLocaleReader.hxx"

#include "calc/document/LocalTime.hxx"
#include "calc/document/Text.hxx"
#include "model/Date.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/i18n/LocaleData2.hpp>
#include <com/sun/star/util/NotNumericException.hpp>
#include <com/sun/star/util/NumberFormat.hpp>

#include <cmath>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
/// What LocaleFormats counts as 0: it is no document's.
const std::int32_t formatsNullDate = model::Date::of(1899, 12, 30).daysSinceEpoch;

bool isDigit(sal_Unicode character)
{
    return character >= '0' && character <= '9';
}

bool isLetter(sal_Unicode character)
{
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') || character >= 0xC0;
}

/// Blanks that people do not see the difference of; those without width go.
rtl::OUString withPlainBlanks(const rtl::OUString& text)
{
    rtl::OUString plain;
    for (sal_Int32 index = 0; index < text.getLength(); ++index)
    {
        const sal_Unicode character = text[index];
        if (character == 0x200B || character == 0x200C || character == 0x200D || character == 0x2060 ||
            character == 0xFEFF)
            continue;
        const bool blank = character == 0xA0 || character == '\t' || (character >= 0x2000 && character <= 0x200A) ||
                           character == 0x202F || character == 0x205F || character == 0x3000;
        plain += rtl::OUString(blank ? u' ' : character);
    }
    return plain.trim();
}

/// Groups of digits, and whether there is a word.
struct Parts
{
    int numbers = 0;
    bool word = false;
};

Parts partsOf(const rtl::OUString& text)
{
    Parts parts;
    for (sal_Int32 index = 0; index < text.getLength(); ++index)
    {
        if (isDigit(text[index]) && (index == 0 || !isDigit(text[index - 1])))
            ++parts.numbers;
        parts.word = parts.word || isLetter(text[index]);
    }
    return parts;
}

/// The text without a time of day at its end, as in "12/06/2026 14:30" and "2026-06-12T14:30:00".
rtl::OUString withoutTime(const rtl::OUString& text)
{
    const sal_Int32 colon = text.indexOf(':');
    if (colon < 0)
        return text;
    sal_Int32 begin = colon;
    while (begin > 0 && isDigit(text[begin - 1]))
        --begin;
    return begin > 1 ? text.copy(0, begin - 1).trim() : rtl::OUString();
}

/// "1er juin 2026" as "1 juin 2026": one or two letters on the day's number.
rtl::OUString withoutOrdinal(const rtl::OUString& text)
{
    sal_Int32 end = 0;
    while (end < text.getLength() && isDigit(text[end]))
        ++end;
    sal_Int32 letters = end;
    while (letters < text.getLength() && isLetter(text[letters]))
        ++letters;
    const bool ordinal = end >= 1 && end <= 2 && letters > end && letters <= end + 2 && letters < text.getLength() &&
                         text[letters] == ' ';
    return ordinal ? text.copy(0, end) + text.copy(letters) : text;
}

/// A day, a month and a year: without one of them the text has more than one meaning.
bool namesDayMonthAndYear(const rtl::OUString& text)
{
    const Parts parts = partsOf(text);
    return parts.numbers == 3 || (parts.numbers == 2 && parts.word);
}

/// "1 250,5" as "1250,5". Left as it is where the blanks do not make groups of three.
rtl::OUString withoutGroups(const rtl::OUString& text)
{
    rtl::OUString joined;
    sal_Int32 digits = 0;
    for (sal_Int32 index = 0; index < text.getLength(); ++index)
    {
        const bool group = text[index] == ' ' && digits > 0 && index + 3 < text.getLength() &&
                           isDigit(text[index + 1]) && isDigit(text[index + 2]) && isDigit(text[index + 3]) &&
                           (index + 4 == text.getLength() || !isDigit(text[index + 4]));
        if (group && digits <= 3)
        {
            digits = 0;
            continue;
        }
        digits = isDigit(text[index]) ? digits + 1 : 0;
        joined += rtl::OUString(text[index]);
    }
    return joined;
}

struct Reading
{
    sal_Int16 type = 0;
    double value = 0;
};

std::optional<Reading> read(const LocaleFormats& formats, sal_Int32 key, const rtl::OUString& text)
{
    try
    {
        const sal_Int32 detected = formats.formatter->detectNumberFormat(key, text);
        Reading reading;
        formats.formats->getByKey(detected)->getPropertyValue("Type") >>= reading.type;
        reading.value = formats.formatter->convertStringToNumber(key, text);
        return reading;
    }
    catch (const util::NotNumericException&)
    {
        return std::nullopt;
    }
}
}

OfficeLocaleReader::OfficeLocaleReader(const uno::Reference<uno::XComponentContext>& context,
                                       const uno::Reference<sheet::XSpreadsheetDocument>& document)
    : mLocale(documentLocale(document))
    , mFormats(context, mLocale)
    , mNumberKey(mFormats.types->getStandardFormat(util::NumberFormat::NUMBER, mLocale))
    , mDateKey(mFormats.types->getStandardFormat(util::NumberFormat::DATE, mLocale))
{
    const i18n::LocaleDataItem item = i18n::LocaleData2::create(context)->getLocaleItem(mLocale);
    mDecimal = fromOffice(item.decimalSeparator);
    mGroupsWithBlanks = withPlainBlanks("x" + item.thousandSeparator + "x") == "x x";
}

std::optional<double> OfficeLocaleReader::number(std::string_view text) const
{
    rtl::OUString plain = withPlainBlanks(toOffice(text));
    if (mGroupsWithBlanks)
        plain = withoutGroups(plain);
    if (plain.isEmpty() || plain[0] == '(')
        return std::nullopt;
    const std::optional<Reading> reading = read(mFormats, mNumberKey, plain);
    constexpr sal_Int16 numeric =
        util::NumberFormat::NUMBER | util::NumberFormat::SCIENTIFIC | util::NumberFormat::CURRENCY;
    if (!reading || (reading->type & numeric) == 0 || !std::isfinite(reading->value))
        return std::nullopt;
    return reading->value;
}

std::optional<std::int32_t> OfficeLocaleReader::date(std::string_view text) const
{
    const rtl::OUString plain = withoutOrdinal(withPlainBlanks(toOffice(text)));
    if (!namesDayMonthAndYear(withoutTime(plain)))
        return std::nullopt;
    const std::optional<Reading> reading = read(mFormats, mDateKey, plain);
    if (!reading || (reading->type & util::NumberFormat::DATE) == 0)
        return std::nullopt;
    return formatsNullDate + static_cast<std::int32_t>(std::floor(reading->value));
}

std::optional<std::int32_t> OfficeLocaleReader::today() const
{
    return LocalTime::now().day.daysSinceEpoch;
}

model::CellLocale OfficeLocaleReader::written() const
{
    return {[formats = mFormats, locale = mLocale](model::Date day) { return dayText(formats, locale, day); },
            mDecimal};
}

}
