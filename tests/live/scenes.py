"""What is asked and found in the scripted workshop."""
import json
import re
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "resources/questionnaires"


def _items():
    """The first three of each dimension of the built-in questionnaire: twelve in all, as an ITEM is sent."""
    structure = json.loads((FOLDER / "customer-obsession.json").read_text())
    words = json.loads((FOLDER / "customer-obsession.en.json").read_text())
    chosen = []
    for number, dimension in enumerate(structure["dimensions"]):
        keys = [(practice["key"], item["key"]) for practice in dimension["practices"][:2] for item in practice["items"]][:3 + number % 2]
        chosen += [{"practice": words["practices"][practice]["title"], "dimension": number, "question": words["items"][key]["question"],
                    "anchors": words["items"][key]["anchors"]} for practice, key in keys]
    return chosen[:12]


ITEMS = _items()


def item(position, left=None):
    """As a state carries it."""
    return {"position": position, "count": 12, "round": "first", "left": left, **ITEMS[position]}


def mirrored(words):
    """Every word of the page in Arabic letters, as long as before, to be read from right to left."""
    letters = "ابتثجحخدذرزسشصضطظعغفقكلمنهو"

    def turned(text):
        return re.sub(r"(?<!%)[A-Za-z]", lambda found: letters[ord(found[0]) % len(letters)], text)

    turn = {str: turned, dict: lambda word: {**word, "forms": [turned(form) for form in word["forms"]]}}
    return {**{key: turn[type(word)](word) for key, word in words.items()}, "lang": "ar", "dir": "rtl"}


FIRST = {"counts": [3, 5, 1, 5, 1], "not_applicable": 1, "dont_know": 2, "median": 2.5, "alignment": "divided"}
SECOND = {"counts": [0, 3, 9, 2, 0], "not_applicable": 0, "dont_know": 1, "median": 3, "alignment": "aligned"}
GAPS = ["Authority at the front line: from 2 to 4", "One view of the customer", "Promises kept: <img src=x onerror=\"window.hacked = 1\">",
        "Leaders who hear customers themselves, unfiltered, every month"]
