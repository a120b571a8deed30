# This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
# If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
"""The conditions that judge a row when a grid is computed a second time: does it count, and which cells leave that open."""

import datetime

from registers import folded
from verdict import Verdict


def equals(path, *wanted):
    """The value is one of these."""
    def judge(fiche, row):
        value = fiche.read(row, path)
        return Verdict(value.known and folded(value.content or "") in map(folded, wanted), value.doubts)
    return judge


def differs(path, *unwanted):
    def judge(fiche, row):
        value = fiche.read(row, path)
        return Verdict(value.known and folded(value.content or "") not in map(folded, unwanted), value.doubts)
    return judge


def filled(path):
    def judge(fiche, row):
        value = fiche.read(row, path)
        return Verdict(value.content is not None, frozenset() if value.known else value.doubts)
    return judge


def unfilled(path):
    def judge(fiche, row):
        value = fiche.read(row, path)
        return Verdict(value.known and value.content is None, frozenset() if value.known else value.doubts)
    return judge


def between(path, first=datetime.date.min, last=datetime.date.max):
    def judge(fiche, row):
        value = fiche.read(row, path)
        return Verdict(value.content is not None and first <= value.content <= last, value.doubts)
    return judge


def in_period(fiche, path):
    return between(path, fiche.first, fiche.last)


def in_year_before(fiche, path):
    """The samples' periods are years: the twelve months before the first day."""
    return between(path, fiche.first.replace(year=fiche.first.year - 1), fiche.first - datetime.timedelta(days=1))


def earlier(fiche, path):
    return between(path, last=fiche.first - datetime.timedelta(days=1))


def until_the_end(fiche, path):
    return between(path, last=fiche.last)


def always(_, __):
    return Verdict(True)
