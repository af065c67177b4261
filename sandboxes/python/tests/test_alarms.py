"""``signal.setitimer``: what pytest-timeout rests on."""

import signal
import time

import pytest

setitimer = signal.setitimer
REAL = signal.ITIMER_REAL


class RangError(Exception):
    pass


@pytest.fixture(autouse=True)
def ringing():
    def ring(number, frame):
        raise RangError(number)

    previous = signal.signal(signal.SIGALRM, ring)
    yield
    setitimer(REAL, 0)
    signal.signal(signal.SIGALRM, previous)


def test_rings_while_the_thread_waits():
    setitimer(REAL, 0.05)
    with pytest.raises(RangError):
        time.sleep(5)


def test_rings_while_the_interpreter_is_busy():
    setitimer(REAL, 0.05)
    end = time.monotonic() + 5
    with pytest.raises(RangError):
        while time.monotonic() < end:
            pass


def test_does_not_ring_once_it_was_taken_back():
    setitimer(REAL, 0.02)
    left, _ = setitimer(REAL, 0)
    assert 0 < left <= 0.02
    time.sleep(0.06)
    assert signal.getitimer(REAL) == (0.0, 0.0)


def test_rings_again_after_its_interval():
    rung = []
    signal.signal(signal.SIGALRM, lambda number, frame: rung.append(number))
    setitimer(REAL, 0.02, 0.02)
    end = time.monotonic() + 5
    while len(rung) < 3 and time.monotonic() < end:
        time.sleep(0.01)
    assert len(rung) >= 3
