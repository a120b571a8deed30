"""A person's side of the X server: keys, mouse, and the picture on the screen.

There is no window manager, hence no title bars; and a window gets the keys only when it is told that it has them."""

import itertools
import os
import pathlib
import re
import subprocess

from waiting import until

_settle = None

SCREENS = pathlib.Path(__file__).resolve().parents[2] / "build" / "screens" / os.environ.get("FICHE_ACTION_SCREENS", "")
WIDTH, HEIGHT = map(int, os.environ.get("FICHE_ACTION_SCREEN_SIZE", "1440x900").split("x"))

keys_pressed = 0  # Since the program began; a chord is one.


def use_office(settle):
    """`settle()` waits until the office has taken what the screen has for it. Nothing is sent before: a key goes to the
    window that has the keys when it is pressed, and the office gives them to the window that it opens."""
    global _settle
    _settle = settle


def _run(*command, stdin=None):
    return subprocess.run(command, check=True, capture_output=True, input=stdin).stdout


def use_keyboard(layout):
    """A French keyboard has keys for French letters; letters without a key get lost."""
    _run("setxkbmap", layout)


def visible_windows(title=".*"):
    """None is an error to xdotool, as is a window that closes while it looks."""
    return subprocess.run(("xdotool", "search", "--onlyvisible", "--name", title), check=False,
                          capture_output=True).stdout.decode().split()


def title_of(window):
    """Of an X window; empty where it has just closed."""
    return subprocess.run(("xdotool", "getwindowname", window), check=False, capture_output=True).stdout.decode().strip()


def is_shown(title):
    return bool(visible_windows(f"^{re.escape(title)}$"))


def window_titled(title):
    """The X window with exactly this title; waits for it."""
    return until(lambda: visible_windows(f"^{re.escape(title)}$"), f"a window titled “{title}”")[-1]


def give_keys_to(title):
    until(lambda: take_keys(title), f"“{title}” to have the keys")


def take_keys(title):
    """False where the window cannot have the keys, yet or any more. The office may be about to give them to a window of its
    own: it is asked to come round first."""
    _settle()
    windows = visible_windows(f"^{re.escape(title)}$")
    try:
        if windows and _focus() != windows[-1]:
            _run("xdotool", "windowfocus", windows[-1])
        return bool(windows) and _focus() == windows[-1]
    except subprocess.CalledProcessError:
        return False


def _focus():
    return _run("xdotool", "getwindowfocus", "-f").decode().strip()


def fill_with(title):
    """Makes the window as large as the screen. The office gives a new window its own size, before or after that."""
    def fills():
        if height_of(title) == HEIGHT:
            return True
        window = window_titled(title)
        _run("xdotool", "windowmove", window, "0", "0", "windowsize", window, str(WIDTH), str(HEIGHT))
        return False

    until(fills, f"“{title}” to fill the screen")


def height_of(title):
    geometry = _run("xdotool", "getwindowgeometry", "--shell", window_titled(title)).decode()
    return int(re.search(r"^HEIGHT=(\d+)$", geometry, re.MULTILINE).group(1))


def press(*keys):
    global keys_pressed
    if not keys:
        return
    keys_pressed += len(keys)
    _settle()
    for _, same in itertools.groupby(keys):  # What one key does may be what the next one needs.
        _run("xdotool", "key", "--delay", "20", *same)
        _settle()


def write(text):
    global keys_pressed
    keys_pressed += len(text)
    _settle()
    _run("xdotool", "type", "--delay", "10", text)
    _settle()


def copied():
    """What was last copied, as another program would paste it."""
    return _run("xsel", "--clipboard", "--output").decode()


def forget_copied():
    _run("xsel", "--clipboard", "--clear")


def click(window, place):
    """A place in a window, from its corner."""
    x, y = place
    _settle()
    _run("xdotool", "mousemove", "--sync", "--window", window, str(x), str(y), "click", "1")
    _settle()


def rest_mouse():
    """Away from everything that would light up or show a tip under it."""
    _run("xdotool", "mousemove", str(WIDTH - 1), str(HEIGHT - 1))


def stripe(colours):
    """The right end and the middle, in pixels of the screen, of the first stripe of one of these colours that reaches over more
    than half of it; None where there is none."""
    head, size, _, pixels = _look("root").split(b"\n", 3)
    width, height = map(int, size.split())

    def pixel(x, y):
        place = 3 * (y * width + x)
        return tuple(pixels[place:place + 3])

    top = next((y for y in range(height) if pixel(width // 2, y) in colours), None)
    if top is None:
        return None
    colour = pixel(width // 2, top)
    wide = [x for x in range(width) if pixel(x, top) == colour]
    bottom = next((y for y in range(top, height) if pixel(wide[-1], y) != colour), height)
    return (wide[-1], (top + bottom) // 2) if len(wide) > width // 2 else None


def status_bar_is_blank(left, right):
    """Between these pixels, in a window that fills the screen."""
    pixels = _look("root")[len(f"P6\n{WIDTH} {HEIGHT}\n255\n"):]
    lines = range(HEIGHT - 18, HEIGHT - 4)
    return len({pixels[3 * (WIDTH * line + x):3 * (WIDTH * line + x) + 3] for line in lines for x in range(left, right)}) == 1


def picture(name, window="root"):
    """Leaves build/screens/<name>.png: the whole screen, or one X window. What is drawn in steps is waited for, not for
    ever: a cursor blinks on."""
    SCREENS.mkdir(parents=True, exist_ok=True)
    _settle()
    look = _look(window)
    for _ in range(5):
        before, look = look, _look(window)
        if before == look:
            break
    _run("convert", "ppm:-", str(SCREENS / f"{name}.png"), stdin=look)


def _look(window):
    return _run("import", "-window", window, "-depth", "8", "ppm:-")
