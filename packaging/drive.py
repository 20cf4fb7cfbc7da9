#!/usr/bin/python3
"""Walks through a program's window as somebody with a screen reader does: by the names its controls have.

    drive.py PROGRAM [ARGUMENT ...] < STEPS

A step is one line:
    wait NAME       until something visible has that name
    click NAME      press the button, choice or row of that name
    key KEY ...     press keys, named as xdotool names them
    focus NAME      give it the keyboard
    type TEXT       type into what has the keyboard
    pause SECONDS   wait
    shot FILE       a picture of the program's window
NAME is an accessible name or its beginning. Ends with 1 at the first step that fails, saying what was visible.
"""
import subprocess
import sys
import time
import warnings

import gi

warnings.simplefilter("ignore", DeprecationWarning)  # Atspi's, for names that Debian 12 still needs
gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 60  # seconds: a room takes its time to answer
PRESSES = ("press", "click", "toggle", "activate", "check", "select")


def visible(node, depth=0):
    """The node and everything visible below it."""
    yield node
    if depth > 40:
        return
    for index in range(min(node.get_child_count(), 500)):
        child = node.get_child_at_index(index)
        if child and (depth == 0 or child.get_state_set().contains(Atspi.StateType.SHOWING)):
            yield from visible(child, depth + 1)


def application(process):
    desktop = Atspi.get_desktop(0)
    for index in range(desktop.get_child_count()):
        child = desktop.get_child_at_index(index)
        if child and child.get_process_id() == process.pid:
            return child
    return None


class Walk:
    def __init__(self, command):
        self.process = subprocess.Popen(command)

    def names(self):
        program = application(self.process)
        return [(node.get_name() or "", node) for node in visible(program)] if program else []

    def find(self, wanted):
        """Whole names win over beginnings, and what can be pressed over what cannot."""
        found = [(name != wanted, node.get_action_iface() is None, node)
                 for name, node in self.names() if name.startswith(wanted)]
        return min(found, key=lambda each: each[:2])[2] if found else None

    def wait(self, wanted):
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if self.process.poll() is not None:
                raise RuntimeError(f"the program has ended with {self.process.returncode}")
            try:
                if node := self.find(wanted):
                    return node
            except GLib.Error:
                pass  # a control went while it was looked at
            time.sleep(0.1)
        raise RuntimeError("not there; visible: " + " | ".join(sorted({name for name, _ in self.names() if name})))

    def click(self, wanted):
        node = self.wait(wanted)
        action = node.get_action_iface()
        names = [action.get_action_name(i).lower() for i in range(action.get_n_actions())] if action else []
        press = next((names.index(name) for name in PRESSES if name in names), None)
        if press is not None:
            action.do_action(press)
        else:
            box = node.get_component_iface().get_extents(Atspi.CoordType.SCREEN)
            run("xdotool", "mousemove", box.x + box.width // 2, box.y + box.height // 2, "click", 1)
        time.sleep(0.3)

    def focus(self, wanted):
        self.wait(wanted).get_component_iface().grab_focus()
        time.sleep(0.3)

    @staticmethod
    def pause(seconds):
        time.sleep(float(seconds))

    def key(self, keys):
        for key in keys.split():
            run("xdotool", "key", key)
            time.sleep(0.15)

    def type(self, text):
        run("xdotool", "type", "--delay", 15, text)

    def shot(self, file):
        run("xdotool", "mousemove", 0, 0)
        time.sleep(0.5)  # let what moves come to rest
        window = subprocess.check_output(["xdotool", "getactivewindow"], text=True).strip()
        run("import", "-window", window, file)

    def close(self):
        self.process.terminate()
        self.process.wait()


def run(*command):
    subprocess.run([str(word) for word in command], check=True)


def main(command):
    walk = Walk(command)
    try:
        for line in sys.stdin:
            verb, _, rest = line.strip().partition(" ")
            if not verb or verb.startswith("#"):
                continue
            try:
                getattr(walk, verb)(rest)
            except (RuntimeError, GLib.Error, subprocess.CalledProcessError) as error:
                print(f"drive: {line.strip()}: {error}", file=sys.stderr)
                return 1
        return 0
    finally:
        walk.close()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]) if len(sys.argv) > 1 else __doc__)
