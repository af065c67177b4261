"""Programs notice nothing of the work-around, and their garbage goes."""

import gc
import time
import weakref


class Node:
    def __init__(self) -> None:
        self.itself = self


def test_the_collector_seems_to_be_on():
    assert gc.isenabled()
    gc.disable()
    gc.enable()
    assert gc.isenabled()


def test_cycles_go_when_asked():
    asked = weakref.ref(Node())
    assert asked() is not None
    gc.collect()
    assert asked() is None


def test_cycles_go_by_themselves_while_a_thread_computes():
    gone = []
    lost = weakref.ref(Node(), gone.append)
    end = time.monotonic() + 20
    while not gone:
        kept = [{} for _ in range(1000)]
        kept.append(kept)
        assert time.monotonic() < end
    assert lost() is None
