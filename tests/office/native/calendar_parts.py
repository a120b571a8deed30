"""Days, periods and parts of the calendar: as numbers of the sheet, as formulas, and as the grid calls them."""

import calendar
import datetime
from dataclasses import dataclass

NULL_DATE = datetime.date(1899, 12, 30)
ONE_DAY = datetime.timedelta(days=1)
MONTHS = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
          "décembre"]


def serial(day):
    return (day - NULL_DATE).days


def day_of(number):
    return NULL_DATE + datetime.timedelta(days=int(number))


@dataclass(frozen=True)
class Period:
    first: datetime.date
    last: datetime.date

    def previous(self):
        """As long, just before: whole months are counted in months, other periods in days."""
        last = self.first - ONE_DAY
        after = self.last + ONE_DAY
        if self.first.day != 1 or after.day != 1:
            return Period(self.first - (after - self.first), last)
        months = 12 * (after.year - self.first.year) + after.month - self.first.month
        begin = 12 * self.first.year + self.first.month - 1 - months
        return Period(datetime.date(begin // 12, begin % 12 + 1, 1), last)


def months(year, month, count):
    """The period of `count` months from the first of `month`."""
    end = 12 * year + month - 1 + count - 1
    last_day = calendar.monthrange(end // 12, end % 12 + 1)[1]
    return Period(datetime.date(year, month, 1), datetime.date(end // 12, end % 12 + 1, last_day))


# What the sheet computes of a day (whole, in the cell {day}) to tell the parts apart: later parts have larger numbers.
PART_FORMULAS = {
    "week": "YEAR({day}-WEEKDAY({day};2)+4)*100+ISOWEEKNUM({day})",
    "month": "YEAR({day})*100+MONTH({day})",
    "quarter": "YEAR({day})*10+ROUNDUP(MONTH({day})/3;0)",
    "term": "IF(MONTH({day})>8;YEAR({day})*10+1;YEAR({day})*10-10+IF(MONTH({day})<4;2;3))",
    "semester": "YEAR({day})*10+IF(MONTH({day})<7;1;2)",
    "year": "YEAR({day})",
    "school_year": "YEAR({day})-IF(MONTH({day})<9;1;0)",
}


def school_year(day):
    return day.year - (day.month < 9)


def part_number(by, day):
    """The number that the formula gives."""
    iso = day.isocalendar()
    return {
        "week": iso[0] * 100 + iso[1],
        "month": day.year * 100 + day.month,
        "quarter": day.year * 10 + (day.month + 2) // 3,
        "term": school_year(day) * 10 + (1 if day.month > 8 else 2 if day.month < 4 else 3),
        "semester": day.year * 10 + (1 if day.month < 7 else 2),
        "year": day.year,
        "school_year": school_year(day),
    }[by]


def part_label(by, number):
    if by == "week":
        return f"semaine {number % 100} {number // 100}"
    if by == "month":
        return f"{MONTHS[number % 100 - 1]} {number // 100}"
    if by == "quarter":
        return f"T{number % 10} {number // 10}"
    if by == "term":
        return f"trimestre {number % 10} {number // 10}-{number // 10 + 1}"
    if by == "semester":
        return f"S{number % 10} {number // 10}"
    return str(number) if by == "year" else f"{number}-{number + 1}"
