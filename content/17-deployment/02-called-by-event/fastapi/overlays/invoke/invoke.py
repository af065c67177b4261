"""Calls the handler as Lambda does: one process, one call for each event, an answer that is JSON.

Reads an array of events, and prints an array of answers: what was returned, or {"raised": …}.
"""

import json

from lambda_function import handler


class Context:
    function_name = "teas"
    aws_request_id = "00000000-0000-0000-0000-000000000000"


def call(event):
    try:
        return json.loads(json.dumps(handler(event, Context())))
    except Exception as error:
        return {"raised": f"{type(error).__name__}: {error}"}


with open("events.json", encoding="utf-8") as file:
    print(json.dumps([call(event) for event in json.load(file)]))
