#!/usr/bin/env python3
# This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
# If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
"""Attacks made fiches as a partner could who has the template and everything that is shown.

A person is of a type: what they have once (sex, quarter) and the set of the rows that they have. Every figure counts the
people of some types. How many there are of each type is not known; a linear program says between what a masked figure
lies. Nothing of src/privacy is used, only the lp_solve command.

    attack.py [--needless] <random-fiches> [how many fiches] [first seed]

FICHE_ACTION_RANDOM_TIMES multiplies the usual 300. --needless shows each masked count that is not small by itself, one
after another, and counts those that could have been shown: no small count would be narrower than the rule for it. The result is a table by kind of fiche; a masked count that is determined,
or narrower than the rule, is an error.
"""
import collections
import copy
import datetime
import itertools
import json
import math
import os
import subprocess
import sys

USUAL = 300
MOST_STATES = 30000
OTHER = "*"  # a value that nothing names


class TooLarge(Exception):
    pass


def day(text):
    return datetime.date.fromisoformat(text)


def previous(period):
    """The period before: here, periods are whole years or halves of one."""
    first, last = period
    if (first.month, last.month) == (1, 12):
        return first.replace(year=first.year - 1), last.replace(year=last.year - 1)
    if first.month == 1:
        return datetime.date(first.year - 1, 7, 1), datetime.date(first.year - 1, 12, 31)
    return datetime.date(first.year, 1, 1), datetime.date(first.year, 6, 30)


def before(period):
    return datetime.date(1900, 1, 1), period[0] - datetime.timedelta(days=1)


def leaves(condition):
    if "path" in condition:
        yield condition
    for part in condition.get("all", []) + condition.get("any", []) + ([condition["not"]] if "not" in condition else []):
        yield from leaves(part)


def holds(condition, facts):
    if "path" in condition:
        return facts[condition["path"]] in condition["in"]
    if "all" in condition:
        return all(holds(part, facts) for part in condition["all"])
    if "any" in condition:
        return any(holds(part, facts) for part in condition["any"])
    if "not" in condition:
        return not holds(condition["not"], facts)
    return True


class Number:
    """What one number of a figure counts: a measure, in a period, with the keys of a part of a breakdown."""

    def __init__(self, measure, period, keys):
        self.measure, self.period, self.keys = measure, period, keys
        self.is_rows = measure["kind"] in ("count", "mean")

    def name(self):
        return json.dumps([self.measure if not self.is_rows else self.measure["where"], self.is_rows,
                           [str(each) for each in self.period], sorted(self.keys.items())], sort_keys=True)

    def events(self):
        """The sets of rows of which a person may have one."""
        def of(measure):
            kind = measure["kind"]
            if "operands" in measure:
                for operand in measure["operands"]:
                    yield from of(operand)
                return
            yield (measure["where"], self.period)
            if kind == "new":
                yield (measure["where"], before(self.period))
            if kind == "returning":
                yield (measure["where"], previous(self.period))
        return [(condition, period, self.keys) for condition, period in of(self.measure)]

    def counts(self, once, twice):
        """Whether a person counts of whom `once(event)` and `twice(event)` say what rows they have."""
        def of(measure):
            kind, where = measure["kind"], measure["where"]
            event = lambda period: (where, period, self.keys)
            if kind == "union":
                return any(of(operand) for operand in measure["operands"])
            if kind == "overlap":
                return all(of(operand) for operand in measure["operands"])
            if kind == "difference":
                return of(measure["operands"][0]) and not of(measure["operands"][1])
            now = once(event(self.period))
            if kind == "new":
                return now and not once(event(before(self.period)))
            if kind == "returning":
                return now and once(event(previous(self.period)))
            if kind == "at_least":
                assert measure["times"] == 2
                return twice(event(self.period))
            return now
        return of(self.measure)


class Fiche:
    def __init__(self, fiche):
        self.fiche, self.k = fiche, fiche["k"]
        self.numbers = {}    # by name
        self.equal = {}      # name: value
        self.positive = []   # lists of names whose sum is 1 or more
        self.masked = []     # (label, name, truth, means)
        self.listed = []     # (where, period, breakdown, combinations)
        self.means = []      # (name, value, decimals)
        for column in fiche["columns"]:
            self.read_column(column)
        self.make_types()

    def number(self, measure, period, keys):
        number = Number(measure, period, keys)
        self.numbers.setdefault(number.name(), number)
        return number.name()

    def read_column(self, column):
        period = day(column["first"]), day(column["last"])
        for indicator, row in zip(self.fiche["indicators"], column["rows"]):
            breakdown = indicator["breakdown"]
            for figure in [row["total"]] + row["groups"]:
                self.read_figure(indicator, figure, period, dict(zip(breakdown, figure["keys"])),
                                 f"{indicator['id']} {figure['keys']} of copy {column['copy']} {column['first']}")
            if breakdown:
                self.listed.append((indicator["measure"]["where"], period, breakdown,
                                    {tuple(group["keys"]) for group in row["groups"]}))

    def read_figure(self, indicator, figure, period, keys, label):
        measure, masked = indicator["measure"], figure.get("masked", False)
        kind = measure["kind"]
        if kind == "ratio":
            above, below = [self.number(operand, period, keys) for operand in measure["operands"]]
            if not masked:
                self.equal[above], self.equal[below] = figure["numerator"], figure["denominator"]
                return
            self.positive.append(below)
            for name, truth in ((above, figure["trueNumerator"]), (below, figure["trueDenominator"])):
                if 1 <= truth < self.k:
                    self.masked.append((label, name, truth))
            return
        name = self.number(measure, period, keys)
        if kind == "mean":
            if masked:
                return  # That nobody counted is shown.
            if "denominator" in figure:
                self.equal[name] = figure["denominator"]
            elif "value" in figure:
                self.means.append((name, figure["value"], indicator["decimals"]))
            return
        if masked:
            self.positive.append(name)
            self.masked.append((label, name, figure["truth"]))
        else:
            self.equal[name] = figure["value"]

    def make_types(self):
        once, paths = self.fiche["once"], {}
        for number in self.numbers.values():
            for condition, _, keys in number.events():
                for leaf in leaves(condition):
                    paths.setdefault(leaf["path"], set()).update(leaf["in"] + [OTHER])
                for path, key in keys.items():
                    paths.setdefault(path, set()).add(key)
        for condition, _, breakdown, combinations in self.listed:
            for combination in combinations:
                for path, key in zip(breakdown, combination):
                    paths.setdefault(path, set()).add(key)
            for path in breakdown:
                paths.setdefault(path, set()).add(OTHER)
        events, places = [], {}
        for number in self.numbers.values():
            for event in number.events():
                key = self.event_key(event)
                if key not in places:
                    places[key] = len(events)
                    events.append(event)
        days = sorted({edge for _, period, _ in events
                       for edge in (period[0], period[1] + datetime.timedelta(days=1))})
        row_paths = sorted(path for path in paths if path not in once)
        person_paths = sorted(path for path in paths if path in once)
        counting = any(number.measure["kind"] == "at_least" for number in self.numbers.values())
        self.names = list(self.numbers)
        types, row_types = set(), set()
        for own in itertools.product(*(sorted(paths[path]) for path in person_paths)):
            facts = dict(zip(person_paths, own))
            vectors = set()
            for start in days:
                for row in itertools.product(*(sorted(paths[path]) for path in row_paths)):
                    facts.update(zip(row_paths, row))
                    if self.is_unlisted(facts, start):
                        continue
                    vector = 0
                    for place, (condition, period, keys) in enumerate(events):
                        if (period[0] <= start <= period[1] and holds(condition, facts) and
                                all(facts[path] == key for path, key in keys.items())):
                            vector |= 1 << place
                    if vector:
                        vectors.add(vector)
            for vector in vectors:
                has = lambda event: bool(vector >> places[self.event_key(event)] & 1)
                row_types.add(tuple(int(number.is_rows and has(number.events()[0]))
                                    for number in self.numbers.values()))
            states, todo = {(0, 0)}, [(0, 0)]
            while todo:
                one, two = todo.pop()
                for vector in vectors:
                    state = one | vector, (two | (one & vector)) if counting else 0
                    if state not in states:
                        states.add(state)
                        todo.append(state)
                        if len(states) > MOST_STATES:
                            raise TooLarge()
            for one, two in states:
                first = lambda event: bool(one >> places[self.event_key(event)] & 1)
                second = lambda event: bool(two >> places[self.event_key(event)] & 1)
                types.add(tuple(int(not number.is_rows and number.counts(first, second))
                                for number in self.numbers.values()))
        zero = [place for place, name in enumerate(self.names) if self.equal.get(name) == 0]
        self.types = [each for each in types | row_types
                      if any(each) and not any(each[place] for place in zero)]

    @staticmethod
    def event_key(event):
        condition, period, keys = event
        return json.dumps([condition, [str(each) for each in period], sorted(keys.items())], sort_keys=True)

    def is_unlisted(self, facts, start):
        return any(period[0] <= start <= period[1] and holds(condition, facts) and
                   tuple(facts[path] for path in breakdown) not in combinations
                   for condition, period, breakdown, combinations in self.listed)

    def terms(self, name):
        place = self.names.index(name)
        return [f"x{number}" for number, each in enumerate(self.types) if each[place]]

    def rows(self):
        lines = []
        for name, value in self.equal.items():
            terms = self.terms(name)
            if terms:
                lines.append(f"{' + '.join(terms)} = {value};")
            elif value != 0:
                lines.append("0 x0 = 1;")
        for name in self.positive:
            lines.append(f"{' + '.join(self.terms(name)) or '0 x0'} >= 1;")
        by_selection = collections.defaultdict(dict)
        for name, number in self.numbers.items():
            if "operands" not in number.measure and number.measure["kind"] in ("distinct", "count", "mean"):
                by_selection[self.event_key(number.events()[0])][number.is_rows] = name
        for both in by_selection.values():
            if len(both) == 2:
                lines.append(f"{' + '.join(self.terms(both[True]) or ['0 x0'])} - "
                             f"{' - '.join(self.terms(both[False]) or ['0 x0'])} >= 0;")
        return lines

    def bounds(self, name, rows):
        terms = " + ".join(self.terms(name))
        ends = []
        for way in ("min", "max"):
            text = f"{way}: {terms};\n" + "\n".join(rows) + "\n"
            answer = subprocess.run(["lp_solve", "-S3"], input=text, capture_output=True, text=True).stdout
            if "infeasible" in answer:
                return None
            if "unbounded" in answer:
                ends.append(math.inf)
                continue
            ends.append(float(answer.split("Value of objective function:")[1].split()[0]))
        return math.ceil(ends[0] - 1e-6), (math.floor(ends[1] + 1e-6) if ends[1] < math.inf else 10000)

    def fits_means(self, name, count):
        for mean_name, value, decimals in self.means:
            if mean_name != name or count == 0:
                continue
            rounded = abs(value - round(value, decimals)) < 1e-12
            room = 0.5 * 10 ** -decimals + 1e-9 if rounded else 1e-9
            if abs(round(value * count) / count - value) > room:
                return False
        return True

    def attack(self):
        """(label, truth, low, high) of each masked count that is narrower than the rule."""
        rows, found = self.rows(), []
        for label, name, truth in self.masked:
            bounds = self.bounds(name, rows)
            if bounds is None:
                raise ValueError(f"no people fit what {self.fiche['kind']} {self.fiche['seed']} shows")
            low, high = bounds
            possible = [count for count in range(low, min(high, low + 300) + 1) if self.fits_means(name, count)]
            if not possible:
                raise ValueError(f"no count fits the means of {self.fiche['seed']}")
            if possible[-1] - possible[0] < self.k - 2:
                found.append((label, truth, possible[0], possible[-1]))
        return found


def needless(fiche):
    """How many masked counts that need no masking themselves are there, and how many of them guard nothing: neither a
    small count nor a small difference to a number that is shown (8 people, 5 of them with a role: 3 without)."""
    large = spared = 0
    shown = copy.deepcopy(fiche)
    for indicator, rows in zip(shown["indicators"], zip(*(column["rows"] for column in shown["columns"]))):
        if indicator["measure"]["kind"] in ("ratio", "mean"):
            continue
        for figure in [figure for row in rows for figure in [row["total"]] + row["groups"]]:
            if not figure.get("masked") or 1 <= figure["truth"] < fiche["k"]:
                continue
            large += 1
            figure["masked"], figure["value"] = False, figure["truth"]
            attacked = Fiche(shown)
            differs_little = any(1 <= abs(value - figure["truth"]) < fiche["k"] for value in attacked.equal.values())
            spared += not differs_little and not attacked.attack()
            figure["masked"] = True
    return large, spared


def report(tables, columns):
    print(f"{'kind':20}" + "".join(f"{column:>18}" for column in columns))
    for kind, table in sorted(tables.items()):
        print(f"{kind:20}" + "".join(f"{table[column]:>18.5g}" for column in columns))


def main():
    arguments = [each for each in sys.argv[1:] if each != "--needless"]
    asks_needless = len(arguments) + 1 < len(sys.argv)
    program = arguments[0]
    times = int(os.environ.get("FICHE_ACTION_RANDOM_TIMES", "1"))
    many = int(arguments[1]) if len(arguments) > 1 else USUAL * times
    first = int(arguments[2]) if len(arguments) > 2 else 0
    tables = collections.defaultdict(lambda: collections.defaultdict(float))
    wrong = 0
    with subprocess.Popen([program, str(first), str(many)], stdout=subprocess.PIPE, text=True) as made:
        for line in made.stdout:
            fiche = json.loads(line)
            table = tables[fiche["kind"]]
            table["fiches"] += 1
            where = f"{fiche['kind']}, seed {fiche['seed']}, k = {fiche['k']}"
            if "refused" in fiche:
                table["refused"] += 1
                wrong += 1
                print(f"{where}: refused: {fiche['refused']}")
                continue
            figures = [figure for column in fiche["columns"] for row in column["rows"]
                       for figure in [row["total"]] + row["groups"]]
            table["figures"] += len(figures)
            table["masked"] += sum(figure.get("masked", False) for figure in figures)
            table["not proven"] += not fiche["optimal"]
            table["slowest"] = max(table["slowest"], fiche["seconds"])
            try:
                found = Fiche(fiche).attack()
                if asks_needless:
                    large, spared = needless(fiche)
                    table["not small"] += large
                    table["needless"] += spared
            except TooLarge:
                table["too large"] += 1
                continue
            if not found:
                continue
            wrong += 1
            determined = [each for each in found if each[2] == each[3]]
            table["determined" if determined else "narrower"] += 1
            table["counts determined"] += len(determined)
            for label, truth, low, high in found[:3]:
                print(f"{where}: {label} is {truth}, and from {low} to {high}")
    if made.returncode != 0:
        print(f"{program} ended with {made.returncode}")
        return 1
    columns = ["fiches", "too large", "figures", "masked", "determined", "narrower", "counts determined", "refused",
               "not proven", "slowest"]
    report(tables, columns + ["not small", "needless"] * asks_needless)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
