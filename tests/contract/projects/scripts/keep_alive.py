"""Sends three requests on one connection to the port that its argument names."""

import sys
from http.client import HTTPConnection

connection = HTTPConnection("localhost", int(sys.argv[1]))
statuses: list[int] = []
sockets: set[tuple[str, int]] = set()
for number in range(3):
    connection.request("GET", f"/echo?number={number}")
    answer = connection.getresponse()
    sockets.add(connection.sock.getsockname()[:2])
    answer.read()
    statuses.append(answer.status)
kept = "one connection" if len(sockets) == 1 else f"{len(sockets)} connections"
print(*statuses, "on", kept)
