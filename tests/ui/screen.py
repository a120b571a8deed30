"""A person's side of the X server: keys, mouse, and the picture on the screen.

There is no window manager, hence no title bars; and a window gets the keys only when it is told that it has them."""

import pathlib
import re
import subprocess

from waiting import until

SCREENS = pathlib.Path(__file__).resolve().parents[2] / "build" / "screens"
WIDTH, HEIGHT = 1440, 900

keys_pressed = 0  # Since the program began; a chord is one.


def _run(*command):
    return subprocess.run(command, check=False, capture_output=True).stdout


def use_keyboard(layout):
    """A French keyboard has keys for French letters; letters without a key get lost."""
    _run("setxkbmap", layout)


def visible_windows(title=".*"):
    return _run("xdotool", "search", "--onlyvisible", "--name", title).decode().split()


def window_titled(title):
    """The X window with exactly this title; waits for it."""
    return until(lambda: visible_windows(f"^{re.escape(title)}$"), f"a window titled “{title}”")[-1]


def give_keys_to(title):
    _run("xdotool", "windowfocus", "--sync", window_titled(title))


def fill_with(title):
    """Makes the window as large as the screen."""
    window = window_titled(title)
    _run("xdotool", "windowmove", window, "0", "0", "windowsize", window, str(WIDTH), str(HEIGHT))
    until(lambda: height_of(title) == HEIGHT, f"“{title}” to fill the screen")


def height_of(title):
    geometry = _run("xdotool", "getwindowgeometry", "--shell", window_titled(title)).decode()
    return int(re.search(r"^HEIGHT=(\d+)$", geometry, re.MULTILINE).group(1))


def press(*keys):
    global keys_pressed
    if not keys:
        return
    keys_pressed += len(keys)
    _run("xdotool", "key", "--clearmodifiers", "--delay", "40", *keys)


def write(text):
    global keys_pressed
    keys_pressed += len(text)
    _run("xdotool", "type", "--clearmodifiers", "--delay", "20", text)


def click(window, place):
    """A place in a window, from its corner."""
    x, y = place
    _run("xdotool", "mousemove", "--sync", "--window", window, str(x), str(y), "click", "1")


def rest_mouse():
    """Away from everything that would light up or show a tip under it."""
    _run("xdotool", "mousemove", str(WIDTH - 1), str(HEIGHT - 1))


def wait_still(window="root"):
    """Until two looks at the screen, or at one window, are the same; not for ever: a cursor blinks on."""
    looks = []

    def is_still():
        looks.append(_run("import", "-window", window, "ppm:-"))
        return len(looks) > 1 and looks[-1] == looks[-2]

    try:
        until(is_still, "a still picture", seconds=4)
    except AssertionError:
        pass


def picture(name, window="root"):
    """Leaves build/screens/<name>.png: the whole screen, or one X window."""
    SCREENS.mkdir(parents=True, exist_ok=True)
    wait_still(window)
    _run("import", "-window", window, str(SCREENS / f"{name}.png"))
