"""Runs the two examples as the articles' texts have them, and prints what stops each."""

import json
from pathlib import Path


def outcome(example: Path) -> str:
    try:
        exec(compile(example.read_text(), example.name, "exec"), {})
    except Exception as error:
        return type(error).__name__
    return "runs"


examples = sorted(Path(__file__).parent.glob("article_*.txt"))
print(json.dumps({example.stem: outcome(example) for example in examples}))
