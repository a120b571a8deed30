"""Prints what valgrind found in the extension: valgrind_findings.py LIBRARY LOG...

An office has findings of its own; one counts where LIBRARY is among the functions that led to it. Leaks do not: the
office leaves much to the end of the process. Exit code 1 where there is any, or no log of an office that loaded it.
"""

import pathlib
import re
import sys

LINE = re.compile(r"^==\d+== ?(.*)$")
LEAK = ("lost in loss record", "still reachable")


def blocks(text):
    """The findings, each as its lines; an empty line ends one."""
    block = []
    for line in text.splitlines():
        match = LINE.match(line)
        if match and match.group(1).strip():
            block.append(match.group(1))
        elif block:
            yield block
            block = []
    if block:
        yield block


def is_of(library, block):
    return (any(library in line for line in block) and any(line.lstrip().startswith("at 0x") for line in block)
            and not any(word in block[0] for word in LEAK))


def main(library, *names):
    found = {}
    summaries = 0
    for name in names:
        text = pathlib.Path(name).read_text(encoding="utf-8", errors="replace")
        summaries += "ERROR SUMMARY" in text
        for block in blocks(text):
            if is_of(library, block):
                found.setdefault(re.sub(r"0x[0-9A-Fa-f]+", "", "\n".join(block)), block)
    for block in found.values():
        print("\n".join(block) + "\n")
    print(f"{len(found)} findings in {library}, {summaries} programs looked into")
    return 1 if found or not summaries else 0


sys.exit(main(*sys.argv[1:]))
