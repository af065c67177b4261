"""Answers each request as its own query says: `python scripted.py PORT`."""

import json
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit


class Scripted(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def answer(self):
        length = int(self.headers.get("Content-Length") or 0)
        self.rfile.read(length)
        query = parse_qs(urlsplit(self.path).query)
        script = json.loads(query.get("script", ["{}"])[0])
        if self.command == "OPTIONS":
            script = script.get("preflight", {"status": 405})
        body = b"" if self.command == "OPTIONS" else script.get("body", "<title>x</title>").encode()
        self.send_response(script.get("status", 200))
        for name, value in script.get("headers", []):
            self.send_header(name, value)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    do_GET = do_HEAD = do_POST = do_PUT = do_DELETE = do_OPTIONS = answer

    def log_message(self, format: str, *args: object):
        pass


ThreadingHTTPServer(("localhost", int(sys.argv[1])), Scripted).serve_forever()
