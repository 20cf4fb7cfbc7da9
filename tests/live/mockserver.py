"""A server that says to phones what a test tells it to, after src/live/PROTOCOL.md; the standard library only."""
import base64
import hashlib
import json
import socket
import struct
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

TOKEN = "t" * 43
KINDS = {"/": "index.html", "/page.css": "page.css", "/page.js": "page.js", "/icon.svg": "icon.svg"}
TYPES = {".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}


class Link:
    """One WebSocket, by hand."""

    def __init__(self, handler):
        self.socket, self.reader, self.lock = handler.connection, handler.rfile, threading.Lock()

    def send(self, message):
        data = json.dumps(message).encode()
        size = bytes([len(data)]) if len(data) < 126 else b"\x7e" + struct.pack(">H", len(data))
        try:
            with self.lock:
                self.socket.sendall(b"\x81" + size + data)
        except OSError:
            pass  # dropped meanwhile

    def read(self):
        """The next message; None at the end."""
        head = self.reader.read(2)
        if len(head) < 2 or head[0] & 0x0F == 8:
            return None
        assert head[0] == 0x81 and head[1] & 0x80, "a whole, masked text frame"
        size = head[1] & 0x7F
        if size == 126:
            size = struct.unpack(">H", self.reader.read(2))[0]
        mask = self.reader.read(4)
        return json.loads(bytes(b ^ mask[i % 4] for i, b in enumerate(self.reader.read(size))))

    def drop(self):
        try:
            self.socket.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass


class MockServer(ThreadingHTTPServer):
    """What a test turns: `down`, `sockets`, `acks` (nothing gets to the disk), `wait`, `full`; `change()` gives every
    phone a new state. What it looks at: `received`, every vote as it came, and `votes`, the one that counts of each
    item and round; `placed`, all dots as they came, and `dots`, those on disk."""
    daemon_threads = True

    def __init__(self, page, words):
        super().__init__(("127.0.0.1", 0), Handler)
        self.page, self.words = Path(page), words
        self.code, self.door = "KRM482", {"title": "Larkfield workshop", "mode": "anonymous", "groups": [], "pace": "together"}
        self.items, self.state, self.version = [], {"stage": "lobby", "joined": 1}, 0
        self.down = self.full = self.polled = False
        self.sockets = self.acks = True
        self.wait = 0
        self.joins, self.received, self.votes, self.placed, self.dots, self.links, self.faults = [], [], {}, [], {}, [], []
        self.stamps = []
        self.host = "127.0.0.1:%d" % self.server_port
        self.origin = "http://" + self.host
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def handle_error(self, request, client_address):
        import sys
        fault = sys.exc_info()[1]
        if not isinstance(fault, OSError):
            self.faults.append(repr(fault))

    def change(self, **state):
        self.state = {"stage": "lobby", "paused": False, "joined": 12, "spectator": False, "item": None, "result": None,
                      "own": None, "deciding": None, **state}
        self.tell()

    def disk(self):
        """Takes all that waits."""
        self.acks, self.dots = True, dict(self.placed)
        self.tell()

    def tell(self):
        self.version += 1
        for link in list(self.links):
            link.send(self.now())

    def now(self):
        state = json.loads(json.dumps({"type": "state", "version": self.version, **self.state}))
        if state.get("item"):
            vote = self.votes.get((state["item"]["position"], state["item"]["round"]), {"answer": "", "number": 0})
            state["item"].update(answer=vote["answer"], number=vote["number"])
        if state["stage"] == "own_pace":
            mine = [self.votes.get((i, "first"), {"answer": "-", "number": 0}) for i in range(len(self.items))]
            state["own"] = {"answers": "".join(v["answer"] for v in mine), "numbers": [v["number"] for v in mine]}
        if state.get("deciding"):
            state["deciding"]["dots"] = [self.dots.get(i, 0) for i in range(len(state["deciding"]["gaps"]))]
        return state

    def drop(self):
        for link in list(self.links):
            link.drop()

    def hear(self, message):
        """The answer to one message of a phone; None where it is held back."""
        self.stamps.append(time.time())
        if message["type"] == "ping":
            return {"type": "pong"}
        if message["type"] == "dots":
            self.placed.append((message["gap"], message["dots"]))
            if sum(dict(self.placed).values()) > 5:
                self.faults.append("more than five dots")
            if self.acks:
                self.dots = dict(self.placed)
                self.tell()
            return self.now()
        assert message["type"] == "vote", message
        assert message["answer"] in "12345ND" and message["number"] >= 1, message
        self.received.append(message)
        named = {key: message[key] for key in ("item", "round", "number")}
        at = self.state.get("item")
        if at and at.get("drill") and message["answer"] == "N":
            self.faults.append("not applicable is no answer in the drill")
        if self.state["stage"] != "own_pace" and not (at and at["position"] == message["item"] and at["round"] == message["round"]):
            return {"type": "refused", **named, "why": "not_asked"}
        if not self.acks:
            return None
        known = self.votes.get((message["item"], message["round"]), {"number": 0})
        if message["number"] > known["number"]:
            self.votes[message["item"], message["round"]] = message
        return {"type": "ack", **named}


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def answer(self, status, body, kind="application/json"):
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        self.send_response(status)
        for name, value in {
                "Content-Type": kind, "Content-Length": str(len(data)), "Cache-Control": "no-store",
                "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer",
                "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                f"connect-src 'self' ws://{self.server.host}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def admitted(self):
        return self.headers.get("Authorization") == "Bearer " + TOKEN

    def do_GET(self):
        server = self.server
        if self.path in KINDS:
            file = server.page / KINDS[self.path]
            return self.answer(200, file.read_bytes(), TYPES[file.suffix])
        if self.path == "/words":
            return self.answer(200, server.words)
        if server.down:
            return self.connection.shutdown(socket.SHUT_RDWR)
        if self.path == "/socket":
            return self.talk()
        if self.path not in ("/state", "/items"):
            return self.answer(404, {"error": "bad"})
        if not self.admitted():
            return self.answer(401, {"error": "token"})
        server.polled = server.polled or self.path == "/state"
        return self.answer(200, server.now() if self.path == "/state" else {"items": server.items})

    def do_POST(self):
        server = self.server
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        if server.down:
            return self.connection.shutdown(socket.SHUT_RDWR)
        if self.headers.get("Origin") != server.origin:
            return self.answer(403, {"error": "origin"})
        if self.path == "/say":
            return self.answer(*((200, server.hear(body)) if self.admitted() else (401, {"error": "token"})))
        if server.wait:
            return self.answer(429, {"error": "slow", "wait": server.wait})
        if body["code"] != server.code:
            return self.answer(403, {"error": "code"})
        if server.full:
            return self.answer(503, {"error": "full"})
        if self.path == "/door":
            return self.answer(200, server.door)
        server.joins.append(body)
        server.state["spectator"] = body["spectator"]
        return self.answer(200, {"token": TOKEN})

    def talk(self):
        server, key = self.server, self.headers.get("Sec-WebSocket-Key", "")
        if not server.sockets:
            return self.answer(503, {"error": "full"})
        assert self.headers["Origin"] == server.origin and self.headers["Sec-WebSocket-Protocol"] == "heartwood.1"
        accept = base64.b64encode(hashlib.sha1((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").encode()).digest()).decode()
        self.send_response(101)
        for name, value in {"Upgrade": "websocket", "Connection": "Upgrade", "Sec-WebSocket-Accept": accept,
                            "Sec-WebSocket-Protocol": "heartwood.1"}.items():
            self.send_header(name, value)
        self.end_headers()
        self.close_connection = True
        link = Link(self)
        assert link.read() == {"type": "hello", "token": TOKEN}, "hello comes first"
        server.links.append(link)
        link.send(server.now())
        try:
            while (message := link.read()) is not None:
                if (answer := server.hear(message)) is not None:
                    link.send(answer)
                if answer and answer["type"] == "ack":
                    self.server.tell()
        finally:
            server.links.remove(link)
