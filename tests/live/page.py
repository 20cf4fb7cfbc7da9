#!/usr/bin/env python3
"""The phone's page in a real browser.

    page.py --words words.json --part flow|decisions|looks    against the mock server beside this file
    page.py --address http://HOST:PORT --code CODE  against a real workshop: joins and answers until it is closed

Pictures go to --pictures. It ends by itself within --seconds."""
import argparse
import json
import re
import shutil
import signal
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import decisions
import scenes
from mockserver import MockServer
from phone import IN, KEPT, SENDING, Phone
from webdriver import DOWN, ENTER, SPACE, TAB, Browser

HERE = Path(__file__).parent


def join(phone, server):
    browser = phone.browser
    browser.open(server.origin + "/")
    phone.screen("door")
    phone.look("door")
    browser.type("#code", "abc123" + ENTER)
    browser.wait("a wrong code is said", lambda: browser.text("#fault").startswith("This is not the code"))
    server.wait = 3
    browser.click("#go")
    browser.wait("too many codes", lambda: "Wait" in browser.text("#slow"))
    phone.look("slow")
    server.wait = 0
    browser.wait("the wait is over", lambda: browser.js("return document.getElementById('slow').hidden"))
    browser.js("location.hash = '#krm-482'")
    phone.screen("join")
    assert browser.js("return location.href") == server.origin + "/", "the code left the address bar"
    assert phone.focused() == "H1"
    assert "once five people have answered" in browser.text("main")
    assert f"Operations {scenes.HARM}" in browser.text("main") and not browser.js("return window.hacked"), "as text"
    browser.click("#go")
    browser.wait("a group is asked for", lambda: browser.text("#fault") == "Choose your group first.")
    browser.click("input[name=group][value='1']")
    phone.look("join")
    browser.click("#go")
    phone.screen("lobby")
    assert server.joins == [{"code": "KRM482", "name": "", "group": 1, "spectator": False}], server.joins
    server.change(stage="lobby", joined=1)
    browser.wait("one person", lambda: browser.text("#here") == "One person is here.")
    server.change(stage="lobby", joined=12)
    browser.wait("twelve people", lambda: browser.text("#here") == "12 people are here.")
    phone.look("lobby")


def answer(phone, server):
    browser = phone.browser
    server.change(stage="voting", item=scenes.item(4, left=45))
    phone.screen("question")
    assert phone.focused() == "H1" and browser.text("#place") == "5 of 12"
    assert browser.name("input[value='3']") == "3 " + scenes.ITEMS[4]["anchors"][2]
    phone.choose("3")
    phone.status(IN)
    assert [(v["answer"], v["number"]) for v in server.received] == [("3", 1)], server.received
    assert re.fullmatch(r"0:4\d left", browser.text("#left"))
    phone.look("question")
    # By keyboard alone: into the group of choices, and on to the next.
    browser.js("document.querySelector('h1').focus()")
    browser.press(TAB, DOWN)
    browser.wait("the fourth by keyboard", lambda: phone.chosen() == "4")
    phone.status(IN)
    phone.look("keyboard")


def losing_the_network(phone, server):
    browser = phone.browser
    server.acks = False
    phone.choose("2")
    phone.status(SENDING)
    browser.wait("it was said", lambda: server.received[-1]["answer"] == "2")
    server.down = True
    server.drop()
    phone.status(KEPT)
    phone.look("offline")
    assert phone.chosen() == "2"
    before = [v["number"] for v in server.received if v["answer"] == "2"]
    server.down, server.acks = False, True
    phone.status(IN)
    numbers = [v["number"] for v in server.received if v["answer"] == "2"]
    assert before == [3] and numbers == [3, 3], f"the same number, sent once more: {numbers}"
    assert server.votes[4, "first"]["answer"] == phone.chosen() == "2"
    # Over a reload, and only the last of several.
    server.acks = False
    phone.choose("1")
    phone.choose("5")
    phone.status(SENDING)
    server.down = True
    server.drop()
    phone.status(KEPT)
    browser.open(server.origin + "/")
    phone.status(KEPT)
    server.down, server.acks = False, True
    browser.js("dispatchEvent(new Event('online'))")
    phone.status(IN)
    assert phone.chosen() == server.votes[4, "first"]["answer"] == "5" and server.votes[4, "first"]["number"] == 5
    # An answer that comes too late is said to be.
    server.acks = False
    phone.choose("4")
    server.drop()
    server.change(stage="voting", item=scenes.item(5))
    server.acks = True
    browser.wait("a late answer is refused", lambda: "does not count" in browser.text("#status"))
    browser.wait("the next question", lambda: browser.text("#place") == "6 of 12")
    assert phone.chosen() == "" and (5, "first") not in server.votes


def without_sockets(phone, server):
    server.sockets, server.polled = False, False
    server.drop()
    phone.browser.wait("it polls", lambda: server.polled)
    phone.choose("D")
    phone.status(IN)
    assert server.votes[5, "first"]["answer"] == "D" and not server.links
    server.change(stage="voting", item=scenes.item(6))
    phone.browser.wait("a state by polling", lambda: phone.browser.text("#place") == "7 of 12")
    server.sockets = True
    phone.browser.js("dispatchEvent(new Event('online'))")
    phone.browser.wait("the socket is back", lambda: server.links)


def reveal(phone, server):
    browser = phone.browser
    server.version = 0  # started again, it counts anew
    server.drop()
    server.change(stage="revealed", item=scenes.item(4), result=None)
    phone.screen("revealed")
    assert "Fewer than five answered" in browser.text("main")
    phone.look("too-few")
    server.change(stage="revealed", item=scenes.item(4), result={"first": scenes.FIRST, "second": None, "agreed": None})
    browser.wait("bars", lambda: browser.js("return document.querySelectorAll('.level').length") == 5)
    assert "Views are divided" in browser.text("main") and "Median 2.5" in browser.text("main")
    assert "Level 4, chosen 5 times:" in browser.js("return document.querySelectorAll('.level')[3].textContent")
    phone.look("revealed")
    server.change(stage="voting", item={**scenes.item(4), "round": "second"})
    phone.screen("question")
    assert phone.chosen() == "", "the second vote starts afresh"
    phone.choose("3")
    phone.status(IN)
    assert server.votes[4, "second"]["number"] == 1
    phone.look("second-vote")
    server.change(stage="discussing", item=scenes.item(4), result={"first": scenes.FIRST, "second": scenes.SECOND, "agreed": 3})
    phone.screen("revealed")
    browser.wait("both votes", lambda: browser.js("return document.querySelectorAll('.level').length") == 10)
    assert "The room agreed on level 3" in browser.text("main")
    phone.look("second-revealed")


def pause(phone, server):
    server.change(stage="voting", paused=True, item=scenes.item(6))
    phone.screen("paused")
    assert phone.focused() == "H1"
    phone.look("paused")
    server.change(stage="voting", spectator=True, item=scenes.item(6))
    phone.screen("question")
    assert not phone.browser.js("return document.querySelector('input')")
    phone.look("spectator")


def words_that_mean_harm(phone, server):
    """Whoever wrote the questionnaire: it is text, of any length, and nothing runs."""
    browser, harm = phone.browser, f"=1+1 {scenes.HARM} gepj.\u202eexe"
    words = {"practice": f"Practice {harm}", "question": f"Question {harm}",
             "anchors": [f"Anchor {n} {harm}" for n in range(4)] + ["Endless" * 100]}
    shown = [words["practice"], words["question"], *words["anchors"]]
    for state in (dict(stage="voting"), dict(stage="revealed", result={"first": scenes.FIRST, "second": None, "agreed": None})):
        server.change(item={**scenes.item(7), **words}, **state)
        phone.screen({"voting": "question"}.get(state["stage"], state["stage"]))
        phone.at(words["question"])
        missing = [text for text in shown if text not in browser.js("return document.getElementById('main').textContent")]
        assert not missing, missing
        assert not browser.js("return window.hacked || document.querySelector('main img')")
        phone.look("harm-" + state["stage"])
    server.change(stage="deciding", deciding={"gaps": [harm, "Endless" * 100], "each": 5, "closed": False, "totals": None})
    browser.wait("gaps as text", lambda: harm in browser.js("return document.getElementById('main').textContent"))
    assert not browser.js("return window.hacked || document.querySelector('main img')")
    phone.look("harm-deciding")


def own_pace(phone, server):
    browser = phone.browser
    server.items, server.votes = scenes.ITEMS, {}
    server.change(stage="own_pace", item=None)
    phone.screen("own")
    for i in range(12):
        assert browser.text("#place") == f"{i + 1} of 12"
        if i == 4:  # without a network one goes on all the same
            server.down = True
            server.drop()
        if i != 7:
            phone.choose("12345ND"[i % 7])
        if i == 2:
            phone.status("Your answer is in. You can change it until the facilitator ends this part.")
            phone.look("own-pace")
        phone.press("Finish" if i == 11 else "Next")
    phone.screen("done")
    phone.status(KEPT)
    assert sorted(item for item, _ in server.votes) == [0, 1, 2, 3]
    server.down = False
    server.stamps.clear()
    browser.js("dispatchEvent(new Event('online'))")
    browser.wait("all sent", lambda: len(server.votes) == 11)
    assert server.stamps[6] - server.stamps[0] > 0.5, "seven at once are too many"
    assert "11 of 12 answered" in browser.text("main")
    phone.look("own-done")
    phone.press("All questions")
    phone.screen("overview")
    assert browser.text(".row:nth-of-type(1) .state") == "Answered"
    phone.look("own-list")
    browser.js("window.scrollTo(0, 1e6)")
    phone.look("own-list-end")
    phone.press("Finish")
    phone.press("Go to the first open question")
    browser.wait("the open one", lambda: browser.text("#place") == "8 of 12")


# By what it is known, and the state that it shows.
SCREENS = {
    "question": ("[data-screen=question] input[value=N]", dict(stage="voting", item=scenes.item(9))),
    "revealed": (".level .box", dict(stage="revealed", item=scenes.item(9), result={"first": scenes.FIRST, "second": None, "agreed": 2})),
    "drill": (".scenario h2", dict(stage="voting", item=scenes.drill(0))),
    "drill-later": ("[data-screen=question] summary", dict(stage="voting", item=scenes.drill(1))),
    "drill-revealed": (".plain", dict(stage="revealed", item=scenes.drill(0), result={"first": scenes.CHOSEN, "second": None, "agreed": 4})),
    "dots": ("#dot0\\+", dict(stage="deciding", deciding={"gaps": scenes.GAPS, "each": 5, "closed": False, "totals": None})),
    "totals": ("#gaps", dict(stage="deciding", deciding={"gaps": scenes.GAPS, "each": 5, "closed": True, "totals": scenes.TOTALS}))}
WAYS = {"small": dict(width=360, height=640), "dark": dict(dark=True), "narrow": dict(width=320, height=568), "large": dict(text=200),
        "narrow-large": dict(width=320, height=640, text=200), "right-to-left": dict()}


def variations(phone, server):
    """The same screens in the dark, on a narrow phone, in large text, and from right to left."""
    browser = phone.browser
    server.votes[9, "first"] = server.votes[13, "first"] = {"answer": "3", "number": 50}
    server.dots = {0: 2}
    for way, settings in WAYS.items():
        browser.phone(**settings)
        if way == "right-to-left":
            plain, server.words = server.words, scenes.mirrored(server.words)
            browser.open(server.origin + "/")
        for name, (mark, state) in SCREENS.items():
            server.change(**state)
            browser.wait("the screen " + name, lambda: browser.js("return document.querySelector(arguments[0])", mark))
            phone.look(f"{way}-{name}")
            if "large" in way:
                browser.js("window.scrollTo(0, innerHeight * .8)")
                phone.look(f"{way}-{name}-below")
    assert browser.js("return getComputedStyle(document.querySelector('.gap, .level')).direction") == "rtl"
    browser.phone()
    server.words = plain


def endings(phone, server):
    browser = phone.browser
    browser.open(server.origin + "/")
    for why, text in (("elsewhere", "another window"), ("removed", "no longer in the workshop")):
        browser.wait("a connection", lambda: server.links)
        server.links[0].send({"type": "bye", "why": why})
        phone.screen(why)
        assert text in browser.text("h1")
        phone.look(why)
        browser.click("main button")
    phone.screen("door")
    server.full = True
    browser.click("#go")
    phone.screen("full")
    phone.look("full")
    server.full = False
    server.door = {"title": f"Larkfield {scenes.HARM}", "mode": "named", "groups": [], "pace": "together"}
    browser.click("main button")
    phone.screen("door")
    browser.click("#go")
    phone.screen("join")
    assert phone.heading() == browser.js("return document.title") == server.door["title"], "as text"
    browser.click("#go")
    browser.wait("a name is asked for", lambda: browser.text("#fault") == "Type your name first.")
    browser.type("#name", " Mara Lindqvist ")
    browser.js("document.getElementById('watch').focus()")
    browser.press(SPACE)
    phone.look("join-named")
    browser.click("#go")
    browser.wait("joined", lambda: server.joins[1:] == [{"code": "KRM482", "name": "Mara Lindqvist", "group": -1, "spectator": True}])
    server.change(stage="closed")
    phone.screen("closed")
    assert not browser.js("return window.hacked")
    phone.look("closed")


PARTS = {"flow": (join, answer, losing_the_network, without_sockets, reveal, pause, words_that_mean_harm, own_pace),
         "decisions": (decisions.enter, decisions.drill, decisions.drill_revealed, decisions.dots, decisions.dots_on_a_slow_disk,
                       decisions.dots_of_the_room, decisions.watching),
         "looks": (decisions.enter, variations, endings)}


def against_mock(phone, words, part):
    server = MockServer(HERE.parents[1] / "resources/phone", words)
    server.door["groups"] = ["Board", "Sales and service", f"Operations {scenes.HARM}"]
    for scene in PARTS[part]:
        begun = time.time()
        scene(phone, server)
        print(f"{scene.__name__}: {time.time() - begun:.1f} s", flush=True)
    assert not server.faults, server.faults


def against_server(phone, address, code, name):
    """Joins, answers whatever is asked with a level that depends on the question, and watches until the close."""
    browser, seen = phone.browser, ""
    browser.open(f"{address}/#{code}")
    phone.screen("join")
    phone.look("join")
    browser.js("const n = document.getElementById('name'); if (n) n.value = arguments[0]; "
               "const g = document.querySelector('input[name=group]'); if (g) g.click(); document.getElementById('go').click()", name)
    while True:
        screen, title = browser.js("return [document.getElementById('main').dataset.screen, document.querySelector('h1').innerText]")
        if (now := f"{screen} {title}") != seen:
            print(now, flush=True)
            phone.look(screen)
        seen = now
        if screen in ("question", "own") and not phone.chosen() and browser.js("return document.querySelector('input[name=answer]')"):
            phone.choose("12345"[len(title) % 5])
            browser.wait("the answer is in", lambda: browser.text("#status").startswith("Your answer is in"))
        elif screen == "own":
            browser.click(".buttons .first")
        elif screen in ("closed", "removed"):
            return
        time.sleep(0.2)


def too_long(*_):
    raise AssertionError("not done in time")


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for option in ("--words", "--address", "--code", "--pictures"):
        options.add_argument(option)
    options.add_argument("--part", choices=PARTS, default="flow")
    options.add_argument("--name", default="Mara")
    options.add_argument("--browser", default=shutil.which("chromium"))
    options.add_argument("--driver", default=shutil.which("chromedriver"))
    options.add_argument("--seconds", type=int, default=170)
    given = options.parse_args()
    signal.alarm(given.seconds)
    signal.signal(signal.SIGALRM, too_long)
    with Browser(given.browser, given.driver) as browser:
        browser.phone()
        phone = Phone(browser, Path(given.pictures or "pictures"))
        try:
            if given.address:
                against_server(phone, given.address.rstrip("/"), given.code, given.name)
            else:
                against_mock(phone, json.loads(Path(given.words).read_text()), given.part)
        except AssertionError:
            browser.picture(phone.pictures / "failed.png")
            raise
        complaints = browser.complaints()
        assert not complaints, complaints
    print(f"{phone.count} pictures in {phone.pictures}")


if __name__ == "__main__":
    main()
