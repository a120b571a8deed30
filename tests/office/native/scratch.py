"""The sheet beside the fiche on which native formulas stand: columns as long as a register, and single cells."""

from dataclasses import dataclass

from com.sun.star.sheet.FillDirection import TO_BOTTOM

FIRST_ROW = 2  # of a column of the scratch sheet; its heading is above
CELLS_IN_COLUMN = 400


def column_letters(index):
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


@dataclass(frozen=True)
class Cells:
    """A column of cells, one for each row of a register: `whole` as a range, `one` as a pattern for the cell of one
    row, with {s} for the row of the scratch sheet and {r} for that of the register's sheet."""
    whole: str
    one: str
    first: int  # row of the sheet
    count: int

    def top(self, count):
        """The range of the first `count` cells."""
        begin = self.whole.split(":")[0]
        return f"{begin}:{self.whole.split(':')[1].rstrip('0123456789')}{self.first + count - 1}"


def cells_of_sheet(sheet_name, column, first_row, count):
    """Cells of a register's own sheet."""
    quoted = sheet_name.replace("'", "''")
    letters = column_letters(column)
    return Cells(f"$'{quoted}'.${letters}${first_row}:${letters}${first_row + count - 1}",
                 f"$'{quoted}'.${letters}{{r}}", first_row, count)


class Scratch:
    def __init__(self):
        self.columns = []  # lists of formulas, with their headings
        self.known = {}
        self.filled = []  # columns that are one formula filled down, with their cells
        self.open = None

    def column(self, heading, formulas):
        """A new column."""
        letters = column_letters(len(self.columns))
        self.columns.append([f'="{heading.replace(chr(34), "")[:60]}"', *formulas])
        last = FIRST_ROW + len(formulas) - 1
        return Cells(f"${letters}${FIRST_ROW}:${letters}${last}", f"${letters}{{s}}", FIRST_ROW, len(formulas))

    def for_rows(self, pattern, count, first_register_row):
        """The column of `pattern`, filled in for each row of a register; asked for again, it is the same one."""
        key = (pattern, count)
        if key not in self.known:
            formulas = ["=" + pattern.format(s=FIRST_ROW + row, r=first_register_row + row) for row in range(count)]
            self.filled.append((len(self.columns), count))
            self.known[key] = self.column(pattern, formulas)
        return self.known[key]

    def cell(self, formula):
        """The address of a new cell with this formula."""
        if self.open is None or len(self.columns[self.open]) > CELLS_IN_COLUMN:
            self.open = len(self.columns)
            self.columns.append(['="figures"'])
        column = self.columns[self.open]
        column.append("=" + formula)
        return f"${column_letters(self.open)}${len(column)}"

    def write(self, sheet):
        """Puts every formula into an empty sheet at once. A formula for every row of a register is written once and filled
        down: Calc has to read it once."""
        columns = list(self.columns)
        for index, _ in self.filled:
            columns[index] = columns[index][:FIRST_ROW]
        height = max(len(column) for column in self.columns)
        rows = tuple(tuple(column[row] if row < len(column) else "" for column in columns)
                     for row in range(height))
        self.range = sheet.getCellRangeByPosition(0, 0, len(self.columns) - 1, height - 1)
        self.range.setFormulaArray(rows)
        for index, count in self.filled:
            sheet.getCellRangeByPosition(index, FIRST_ROW - 1, index, FIRST_ROW + count - 2).fillAuto(TO_BOTTOM, 1)

    def read(self):
        """What the formulas give."""
        self.results = self.range.getDataArray()

    def value(self, address):
        _, letters, row = address.split("$")
        column = 0
        for letter in letters:
            column = column * 26 + ord(letter) - 64
        return self.results[int(row) - 1][column - 1]

    def formula(self, address):
        _, letters, row = address.split("$")
        column = next(index for index in range(len(self.columns)) if column_letters(index) == letters)
        return self.columns[column][int(row) - 1]
