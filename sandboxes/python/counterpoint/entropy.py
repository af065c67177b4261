"""Randomness after a restore: nothing that was drawn before the snapshot may be drawn again.

``os.urandom``, ``secrets``, ``random.SystemRandom`` and ``uuid.uuid4`` ask the host each time and need no
care. What cannot be renewed is the seed of ``hash(str)``: it is in every dict of the snapshot, so all
processes share one (as with PYTHONHASHSEED set); the sandbox serves one learner, who can only flood himself.
"""

from __future__ import annotations

import os
import random
import sys

#: What these modules remember of an earlier draw, and how they begin.
_STATES: dict[str, dict[str, object]] = {
    "tempfile": {"_name_sequence": None, "tempdir": None},
    "uuid": {"_node": None, "_last_timestamp": None, "_last_timestamp_v7": None, "_last_counter_v7": 0},
}


def renew() -> None:
    """Seeds anew every generator that holds a state of its own."""
    random.seed(os.urandom(2500))
    for module, states in _STATES.items():
        if module in sys.modules:
            vars(sys.modules[module]).update(states)
    # Generators of the packages in the image that seed themselves when they are imported.
    for module in list(sys.modules.values()):
        for name in ("_random", "_inst", "rng", "_rng"):
            generator = getattr(module, "__dict__", {}).get(name)
            if isinstance(generator, random.Random) and not isinstance(generator, random.SystemRandom):
                generator.seed(os.urandom(2500))
