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
    return {"position": position, "count": 12, "round": "first", "left": left, **ITEMS[position], "drill": None}


HARM = "<img src=x onerror=\"window.hacked = 1\">"  # as text it does none
SCENARIO = [
    "Monday, 8:20. A customer films the parcel on her doorstep: the third wrong one in a week, with our name on it. She asks to "
    "the camera whether anybody there is awake. In the film she rings us, and is told that the system shows the right parcel.",
    "9:45. The film has 6,000 views. A driver of ours writes below it that this happens every day. He is right, and his team leader "
    "knows; both wait for somebody to ask them.",
    "11:30. It has 210,000 views, and two other customers have filmed their own parcels. A journalist wants to know by two o’clock "
    "how many there are. Nobody has counted, and nobody has rung the first customer.",
    f"15:00. It is on the evening news’ list. {HARM} The customer says that she would have been "
    "content with one call."]
DRILL = [
    ("Who may promise her today that it is put right?", [
        "The managing director, once found.", "Whoever picks up the telephone, who tells the team afterwards.",
        "A head of department, from a list that hangs in every depot and is older than most of the people on it.",
        "The team leader on duty.", "Nobody: the case goes through the form."]),
    ("Up to which cost, without a signature?", ["None.", "The parcel’s price.", "One fixed sum.", "Whatever it takes this once.", "A year’s worth."]),
    ("Within how many minutes does somebody speak to her?", ["30.", "90.", "240.", "480.", "1,440, in writing."]),
    ("Who says publicly that it was our fault?", ["Nobody.", "The press office.", "The managing director.", "The driver.", "Whoever answers online."])]


def drill(position):
    """A question of the crisis drill, as a state carries it: after the twelve items."""
    question, choices = DRILL[position]
    return {"position": 12 + position, "count": 12, "round": "first", "left": None, "practice": "Three wrong parcels", "dimension": 0,
            "question": question, "anchors": choices, "drill": {"position": position, "count": len(DRILL), "scenario": SCENARIO}}


def mirrored(words):
    """Every word of the page in Arabic letters, as long as before, to be read from right to left."""
    letters = "ابتثجحخدذرزسشصضطظعغفقكلمنهو"

    def turned(text):
        return re.sub(r"(?<!%)[A-Za-z]", lambda found: letters[ord(found[0]) % len(letters)], text)

    turn = {str: turned, dict: lambda word: {**word, "forms": [turned(form) for form in word["forms"]]}}
    return {**{key: turn[type(word)](word) for key, word in words.items()}, "lang": "ar", "dir": "rtl"}


FIRST = {"counts": [3, 5, 1, 5, 1], "not_applicable": 1, "dont_know": 2, "median": 2.5, "alignment": "divided"}
SECOND = {"counts": [0, 3, 9, 2, 0], "not_applicable": 0, "dont_know": 1, "median": 3, "alignment": "aligned"}
GAPS = ["Authority at the front line: from 2 to 4", "One view of the customer", f"Promises kept: {HARM}",
        "Leaders who hear customers themselves, unfiltered, every month"]
CHOSEN = {"counts": [2, 7, 0, 3, 1], "not_applicable": 0, "dont_know": 2, "median": 2, "alignment": "mixed"}
TOTALS = [7, 12, 0, 12]
