"""Formulas of figures that are made of other figures: shares, trends, expressions, with their intervals."""

from native.row_figures import EMPTY, NOT_APPLICABLE, OK, Figure
from native.values import number_text


class Quotients:
    def __init__(self, scratch):
        self.scratch = scratch

    def constant(self, number):
        if number is None:
            return Figure(str(NOT_APPLICABLE), "0", "0", "0")
        return Figure(str(OK), number_text(number), number_text(number), "0")

    def has_zero(self, figure):
        return f"AND({figure.low}<=0;{figure.high}>=0)"

    def divided(self, one, other, condition):
        """The ends of one / other where `condition`, else 0."""
        ends = ";".join(f"{above}/{below}" for above in (one.low, one.high) for below in (other.low, other.high))
        return [self.scratch.cell(f"IF({condition};{end}({ends});0)") for end in ("MIN", "MAX")]

    def quotient(self, above, below, is_total):
        """Over nothing, or over what may be nothing: not applicable, whatever else there is; else no data where one of
        them has none, though there are rows; and where neither has a row to choose from."""
        over_nothing = f"AND({below.as_part}={OK};{self.has_zero(below)})"
        inapplicable = f"OR({over_nothing};{below.as_part}={NOT_APPLICABLE};{above.as_part}={NOT_APPLICABLE})"
        without_data = f"OR({below.as_part}={EMPTY};{above.as_part}={EMPTY})"
        part = self.scratch.cell(f"IF({inapplicable};{NOT_APPLICABLE};IF({without_data};{EMPTY};{OK}))")
        status = self.scratch.cell(f"IF({above.window}+{below.window}=0;{EMPTY};{part})") if is_total else part
        low, high = self.divided(above, below, f"{status}={OK}")
        rows, window = (self.scratch.cell(f"{one}+{other}")
                        for one, other in ((above.rows, below.rows), (above.window, below.window)))
        return Figure(status, low, high, rows, window, part=part)

    def trend(self, now, then, is_change):
        both = f"AND({now.status}={OK};{then.status}={OK})"
        enough = f"AND({both};NOT({self.has_zero(then)}))" if is_change else both
        status = self.scratch.cell(f"IF({now.status}<>{OK};{now.status};IF({enough};{OK};{NOT_APPLICABLE}))")
        if is_change:
            low, high = self.divided(now, then, f"{status}={OK}")
            low, high = self.scratch.cell(f"{low}-1"), self.scratch.cell(f"{high}-1")
        else:
            low = self.scratch.cell(f"{now.low}-{then.high}")
            high = self.scratch.cell(f"{now.high}-{then.low}")
        return Figure(status, low, high, self.scratch.cell(f"{now.rows}+{then.rows}"))

    def expression(self, formula, totals):
        """As a quotient: a division by what may be 0, a part that is not applicable, one that has no data."""
        divisions = []
        low, high = self.interval(formula, totals, divisions)
        parts = [totals[name] for name in dict.fromkeys(formula.indicators())]
        if not parts:
            return Figure(self.scratch.cell(f"IF({self.any(divisions)};{NOT_APPLICABLE};{OK})"), low, high, "0")
        inapplicable = self.any(divisions + [f"{part.as_part}={NOT_APPLICABLE}" for part in parts])
        without_data = self.any([f"{part.as_part}={EMPTY}" for part in parts])
        part = self.scratch.cell(f"IF({inapplicable};{NOT_APPLICABLE};IF({without_data};{EMPTY};{OK}))")
        nothing = ";".join(f"{part.status}={EMPTY}" for part in parts)
        return Figure(self.scratch.cell(f"IF(AND({nothing});{EMPTY};{part})"), low, high, "0", part=part)

    @staticmethod
    def any(conditions):
        return f"OR({';'.join(conditions)})" if conditions else "FALSE()"

    def interval(self, formula, totals, divisions):
        """The cells of both ends."""
        if formula.sign == "":
            if isinstance(formula.leaf, str):
                return totals[formula.leaf].low, totals[formula.leaf].high
            return number_text(formula.leaf), number_text(formula.leaf)
        ends = [self.interval(part, totals, divisions) for part in formula.parts]
        low, high = ends[0]
        if formula.sign == "neg":
            return self.scratch.cell(f"-1*({high})"), self.scratch.cell(f"-1*({low})")
        other_low, other_high = ends[1]
        if formula.sign == "+":
            return self.scratch.cell(f"{low}+{other_low}"), self.scratch.cell(f"{high}+{other_high}")
        if formula.sign == "-":
            return self.scratch.cell(f"{low}-{other_high}"), self.scratch.cell(f"{high}-{other_low}")
        values = ";".join(f"{one}{formula.sign}{other}" for one in (low, high) for other in (other_low, other_high))
        if formula.sign == "*":
            return self.scratch.cell(f"MIN({values})"), self.scratch.cell(f"MAX({values})")
        over_nothing = self.scratch.cell(f"AND({other_low}<=0;{other_high}>=0)")
        unknown = self.any([f"{totals[name].as_part}={EMPTY}" for name in formula.parts[1].indicators()])
        divisions.append(self.scratch.cell(f"AND({over_nothing};NOT({unknown}))"))
        return tuple(self.scratch.cell(f"IF({over_nothing};0;{end}({values}))") for end in ("MIN", "MAX"))
