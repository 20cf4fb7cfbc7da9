"""The crisis drill and the room's dots on a phone."""
import time

import scenes
from phone import SENDING
from webdriver import DOWN, ENTER, TAB

DRILL_IN = "Your answer is in. All answers of the drill are shown together, after its last question."


def enter(phone, server):
    """In, without a look around."""
    phone.browser.open(server.origin + "/#KRM482")
    phone.screen("join")
    phone.browser.click("input[name=group][value='-1']")
    phone.browser.click("#go")
    phone.screen("lobby")


def ask(phone, server, position):
    server.change(stage="voting", item=scenes.drill(position))
    phone.at(scenes.DRILL[position][0])
    assert phone.browser.text("#place") == f"{position + 1} of 4", "of the drill"


def drill(phone, server):
    browser = phone.browser
    ask(phone, server, 0)
    assert browser.js("return document.activeElement.innerText") == "Three wrong parcels", "the scenario is read first"
    text = browser.text("main")
    assert all(paragraph in text for paragraph in scenes.SCENARIO) and not browser.js("return window.hacked"), "as text"
    assert text.index(scenes.SCENARIO[3]) < text.index(scenes.DRILL[0][0])
    assert browser.js("return [...document.querySelectorAll('input[name=answer]')].map(i => i.value).join('')") == "12345D"
    assert not browser.text(".choices .box") and browser.name("input[value='4']") == "The team leader on duty."
    phone.look("drill")
    browser.press(TAB, DOWN)
    browser.wait("the second by keyboard", lambda: phone.chosen() == "2")
    phone.status(DRILL_IN)
    assert server.votes[12, "first"]["answer"] == "2"
    phone.look("drill-keyboard")
    browser.open(server.origin + "/")
    browser.wait("what happened is still open", lambda: scenes.SCENARIO[0] in browser.text("main") and phone.chosen() == "2")
    # From the second question on it is folded away.
    ask(phone, server, 1)
    assert phone.focused() == "H1" and scenes.SCENARIO[0] not in browser.text("main") and phone.chosen() == ""
    browser.js("document.querySelector('summary').focus()")
    browser.press(ENTER)
    browser.wait("unfolded", lambda: scenes.SCENARIO[3] in browser.text("main"))
    phone.look("drill-unfolded")
    browser.press(ENTER)
    phone.choose("D")
    phone.status(DRILL_IN)
    phone.look("drill-later")


def drill_revealed(phone, server):
    browser = phone.browser
    server.change(stage="revealed", item=scenes.drill(0), result={"first": scenes.CHOSEN, "second": None, "agreed": None})
    browser.wait("bars", lambda: browser.js("return document.querySelectorAll('.level').length") == 5)
    text = browser.text("main")
    assert not any(word in text for word in ("Median", "Views", "Level", "agreed")), text
    assert "2 people don’t know" in text and browser.text("#place") == "1 of 4" and not browser.text(".levels .box")
    assert browser.js("return document.querySelectorAll('.level')[1].textContent").startswith("Chosen 7 times:" + scenes.DRILL[0][1][1])
    phone.look("drill-revealed")
    server.change(stage="revealed", item=scenes.drill(0), result={"first": scenes.CHOSEN, "second": None, "agreed": 4})
    browser.wait("the agreed choice", lambda: browser.text(".agreed").split("\n") == ["The room agreed:", "The team leader on duty."])
    phone.look("drill-agreed")
    server.change(stage="revealed", item=scenes.drill(1), result={"first": None, "second": None, "agreed": None})
    phone.at(scenes.DRILL[1][0])
    assert "Fewer than five answered" in browser.text("main") and browser.text("#place") == "2 of 4"


def decide(server, totals=None, **more):
    server.change(stage="deciding", deciding={"gaps": scenes.GAPS, "each": 5, "closed": bool(totals), "totals": totals}, **more)


def dots(phone, server):
    browser = phone.browser
    decide(server)
    phone.screen("deciding")
    for more in ("#dot0\\+", "#dot2\\+", "#dot2\\+", "#dot1\\+", "#dot2\\+", "#dot2\\+"):
        browser.click(more)
    browser.wait("five dots, no sixth", lambda: server.dots == {0: 1, 1: 1, 2: 3})
    assert browser.text("#dotsLeft") == "0 dots left" and browser.name("#dot1\\+") == "One dot more: " + scenes.GAPS[1]
    browser.click("#dot2−")
    browser.wait("one is taken back", lambda: server.dots[2] == 2)
    assert browser.js("return document.activeElement.id") == "dot2−", "the button keeps the focus"
    assert not browser.js("return window.hacked") and "<img" in browser.text("main"), "text is text"
    phone.look("dots")


def dots_on_a_slow_disk(phone, server):
    """A dot shows at once, and is on its way until the state has it."""
    browser = phone.browser
    phone.status("")
    server.acks = False
    browser.click("#dot3\\+")
    assert browser.text("#dots3") == "1"
    phone.status(SENDING)
    browser.wait("it was said", lambda: (3, 1) in server.placed)
    decide(server, joined=13)
    server.disk()
    phone.status("")
    # Taken back before it was on disk: a state without it, which knows of neither, is no answer.
    server.acks = False
    server.placed.clear()
    browser.wait("the next goes out at once", lambda: time.time() - server.stamps[-1] > 0.2)
    browser.js("const press = id => document.getElementById(id).click(); press('dot3−'); press('dot3+')")
    browser.wait("both were said", lambda: server.placed == [(3, 0), (3, 1)])
    assert browser.text("#dots3") == "1"
    server.placed = [(0, 1), (1, 1), (2, 2), (3, 1)]
    server.disk()
    phone.status("")
    # No more than five, where they were placed from another window meanwhile.
    server.acks = False
    browser.js("const press = id => document.getElementById(id).click(); press('dot2−'); press('dot3+')")
    browser.wait("both were said", lambda: (2, 1) in server.placed and (3, 2) in server.placed)
    server.placed = [(0, 5)]
    server.disk()
    browser.wait("the server is right", lambda: [browser.text(f"#dots{gap}") for gap in range(4)] == ["5", "0", "0", "0"])
    server.placed = [(0, 1), (1, 1), (2, 2), (3, 1)]
    server.disk()
    browser.wait("as before", lambda: browser.text("#dots3") == "1")
    # Over a loss of the network, and a reload.
    server.acks = False
    browser.click("#dot3−")
    phone.status(SENDING)
    server.down = True
    server.drop()
    browser.open(server.origin + "/")
    server.down, server.acks = False, True
    server.placed = [(0, 1), (1, 1), (2, 2), (3, 1)]
    browser.js("dispatchEvent(new Event('online'))")
    browser.wait("it was said again", lambda: server.dots == {0: 1, 1: 1, 2: 2, 3: 0})
    phone.status("")
    assert browser.text("#dots3") == "0" and browser.text("#dotsLeft") == "One dot left"


def order(browser):
    return browser.js("return [...document.querySelectorAll('#gaps > li')].map(row => Number(row.id.slice(3)))")


def dots_of_the_room(phone, server):
    browser = phone.browser
    assert not browser.js("return document.querySelector('.track')"), "nothing of the room's before the reveal"
    decide(server, scenes.TOTALS)
    phone.at("Where the room would start")
    assert phone.focused() == "H1" and order(browser) == [1, 3, 0, 2]
    assert browser.text("#total1") == "12" and browser.text("#own2") == "Yours: 2" and not phone.sees("#own3")
    assert browser.js("return document.getElementById('gap1').textContent").startswith(scenes.GAPS[1] + "Dots of the room:12")
    assert not browser.js("return document.querySelector('main button')"), "nothing can be changed any more"
    phone.look("room-dots")
    server.change(stage="deciding", deciding={"gaps": scenes.GAPS, "each": 5, "closed": True, "totals": None})
    browser.wait("too few", lambda: "Fewer than five people placed dots" in browser.text("main"))
    # Other gaps are voted on afresh.
    server.dots, server.placed = {}, []
    server.change(stage="deciding", deciding={"gaps": scenes.GAPS[:2], "each": 5, "closed": False, "totals": None})
    phone.at("Where should the work start?")
    assert browser.text("#dotsLeft") == "5 dots left" and browser.text("#dots0") == "0"
    phone.status("")


def watching(phone, server):
    browser = phone.browser
    server.change(stage="voting", spectator=True, item=scenes.drill(2))
    browser.js("const kept = JSON.parse(sessionStorage.heartwood); sessionStorage.heartwood = JSON.stringify({...kept, told: -1}); location.reload()")
    phone.at(scenes.DRILL[2][0])
    assert scenes.SCENARIO[0] in browser.text("main"), "who comes late has not read it yet"
    assert not browser.js("return document.querySelector('input')") and "You are watching" in browser.text("main")
    phone.look("drill-watching")
    decide(server, scenes.TOTALS, spectator=True)
    phone.at("Where the room would start")
    assert order(browser) == [1, 3, 0, 2] and not browser.js("return document.querySelector('main button')")
    phone.look("room-dots-watching")
