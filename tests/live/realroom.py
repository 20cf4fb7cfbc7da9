#!/usr/bin/env python3
"""A phone in a real browser in a real workshop: it joins, answers, loses the program and the network, comes back with its
vote, and sees the reveal.

    realroom.py --heartwood PROGRAM --browser chromium --driver chromedriver --pictures FOLDER

Four more phones, after src/live/PROTOCOL.md and without a browser, make a room of which a picture is shown."""
import argparse
import contextlib
import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from phone import IN, KEPT, SENDING, Phone
from webdriver import Browser


class Program:
    """`heartwood workshop`, which may be killed and started again."""

    def __init__(self, heartwood, folder):
        self.heartwood, self.file, self.process = heartwood, folder / "room.heartwood", None
        self.environment = {**os.environ, "HOME": str(folder), "XDG_CONFIG_HOME": str(folder), "XDG_DATA_HOME": str(folder),
                            "LC_ALL": "C.UTF-8", "LANGUAGE": "en", "QT_QPA_PLATFORM": "offscreen"}

    def start(self, listen):
        self.process = subprocess.Popen(
            [self.heartwood, "workshop", self.file, "--title", "Larkfield workshop", "--questionnaire", "customer-obsession/pulse",
             "--listen", listen, "--pace", "together", "--group", "Board", "--group", "Sales and service"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=self.environment)
        return json.loads(self.process.stdout.readline())

    def say(self, line):
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()

    def kill(self):
        self.process.kill()
        self.process.wait()

    def silence(self, on):
        """As a network that swallows everything without a word."""
        self.process.send_signal(signal.SIGSTOP if on else signal.SIGCONT)

    def end(self):
        self.say("close")
        summary = json.loads(self.process.stdout.readline())
        assert self.process.wait(15) == 0
        return summary

    def kept(self):
        """The answers in the file, by item."""
        with contextlib.closing(sqlite3.connect(f"file:{self.file}?mode=ro", uri=True)) as file:
            rows = file.execute("SELECT item, answer FROM answer WHERE answer <> '-' ORDER BY answer")
            answers = {}
            for item, answer in rows:
                answers[item] = answers.get(item, "") + answer
            return answers


class Other:
    """A phone whose network lets no WebSocket through."""

    def __init__(self, room):
        self.address, self.token = "http://" + room["address"], ""
        self.token = self.ask("/join", {"code": room["code"], "name": "", "group": -1, "spectator": False})["token"]

    def ask(self, path, body):
        request = urllib.request.Request(self.address + path, json.dumps(body).encode(), {
            "Content-Type": "application/json", "Origin": self.address, "Authorization": "Bearer " + self.token})
        with urllib.request.urlopen(request, timeout=10) as answer:
            return json.load(answer)

    def vote(self, item, answer):
        message = {"type": "vote", "item": item, "round": "first", "answer": answer, "number": 1}
        answer = self.ask("/say", message)
        assert answer == {"type": "ack", "item": item, "round": "first", "number": 1}, answer


def offline(browser, on):
    browser.call("POST", "/chromium/network_conditions", {"network_conditions": {
        "offline": on, "latency": 0, "download_throughput": -1, "upload_throughput": -1}})


def join(phone, program):
    room = program.start("127.0.0.1:0")
    assert not room["resumed"], room
    phone.browser.open(f"http://{room['address']}/#{room['code']}")
    phone.screen("join")
    phone.browser.click("input[name=group][value='1']")
    phone.look("join")
    phone.browser.click("#go")
    phone.screen("lobby")
    others = [Other(room) for _ in range(4)]
    phone.browser.wait("five are here", lambda: phone.browser.text("#here") == "5 people are here.")
    program.say("start")
    phone.screen("question")
    assert phone.browser.text("#place") == "1 of 16"
    phone.choose("2")
    phone.status(IN)
    return room, others


def killed(phone, program, room):
    """What was acknowledged is there again; what was answered meanwhile is kept by the phone, and sent."""
    program.kill()
    phone.status("No connection. Trying again…")
    assert phone.chosen() == "2"
    phone.choose("4")
    phone.status(KEPT)
    phone.look("killed")
    again = program.start(room["address"])
    assert again == {**room, "resumed": True}, again
    phone.status(IN)
    assert phone.chosen() == "4"
    # Nothing but what the server has: the page is loaded anew, and has answered nothing since.
    phone.browser.open(f"http://{room['address']}/")
    phone.status(IN)
    assert phone.chosen() == "4"
    phone.look("resumed")


def without_network(phone, program):
    program.silence(True)
    offline(phone.browser, True)  # which a socket that stands does not feel, but the page is told
    phone.choose("5")
    phone.status(SENDING)
    phone.status(KEPT)
    phone.look("offline")
    program.silence(False)
    offline(phone.browser, False)
    phone.status(IN)
    assert phone.chosen() == "5"


def revealed(phone, program, others):
    browser = phone.browser
    assert not browser.js("return document.querySelector('.level')")
    for other, answer in zip(others, "1224"):
        other.vote(0, answer)  # the last of them reveals it: everybody has answered
    phone.screen("revealed")
    amounts = browser.js("return [...document.querySelectorAll('.level .amount')].map(e => Number(e.innerText))")
    assert amounts == [1, 2, 0, 1, 1], amounts
    assert "Median 2" in browser.text("main")
    phone.look("revealed")
    program.say("agree 3")
    browser.wait("what the room agreed on", lambda: "The room agreed on level 3" in browser.text("main"))
    program.say("next")
    phone.screen("question")
    assert browser.text("#place") == "2 of 16"
    phone.choose("D")
    phone.status(IN)


def closed(phone, program):
    summary = program.end()
    assert summary["people"] == 5 and summary["votes"] == 6, summary
    phone.screen("closed")
    phone.look("closed")
    assert program.kept() == {"empathy.listening.loop": "12245", "empathy.leader-contact.first-hand": "D"}, program.kept()


def run(phone, program):
    begun = time.time()
    room, others = join(phone, program)
    for scene, more in ((killed, (program, room)), (without_network, (program,)), (revealed, (program, others)), (closed, (program,))):
        scene(phone, *more)
        print(f"{scene.__name__}: {time.time() - begun:.1f} s from the beginning", flush=True)


def too_long(*_):
    raise AssertionError("not done in time")


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--heartwood", required=True)
    options.add_argument("--browser", default=shutil.which("chromium"))
    options.add_argument("--driver", default=shutil.which("chromedriver"))
    options.add_argument("--pictures", default="pictures")
    options.add_argument("--seconds", type=int, default=55)
    given = options.parse_args()
    signal.signal(signal.SIGALRM, too_long)
    signal.alarm(given.seconds)
    with tempfile.TemporaryDirectory(prefix="heartwood-room-") as folder, Browser(given.browser, given.driver) as browser:
        browser.phone()
        phone, program = Phone(browser, Path(given.pictures)), Program(given.heartwood, Path(folder))
        try:
            run(phone, program)
        except AssertionError:
            browser.picture(phone.pictures / "failed.png")
            raise
        finally:
            if program.process:
                program.kill()
        complaints = [each for each in browser.complaints() if "WebSocket" not in each]
        assert not complaints, complaints
    print(f"{phone.count} pictures in {phone.pictures}")


if __name__ == "__main__":
    main()
