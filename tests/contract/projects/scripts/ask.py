"""Asks a question."""

print(f"Hello, {input('Your name? ')}!")
