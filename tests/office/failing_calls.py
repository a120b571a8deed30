"""A command fails in the middle, wherever that is: the workbook stays as it was, with its list of steps, and the same command
then does what it would have done.

What does it runs in the office (failing_calls_inside.py), which Python is loaded into for that: the ten thousand calls of a
command would take most of a minute over a connection.

    failing_calls.py [--failures N]   of each command, in even steps over all its calls; 12 without it
"""

import argparse
import pathlib

from hands import keep
from office import connect, make

import uno
from com.sun.star.beans import NamedValue


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--failures", type=int, default=12)
    inside = pathlib.Path(__file__).resolve().with_name("failing_calls_inside.py")
    context = connect()
    loader = keep(make(context, "com.sun.star.loader.Python"))
    factory = keep(loader.activate("failing.calls", "", inside.as_uri(), None))
    job = keep(factory.createInstanceWithContext(context))
    told = job.execute((NamedValue("Failures", arguments.parse_args().failures),))
    print(told)
    if not told.endswith("all held"):
        raise SystemExit(1)


main()
