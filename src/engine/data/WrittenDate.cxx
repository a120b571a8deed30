// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/data/WrittenDate.hxx"

#include "text/Months.hxx"
#include "text/TextFolding.hxx"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

namespace ficheaction::engine
{

namespace
{
/// A number, a word, or one character of another kind; blanks part them and are no tokens.
struct Token
{
    enum class Kind
    {
        Number,
        Word,
        Sign,
        End
    };

    Kind kind = Kind::End;
    std::string_view text;

    bool is(std::string_view wanted) const { return kind != Kind::Number && text == wanted; }
};

bool isDigit(char character)
{
    return character >= '0' && character <= '9';
}

bool isLetter(char character)
{
    return character >= 'a' && character <= 'z';
}

/// So long that nobody wrote a date in it.
constexpr std::size_t longestDate = 100;

std::vector<Token> tokensOf(std::string_view text)
{
    std::vector<Token> tokens;
    for (std::size_t at = 0; at < text.size();)
    {
        std::size_t end = at + 1;
        Token::Kind kind = Token::Kind::Sign;
        if (isDigit(text[at]) || isLetter(text[at]))
        {
            const bool digits = isDigit(text[at]);
            kind = digits ? Token::Kind::Number : Token::Kind::Word;
            while (end < text.size() && (digits ? isDigit(text[end]) : isLetter(text[end])))
                ++end;
        }
        else
            while (end < text.size() && (text[end] & 0xC0) == 0x80)
                ++end;
        if (text[at] != ' ')
            tokens.push_back({kind, text.substr(at, end - at)});
        at = end;
    }
    return tokens;
}

using Named = std::pair<std::string_view, unsigned>;

/// Folded, as everything here is.
constexpr Named weekdays[]{{"dimanche", 0}, {"dim", 0}, {"sunday", 0},    {"sun", 0}, {"lundi", 1},   {"lun", 1},
                           {"monday", 1},   {"mon", 1}, {"mardi", 2},     {"mar", 2}, {"tuesday", 2}, {"tue", 2},
                           {"mercredi", 3}, {"mer", 3}, {"wednesday", 3}, {"wed", 3}, {"jeudi", 4},   {"jeu", 4},
                           {"thursday", 4}, {"thu", 4}, {"vendredi", 5},  {"ven", 5}, {"friday", 5},  {"fri", 5},
                           {"samedi", 6},   {"sam", 6}, {"saturday", 6},  {"sat", 6}};

template <std::size_t count> std::optional<unsigned> valueOf(const Named (&names)[count], std::string_view word)
{
    const auto found =
        std::find_if(std::begin(names), std::end(names), [word](const Named& name) { return name.first == word; });
    return found == std::end(names) ? std::nullopt : std::optional(found->second);
}

/// Goes through the tokens; what does not fit leaves the place where it was.
class DateReader
{
public:
    explicit DateReader(std::vector<Token> tokens)
        : mTokens(std::move(tokens))
    {
    }

    std::optional<WrittenDate> run()
    {
        take({"le", "the"});
        readWeekday();
        if (!readDay())
        {
            // "Mar 12, 2026" is a month, and "mar. 12 mars 2026" a Tuesday.
            mAt = 0;
            mDate = {};
            if (!readDay())
                return std::nullopt;
        }
        if (!readHours())
            mDate.rest = WrittenDate::Rest::Other;
        return mDate;
    }

private:
    const Token& token(std::size_t ahead = 0) const
    {
        static const Token end;
        return mAt + ahead < mTokens.size() ? mTokens[mAt + ahead] : end;
    }

    bool isAtEnd() const { return mAt == mTokens.size(); }

    bool take(std::initializer_list<std::string_view> wanted)
    {
        const bool found =
            std::any_of(wanted.begin(), wanted.end(), [this](std::string_view each) { return token().is(each); });
        mAt += found ? 1 : 0;
        return found;
    }

    std::optional<unsigned> takeNumber(std::size_t fewest, std::size_t most)
    {
        const std::string_view digits = token().text;
        if (token().kind != Token::Kind::Number || digits.size() < fewest || digits.size() > most)
            return std::nullopt;
        ++mAt;
        return static_cast<unsigned>(std::stoul(std::string(digits)));
    }

    void readWeekday()
    {
        mDate.weekday = token().kind == Token::Kind::Word ? valueOf(weekdays, token().text) : std::nullopt;
        if (!mDate.weekday)
            return;
        ++mAt;
        take({".", ","});
    }

    bool readDay()
    {
        take({"le", "the"});
        const std::size_t begin = mAt;
        for (const auto shape : {&DateReader::readYearFirst, &DateReader::readFigures, &DateReader::readMonthInWords,
                                 &DateReader::readMonthFirst})
        {
            if ((this->*shape)())
                return true;
            mAt = begin;
        }
        return false;
    }

    /// 2026-03-12
    bool readYearFirst()
    {
        const auto year = takeNumber(4, 4);
        const std::string_view separator = token().text;
        if (!year || !take({"-", "/", "."}))
            return false;
        const auto month = takeNumber(1, 2);
        if (!month || !take({separator}))
            return false;
        const auto day = takeNumber(1, 2);
        if (!day)
            return false;
        mDate.year = static_cast<int>(*year);
        mDate.month = *month;
        mDate.day = *day;
        return true;
    }

    /// 12/03/2026, 12 03 26
    bool readFigures()
    {
        const auto first = takeNumber(1, 2);
        const std::string_view separator = token().kind == Token::Kind::Sign ? token().text : std::string_view();
        if (!first || (!separator.empty() && !take({"/", "-", "."})))
            return false;
        const auto second = takeNumber(1, 2);
        if (!second || (!separator.empty() && !take({separator})) || !readYear())
            return false;
        mDate.day = *first;
        mDate.month = *second;
        mDate.byOrder = true;
        return true;
    }

    /// 12 mars 2026, 1er mars 26, 12-mars-2026, the 12th of March, 2026
    bool readMonthInWords()
    {
        const auto day = takeNumber(1, 2);
        if (!day)
            return false;
        take({"er", "st", "nd", "rd", "th", "e"});
        take({"of", "-", "/", "."});
        return readMonth() && setDay(*day) && readYearBehindWords();
    }

    /// March 12, 2026
    bool readMonthFirst()
    {
        if (!readMonth())
            return false;
        const auto day = takeNumber(1, 2);
        if (!day)
            return false;
        take({"st", "nd", "rd", "th"});
        return setDay(*day) && readYearBehindWords();
    }

    bool setDay(unsigned day)
    {
        mDate.day = day;
        return true;
    }

    bool readMonth()
    {
        const auto month = token().kind == Token::Kind::Word ? texts::monthNamed(token().text) : std::nullopt;
        if (!month)
            return false;
        mDate.month = *month;
        ++mAt;
        take({"."});
        return true;
    }

    bool readYearBehindWords()
    {
        take({",", "-", "/", "."});
        take({"'", "’"});
        return readYear();
    }

    bool readYear()
    {
        const bool isShort = token().text.size() == 2;
        const auto year = takeNumber(isShort ? 2 : 4, isShort ? 2 : 4);
        // "12 mars 14h" has no year, and "12/03/14:30" none that can be told from its hours.
        const bool isHour = isShort && (token().is("h") || token().is(":") || token().is("heures"));
        if (!year || isHour)
            return false;
        mDate.year = static_cast<int>(*year);
        mDate.shortYear = isShort;
        return true;
    }

    /// Up to the end of the text, or not at all.
    bool readHours()
    {
        if (isAtEnd())
            return true;
        take({",", "-", "–", "—", "|", "t"});
        take({"a", "at", "de", "from"});
        mDate.time = readClock();
        if (mDate.time && take({"a", "-", "–", "—", "to", "/"}))
        {
            if (!readClock())
                mDate.time.reset();
            mDate.rest = WrittenDate::Rest::EndOfHours;
        }
        if (mDate.time && isAtEnd())
            return true;
        mDate.time.reset();
        return false;
    }

    /// 14h30, 14 h, 14:30:05, 2:30 PM UTC+1, 14:30:00.000Z; as a fraction of the day.
    std::optional<double> readClock()
    {
        auto hour = takeNumber(1, 2);
        if (!hour)
            return std::nullopt;
        unsigned minute = 0;
        unsigned second = 0;
        bool isClock = false;
        bool hasSeconds = false;
        if (take({"h", "heures", "heure", "hrs"}))
        {
            minute = takeNumber(2, 2).value_or(0);
            take({"mn", "min"});
            isClock = true;
        }
        else if (take({":"}))
        {
            const auto minutes = takeNumber(2, 2);
            hasSeconds = minutes && take({":"});
            const auto seconds = hasSeconds ? takeNumber(2, 2) : std::optional(0U);
            if (!minutes || !seconds)
                return std::nullopt;
            minute = *minutes;
            second = *seconds;
            if (token(1).kind == Token::Kind::Number && take({".", ","}))
                ++mAt;
            isClock = true;
        }
        isClock = readHalfOfDay(*hour) || isClock;
        readZone(hasSeconds);
        if (!isClock || *hour > 23 || minute > 59 || second > 59)
            return std::nullopt;
        return (*hour * 3600 + minute * 60 + second) / 86400.0;
    }

    /// Morning or afternoon, as in "2:30 p.m.". An hour that is none on such a clock becomes impossible.
    bool readHalfOfDay(unsigned& hour)
    {
        const bool dotted = token(1).is(".") && token(2).is("m") && token(3).is(".");
        const bool afternoon = token().is("pm") || (dotted && token().is("p"));
        if (!afternoon && !token().is("am") && !(dotted && token().is("a")))
            return false;
        mAt += dotted ? 4 : 1;
        hour = hour < 1 || hour > 12 ? 24 : hour % 12 + (afternoon ? 12 : 0);
        return true;
    }

    /// "14:30-16:30" are hours, "14:30:00-04:00" is a time in a zone.
    void readZone(bool hasSeconds)
    {
        if (take({"z"}))
            return;
        const std::size_t begin = mAt;
        const bool named = take({"utc", "gmt"});
        if (!take({"+"}) && (!(named || hasSeconds) || !take({"-", "−"})))
            return;
        if (!takeNumber(1, 4))
            mAt = begin;
        else if (token().is(":") && token(1).kind == Token::Kind::Number)
            mAt += 2;
    }

    std::vector<Token> mTokens;
    std::size_t mAt = 0;
    WrittenDate mDate;
};
}

std::optional<WrittenDate> writtenDate(std::string_view text)
{
    if (text.size() > longestDate || std::none_of(text.begin(), text.end(), isDigit))
        return std::nullopt;
    const std::string form = texts::folded(text);
    return DateReader(tokensOf(form)).run();
}

}
