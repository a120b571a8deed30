"""What is known of a condition on a row."""

from dataclasses import dataclass


@dataclass
class Verdict:
    """Whether a row meets a condition as it stands and, where a cell leaves that in doubt, which one."""

    yes: bool
    doubts: frozenset = frozenset()

    def surely_not(self):
        return not self.yes and not self.doubts
