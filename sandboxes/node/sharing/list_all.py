"""Lists a folder in which another process makes and removes a file: the other files are always there."""

import os
import pathlib

steady = {f"module_{number}.py" for number in range(20)}
both = set()
for _ in range(1500):
    names = set(os.listdir("churned"))
    assert steady <= names, f"missing: {sorted(steady - names)}"
    both.add(frozenset(names - steady))
pathlib.Path("churned/enough").touch()
print(len(both))
