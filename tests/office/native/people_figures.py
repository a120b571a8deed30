"""Formulas of the measures that tell people (or households, or months…) apart, and of those who are only counted."""

from dataclasses import dataclass

from native.conditions import is_value


@dataclass
class People:
    """Whom the rows name: how often each candidate, as an array; and the weight of the rows that name nobody."""
    times: str
    unnamed: str

    @property
    def there(self):
        return f"({self.times}>0)"

    @property
    def absent(self):
        return f"({self.times}=0)"


class PeopleFigures:
    def __init__(self, fiche, values, scratch, row_figures):
        self.fiche = fiche
        self.values = values
        self.scratch = scratch
        self.row_figures = row_figures

    def unnamed(self, rows, of):
        """Those who are counted without a name: where `of` is one reference, and rows have a weight."""
        register = rows.register
        if of is None or of.by != "value" or "." in of.path or not register.weight:
            return "0"
        if register.column(of.path).type != "reference":
            return "0"
        nobody = rows.also(is_value(self.values.at(register, of.path), None))
        return self.scratch.cell(self.row_figures.total(nobody, self.values.at(register, register.weight)))

    def people(self, rows, of, day_path):
        register = rows.register
        if of is None:
            names = self.values.own(register, register.key)
            candidates = names.top(register.filled)
        else:
            names = self.values.group_numbers(register, of, day_path)
            candidates = self.values.candidates(register, of)
        return People(f"COUNTIFS({names.whole};{candidates};{rows.criteria()})", self.unnamed(rows, of))

    def number(self, *conditions):
        return self.scratch.cell(f"SUMPRODUCT(1*{'*'.join(conditions)})")

    def union(self, groups):
        low = self.scratch.cell("SUMPRODUCT(SIGN(" + "+".join(group.there for group in groups) + "))")
        return low, f"{low}+" + "+".join(group.unnamed for group in groups)

    def overlap(self, groups):
        low = self.number(*(group.there for group in groups))
        bounds = [self.most_in_both(one, other) for index, one in enumerate(groups) for other in groups[index + 1:]]
        return low, f"MIN({';'.join(bounds)})"

    def most_in_both(self, one, other):
        """Each unnamed one may be one of those named on the other side alone; those left may be the same people."""
        both = self.number(one.there, other.there)
        found = self.scratch.cell(f"MIN({other.unnamed};{self.number(one.there, other.absent)})")
        found_back = self.scratch.cell(f"MIN({one.unnamed};{self.number(one.absent, other.there)})")
        return self.scratch.cell(
            f"{both}+{found}+{found_back}+MIN({one.unnamed}-{found_back};{other.unnamed}-{found})")

    def difference(self, groups):
        first, *others = groups
        named = self.number(first.there, *(other.absent for other in others))
        unnamed = "+".join(other.unnamed for other in others)
        return self.scratch.cell(f"MAX(0;{named}-({unnamed}))"), f"{named}+{first.unnamed}"

    def new(self, now, earlier):
        low = self.number(now.there, earlier.absent)
        return low, f"{low}+{now.unnamed}"

    def at_least(self, people, times, sightings):
        """`sightings`: how often each was seen, as an array. The unnamed ones are spent on those who miss the fewest
        sightings, then on whole new people."""
        low = self.scratch.cell(f"SUMPRODUCT(--({sightings}>={times}))")
        left, more = people.unnamed, []
        for missing in range(1, times + 1):
            candidates = self.number(people.there, f"({sightings}={times - missing})")
            enough = self.scratch.cell(f"MIN({candidates};INT(({left})/{missing}))")
            more.append(enough)
            left = self.scratch.cell(f"{left}-{missing}*{enough}")
        return low, f"{low}+{'+'.join(more)}+INT({left}/{times})"
