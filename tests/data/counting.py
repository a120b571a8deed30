# This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
# If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
"""How rows are chosen, grouped and made into figures when a grid is computed a second time, row after row.

Conditions judge a row (judging.py); `select` keeps those that count and notes the cells in doubt. Groups are labels of
a row. A figure is a dictionary as in an export.
"""

import datetime
import math
from collections import Counter
from dataclasses import dataclass, field

from registers import BLANK, folded


@dataclass
class Selection:
    rows: list = field(default_factory=list)
    alerts: set = field(default_factory=set)
    noted: bool = False
    """The register has a usable row among the days looked at."""

    def copy(self):
        """The same rows for another indicator, which finds its own cells in doubt."""
        return Selection(self.rows, set(self.alerts), self.noted)


def select(fiche, register, when, *conditions):
    selection = Selection()
    for row in fiche.rows[register]:
        wrong = fiche.flaws(row)
        verdicts = [condition(fiche, row) for condition in (when, *conditions)]
        selection.noted |= verdicts[0].yes and not wrong
        if any(verdict.surely_not() for verdict in verdicts):
            continue
        if not wrong and all(verdict.yes for verdict in verdicts):
            selection.rows.append(row)
        selection.alerts |= wrong.union(*(verdict.doubts for verdict in verdicts))
    return selection


# What rows have at a path. Each marks the cells in doubt of rows that count.


def values(fiche, selection, path):
    """Pairs of a row and its value, for the rows that have one."""
    for row in selection.rows:
        value = fiche.read(row, path)
        selection.alerts |= value.doubts
        if value.content is not None:
            yield row, value.content


def numbers(fiche, selection, path):
    return [number for _, number in values(fiche, selection, path)]


def different(fiche, selection, path):
    """Rows referred to, by number; days; texts by folded form."""
    found = set()
    for _, value in values(fiche, selection, path):
        found |= {folded(value)} if isinstance(value, str) else {getattr(value, "number", value)}
    return found


def nameless(fiche, selection, reference, weight):
    """How many people the rows without a reference stand for."""
    return sum(fiche.read(row, weight).content for row in selection.rows if not row.has(reference))


# Groups: each makes a function of a row that gives its label and the cells in doubt, and has the key of an export.


@dataclass
class Grouping:
    key: str
    label: object


def by(path):
    def label(fiche, row):
        value = fiche.read(row, path)
        return value.content, value.doubts
    return Grouping(path, label)


def calendar_label(part, day):
    year, third = day.year, (day.month - 1) // 3 + 1
    if part == "month":
        name = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
                "novembre", "décembre"][day.month - 1]
        return f"{name} {year}"
    if part == "quarter":
        return f"T{third} {year}"
    if part == "semester":
        return f"S{1 if day.month <= 6 else 2} {year}"
    if part == "week":
        return tuple(day.isocalendar())[:2]
    begins = year if day.month >= 9 else year - 1
    return f"trimestre {1 if day.month >= 9 else 2 if day.month <= 3 else 3} {begins}-{begins + 1}"


def by_part(path, part):
    def label(fiche, row):
        value = fiche.read(row, path)
        return value.content and calendar_label(part, value.content), value.doubts
    return Grouping(f"{path}@{part}", label)


def band(bounds, labels, number):
    return labels[sum(1 for bound in bounds if number >= bound)]


def by_band(path, bounds, labels):
    def label(fiche, row):
        value = fiche.read(row, path)
        return None if value.content is None else band(bounds, labels, value.content), value.doubts
    return Grouping(f"{path}@bands", label)


def by_age(path, day_path, bounds, labels):
    """Ages on the day at `day_path`, from a year or a day of birth."""
    def label(fiche, row):
        birth, day = fiche.read(row, path), fiche.read(row, day_path)
        doubts = birth.doubts | day.doubts
        if birth.content is None or day.content is None:
            return None, doubts
        if isinstance(birth.content, datetime.date):
            born, now = birth.content, day.content
            age = now.year - born.year - ((now.month, now.day) < (born.month, born.day))
        else:
            age = day.content.year - birth.content
        return None if age < 0 else band(bounds, labels, age), doubts
    return Grouping(f"{path}@age", label)


def split(fiche, selection, groupings):
    """The rows of each combination of labels: {labels: Selection}."""
    groups = {}
    for row in selection.rows:
        labels = []
        for grouping in groupings:
            label, doubts = grouping.label(fiche, row)
            selection.alerts |= doubts
            labels.append(BLANK if label is None else label)
        group = groups.setdefault(tuple(map(folded, labels)), (tuple(labels), Selection(noted=True)))
        group[1].rows.append(row)
    return dict(groups.values())


def keyed(groupings, labels, figure):
    return {"keys": {grouping.key: label for grouping, label in zip(groupings, labels)}, **figure}


def broken_down(fiche, selection, groupings, compute):
    return [keyed(groupings, labels, compute(group))
            for labels, group in split(fiche, selection, groupings).items()]


# Figures.


def plain(number):
    return int(number) if number == math.floor(number) else number


NOT_APPLICABLE, EMPTY = {"status": "not-applicable", "value": None}, {"status": "empty", "value": None}


def figure(selection, value, upper=None):
    if not selection.noted:
        return dict(EMPTY)
    bounds = {"upperBound": plain(upper)} if upper is not None and upper > value else {}
    return {"status": "ok", "value": plain(value), **bounds}


def row_count(selection):
    return figure(selection, len(selection.rows))


def sum_of(fiche, path):
    def compute(selection):
        found = numbers(fiche, selection, path)
        return dict(EMPTY) if selection.rows and not found else figure(selection, sum(found))
    return compute


def distinct_of(fiche, path):
    return lambda selection: figure(selection, len(different(fiche, selection, path)))


def people_of(fiche, reference, weight):
    def compute(selection):
        named = len(different(fiche, selection, reference))
        return figure(selection, named, named + nameless(fiche, selection, reference, weight))
    return compute


def statistic(selection, samples, kind):
    if not selection.noted or not samples:
        return dict(EMPTY) if not selection.noted or selection.rows else dict(NOT_APPLICABLE)
    if kind == "mean":
        return {**figure(selection, sum(samples) / len(samples)), "numerator": plain(sum(samples)),
                "denominator": len(samples)}
    ranked = sorted(samples)
    if kind == "median":
        middle = len(ranked) // 2
        return figure(selection, ranked[middle] if len(ranked) % 2 else (ranked[middle - 1] + ranked[middle]) / 2)
    return figure(selection, ranked[-1])


def quotient(above, below):
    """`above` and `below` are figures; a figure without a number has None."""
    if above["status"] == "empty" and below["status"] == "empty":
        return dict(EMPTY)
    low, high = below["value"] or 0, below.get("upperBound", below["value"]) or 0
    if above["status"] == "empty" and low:
        return dict(EMPTY)
    parts = {"numerator": above["value"] or 0, "denominator": low}
    if not low:
        return {**NOT_APPLICABLE, **parts}
    value, upper = above["value"] / high, above.get("upperBound", above["value"]) / low
    bounds = {"upperBound": upper} if upper > value else {}
    return {"status": "ok", "value": value, **bounds, **parts}


# Answers: one indicator as in an export.


def answer(name, result, *selections, **more):
    alerts = set().union(*(selection.alerts for selection in selections))
    return {"id": name, **result, **more, "warnings": len(alerts)}


def counted(fiche, name, selection, compute, *groupings):
    """A figure, with its groups where there are groupings."""
    selection = selection.copy()
    result = compute(selection)
    more = {"breakdown": broken_down(fiche, selection, groupings, compute)} if groupings else {}
    return answer(name, result, selection, **more)


def divided(fiche, name, above, below, compute_above, compute_below, *groupings):
    """One figure over another; a group that only one of them has is nothing in the other."""
    above, below, more = above.copy(), below.copy(), {}
    if groupings:
        tops, bottoms, nothing = split(fiche, above, groupings), split(fiche, below, groupings), Selection(noted=True)
        more["breakdown"] = [keyed(groupings, labels, quotient(compute_above(tops.get(labels, nothing)),
                                                               compute_below(bottoms.get(labels, nothing))))
                             for labels in {**tops, **bottoms}]
    return answer(name, quotient(compute_above(above), compute_below(below)), above, below, **more)


def divided_by(fiche, name, above, compute, number):
    """One figure over a number from outside."""
    above = above.copy()
    return answer(name, quotient(compute(above), {"status": "ok", "value": number}), above)


def frequencies(fiche, name, selection, path, day_path):
    selection = selection.copy()
    counts, spelling, days = Counter(), {}, {}
    for row, value in values(fiche, selection, path):
        for key, text in (value.items() if isinstance(value, dict) else [(folded(value), value)]):
            counts[key] += 1
            spelling.setdefault(key, text)
            day = fiche.read(row, day_path).content
            days.setdefault(key, set()).update({day} if day else ())
    return answer(name, figure(selection, len(counts)), selection,
                  values=[{"value": spelling[key], "count": count, "dates": sorted(map(str, days[key]))}
                          for key, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))])


def quoted(fiche, name, selection, path, day_path, *groupings):
    selection = selection.copy()
    said = Selection([row for row, _ in values(fiche, selection, path)], selection.alerts, selection.noted)
    ordered = sorted(said.rows, key=lambda row: fiche.read(row, day_path).content)
    more = {"breakdown": broken_down(fiche, said, groupings, row_count)} if groupings else {}
    return answer(name, row_count(said), said, **more,
                  values=[{"value": fiche.read(row, path).content, "count": 1} for row in ordered])


def proved(fiche, name, selection, path, day_path):
    """Whether a row has a proof, and the proofs."""
    selection = selection.copy()
    rows = sorted((row for row, _ in values(fiche, selection, path)), key=lambda row: fiche.read(row, day_path).content)
    return answer(name, {"status": "ok", "value": bool(rows)} if selection.noted else EMPTY, selection,
                  values=[{"value": fiche.read(row, path).content, "count": 1} for row in rows])


def places(fiche, selection, path, scale):
    """Pairs of a row and its place on the scale, from 1."""
    order = [folded(level) for level in fiche.lists[scale]]
    for row, value in values(fiche, selection, path):
        if folded(value) in order:
            yield row, order.index(folded(value)) + 1


def distribution(fiche, name, selection, path, scale, *groupings):
    selection = selection.copy()

    def compute(group):
        times = Counter(place for _, place in places(fiche, group, path, scale))
        if not times:
            return dict(EMPTY) if group.rows or not group.noted else dict(NOT_APPLICABLE)
        return {**figure(group, sum(times.values())), "ordered": True,
                "values": [{"value": level, "count": times[place]}
                           for place, level in enumerate(fiche.lists[scale], start=1)]}
    more = {"breakdown": broken_down(fiche, selection, groupings, compute)} if groupings else {}
    return answer(name, compute(selection), selection, **more)


def last_level(fiche, name, selection, path, scale, day_path):
    selection = selection.copy()
    found = [(fiche.read(row, day_path).content, row.number, place)
             for row, place in places(fiche, selection, path, scale)]
    if not found:
        return answer(name, EMPTY if selection.rows or not selection.noted else NOT_APPLICABLE, selection)
    return answer(name, {"status": "ok", "value": fiche.lists[scale][max(found)[2] - 1]}, selection)


def changes(selection, first_of, last_of, level_of, day_of_row, person_of):
    """Change from the first row before to the last row after, for each person who has both."""
    before, after = {}, {}
    for row in sorted(selection.rows, key=lambda row: (day_of_row(row), row.number)):
        if level_of(row) is not None:
            if first_of(row):
                before.setdefault(person_of(row), level_of(row))
            if last_of(row):
                after[person_of(row)] = level_of(row)
    return [after[person] - before[person] for person in before if person in after]


def improvement(selection, found):
    if not selection.noted or not found:
        return dict(EMPTY) if selection.rows or not selection.noted else dict(NOT_APPLICABLE)
    better = sum(1 for change in found if change > 0)
    return {**figure(selection, better), "numerator": better, "denominator": len(found)}


def progress(fiche, name, selection, is_done, due_path, done_path, label_path):
    """Done of planned, and the late ones with their days late, by the day due."""
    selection = selection.copy()
    as_of = min(datetime.date.today(), fiche.last + datetime.timedelta(days=1))
    done, late = 0, []
    for row in selection.rows:
        due, done_on = fiche.read(row, due_path), fiche.read(row, done_path)
        selection.alerts |= due.doubts | done_on.doubts
        finished = is_done(row) and (done_on.content is None or done_on.content <= fiche.last)
        done += finished
        day = done_on.content if finished else as_of
        if due.content and day and day > due.content:
            late.append((due.content, row.number, fiche.read(row, label_path).content, (day - due.content).days))
    if not selection.rows:
        return answer(name, EMPTY if not selection.noted else NOT_APPLICABLE, selection)
    return answer(name, {**figure(selection, done / len(selection.rows)), "numerator": done,
                         "denominator": len(selection.rows)}, selection, ordered=True,
                  values=[{"value": label, "count": days, "dates": [str(due)]} for due, _, label, days in sorted(late)])
