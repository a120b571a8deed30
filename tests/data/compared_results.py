# This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
# If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
"""Compares exported results with the expected ones: every figure, group, value and number of alerts.

The order of groups does not matter, a group of 0 is the same as no group, and an upper bound that equals the value is
the same as none. Texts compare in their folded form, except the keys of groups and levels, which must be spelled as
expected. Values come most frequent first, unless an expected result says that they are "ordered": then as it has them.
"""

import math
from collections import Counter

NUMBERS = ("value", "upperBound", "numerator", "denominator")


def same_number(left, right):
    """Levels are texts, and what is done or not is true or false."""
    if not all(isinstance(side, (int, float)) and not isinstance(side, bool) for side in (left, right)):
        return type(left) is type(right) and left == right
    return math.isclose(left, right, rel_tol=1e-9, abs_tol=1e-9)


def number(figure, name):
    """A missing upper bound is the value itself; figures without a value have none of the others either."""
    given = figure.get(name)
    return figure.get("value") if given is None and name == "upperBound" else given


def figure_differences(expected, actual):
    if expected["status"] != actual.get("status"):
        yield f"status {actual.get('status')}, expected {expected['status']}"
    elif expected["status"] == "ok":
        for name in NUMBERS:
            if not same_number(number(expected, name), number(actual, name)):
                yield f"{name} {number(actual, name)}, expected {number(expected, name)}"


def value_differences(expected, actual, folded, ordered):
    """Frequencies and their days; quotes have 1 each."""
    def comparable(entries):
        dated = any("dates" in entry for entry in expected)
        return [(folded(entry["value"]), entry["count"], tuple(entry.get("dates", ()) if dated else ()))
                for entry in entries]

    wanted, found = comparable(expected), comparable(actual)
    for value, count, dates in Counter(wanted) - Counter(found):
        yield f"values: no “{value}” {count} times {' '.join(dates)}"
    for value, count, dates in Counter(found) - Counter(wanted):
        yield f"values: “{value}” {count} times {' '.join(dates)} is not expected"
    counts = [count for _, count, _ in found]
    if ordered and sorted(wanted) == sorted(found) and wanted != found:
        yield "values: not in their order"
    if not ordered and counts != sorted(counts, reverse=True):
        yield "values: not in the order of their frequency"


def groups_of(figure):
    groups = {tuple(sorted(group["keys"].items())): group for group in figure.get("breakdown") or []}
    return {keys: group for keys, group in groups.items() if group.get("value") or group.get("upperBound")}


def group_differences(expected, actual, folded):
    wanted, found = groups_of(expected), groups_of(actual)
    for keys in sorted(wanted.keys() | found.keys()):
        name = " × ".join(value for _, value in keys)
        if keys not in found:
            yield f"{name}: no such group, expected {wanted[keys]['value']}"
        elif keys not in wanted:
            yield f"{name}: {found[keys].get('value')}, no such group is expected"
        else:
            yield from (f"{name}: {difference}" for difference in figure_differences(wanted[keys], found[keys]))
            if "values" in wanted[keys]:
                listed = listed_differences(wanted[keys], found[keys], folded)
                yield from (f"{name}: {difference}" for difference in listed)


def listed_differences(expected, actual, folded):
    return value_differences(expected.get("values") or [], actual.get("values") or [], folded,
                             expected.get("ordered", False))


def indicator_differences(expected, actual, folded):
    yield from figure_differences(expected, actual)
    yield from group_differences(expected, actual, folded)
    if expected["status"] == "ok":
        yield from listed_differences(expected, actual, folded)
    if expected["warnings"] != actual.get("warnings"):
        yield f"warnings {actual.get('warnings')}, expected {expected['warnings']}"


def differences(expected, actual, folded):
    if "period" in actual and actual["period"] != expected["period"]:
        yield f"period {actual['period']}, expected {expected['period']}"
    wanted = {indicator["id"]: indicator for indicator in expected["indicators"]}
    found = {indicator["id"]: indicator for indicator in actual["indicators"]}
    if len(found) != len(actual["indicators"]):
        yield "an indicator is there twice"
    for name in wanted.keys() - found.keys():
        yield f"{name}: missing"
    for name in found.keys() - wanted.keys():
        yield f"{name}: not expected"
    for name in wanted:
        if name in found:
            yield from (f"{name}: {line}" for line in indicator_differences(wanted[name], found[name], folded))


def report(expected, actual, folded):
    """Prints every difference, or one line where there is none; the exit code says the same."""
    found = sorted(differences(expected, actual, folded))
    for line in found:
        print(line)
    if not found:
        print(f"{len(expected['indicators'])} indicators agree")
    return 1 if found else 0
