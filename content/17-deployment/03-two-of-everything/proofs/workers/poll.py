"""Creates one job and asks for it forty times, each time over a new connection."""

import collections
import json
import urllib.error
import urllib.request

BASE = "http://127.0.0.1:8000/jobs"

with urllib.request.urlopen(urllib.request.Request(BASE, method="POST")) as answer:
    job = json.load(answer)["id"]

statuses = collections.Counter()
workers = set()
for _ in range(40):
    try:
        with urllib.request.urlopen(f"{BASE}/{job}") as answer:
            statuses[answer.status] += 1
            workers.add(json.load(answer)["worker"])
    except urllib.error.HTTPError as error:
        statuses[error.code] += 1
counts = ", ".join(f"{count} × {status}" for status, count in sorted(statuses.items()))
print(f"40 polls of one job: {counts}; answered 200 by {len(workers)} worker(s)")
