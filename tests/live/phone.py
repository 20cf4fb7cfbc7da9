"""A phone in the room, as a test holds it."""
# What every screen must keep to: nothing wider than the phone, targets of 44 points, text that can be read.
FAULTS = """
const found = [], root = document.scrollingElement;
if (root.scrollWidth > screen.width || innerWidth > screen.width) found.push('wider than the phone: ' + root.scrollWidth);
for (const node of document.querySelectorAll('button, summary, .choice, input[type=text], .check')) {
    const box = node.getBoundingClientRect();
    if (node.checkVisibility() && (box.height < 44 || box.width < 44)) found.push('small: ' + node.innerText + ' ' + box.width + 'x' + box.height);
}
const canvas = new OffscreenCanvas(1, 1).getContext('2d', {willReadFrequently: true});
const rgb = text => { canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = text; canvas.fillRect(0, 0, 1, 1); return canvas.getImageData(0, 0, 1, 1).data; };
const light = c => [0, 1, 2].map(i => c[i] / 255).map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walk.nextNode()) {
    const node = walk.currentNode.parentElement;
    if (!walk.currentNode.data.trim() || !node.checkVisibility() || node.closest('noscript, [aria-disabled=true], :disabled, .unseen')) continue;
    let ground = node;
    while (ground.parentElement && rgb(getComputedStyle(ground).backgroundColor)[3] === 0) ground = ground.parentElement;
    const [a, b] = [light(rgb(getComputedStyle(node).color)), light(rgb(getComputedStyle(ground).backgroundColor))];
    const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
    if (ratio < 4.5) found.push('contrast ' + ratio.toFixed(2) + ': ' + walk.currentNode.data.trim().slice(0, 30));
}
if (document.querySelectorAll('h1').length !== 1) found.push('not one heading');
return found;
"""

IN, KEPT, SENDING = "Your answer is in. You can change it until the facilitator moves on.", \
    "No connection. Your answer is kept here and will be sent.", "Sending…"


class Phone:
    def __init__(self, browser, pictures):
        self.browser, self.pictures, self.count = browser, pictures, 0
        self.pictures.mkdir(parents=True, exist_ok=True)

    def screen(self, key):
        self.browser.wait("the screen " + key, lambda: self.browser.js("return document.getElementById('main').dataset.screen") == key)

    def status(self, text, seconds=15):
        self.browser.wait("status: " + text, lambda: self.browser.text("#status") == text, seconds)

    def chosen(self):
        return self.browser.js("const e = document.querySelector('input[name=answer]:checked'); return e ? e.value : ''")

    def choose(self, answer):
        self.browser.js("document.querySelector(`input[name=answer][value='${arguments[0]}']`).scrollIntoView({block: 'center'})", answer)
        self.browser.click(f"input[name=answer][value='{answer}']")

    def press(self, words):
        self.browser.js("[...document.querySelectorAll('button')].find(b => b.innerText === arguments[0]).click()", words)

    def look(self, name):
        self.count += 1
        self.browser.picture(self.pictures / f"{self.count:02}-{name}.png")
        faults = self.browser.js(FAULTS)
        assert not faults, f"{name}: {faults}"

    def focused(self):
        return self.browser.js("return document.activeElement.tagName")

    def sees(self, selector):
        return self.browser.js("return document.querySelector(arguments[0]).checkVisibility()", selector)

    def heading(self):
        return self.browser.text("h1")

    def at(self, heading):
        self.browser.wait("the heading " + heading, lambda: self.heading() == heading)
