"""Signals, their handlers, and waiting for them."""

import errno
import os
import signal
import sys
import threading
import time

import pytest


@pytest.fixture
def caught():
    numbers = []
    before = signal.signal(signal.SIGUSR1, lambda number, frame: numbers.append(number))
    yield numbers
    signal.signal(signal.SIGUSR1, before)


def soon(action, *arguments) -> threading.Timer:
    timer = threading.Timer(0.02, action, arguments)
    timer.start()
    return timer


def test_pause_ends_after_a_handler_has_run(caught):
    soon(os.kill, os.getpid(), signal.SIGUSR1)
    assert signal.pause() is None
    assert caught == [signal.SIGUSR1]


def test_pause_is_left_by_a_handler_that_raises():
    soon(signal.raise_signal, signal.SIGINT)
    with pytest.raises(KeyboardInterrupt):
        signal.pause()


def test_blocked_signals_wait_and_come_once(caught):
    assert signal.SIGUSR1 not in signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR1])
    for _ in range(2):
        signal.raise_signal(signal.SIGUSR1)
    assert (caught, signal.sigpending()) == ([], {signal.SIGUSR1})
    assert signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGUSR1}) == {signal.SIGUSR1}
    assert (caught, signal.sigpending()) == ([signal.SIGUSR1], set())


def test_sigwait_takes_a_signal_without_its_handler(caught):
    signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR1])
    try:
        soon(signal.pthread_kill, threading.main_thread().ident, signal.SIGUSR1)
        assert signal.sigwait([signal.SIGUSR1, signal.SIGUSR2]) is signal.SIGUSR1
        signal.raise_signal(signal.SIGUSR1)
        assert signal.sigwait({signal.SIGUSR1}) is signal.SIGUSR1
    finally:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGUSR1])
    assert caught == []


def test_masks_refuse_what_is_no_signal():
    with pytest.raises(ValueError, match="out of range"):
        signal.pthread_sigmask(signal.SIG_BLOCK, [0])
    with pytest.raises(OSError, match="Invalid argument"):
        signal.pthread_sigmask(99, [signal.SIGUSR1])


def test_ctrl_c_while_a_prompt_is_flushed_is_not_lost(monkeypatch):
    class Interrupted:
        def write(self, text):
            return len(text)

        def flush(self):
            signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr(sys, "stdout", Interrupted())
    with pytest.raises(KeyboardInterrupt):
        input("name? ")


def test_a_thread_that_fails_says_so(capsys):
    previous, threading.excepthook = threading.excepthook, threading.__excepthook__
    try:
        thread = threading.Thread(target=lambda: 1 // 0, name="divider")
        thread.start()
        thread.join()
    finally:
        threading.excepthook = previous
    printed = capsys.readouterr().err
    assert printed.startswith("Exception in thread divider:\nTraceback (most recent call last):\n")
    assert "ZeroDivisionError: " in printed.splitlines()[-1]


def test_handlers_belong_to_the_main_thread():
    failures = []

    def set_handler():
        try:
            signal.signal(signal.SIGUSR1, signal.SIG_IGN)
        except ValueError as error:
            failures.append(str(error))

    thread = threading.Thread(target=set_handler)
    thread.start()
    thread.join()
    assert failures == ["signal only works in main thread of the main interpreter"]


def test_a_sleep_goes_on_after_a_handler(caught):
    soon(os.kill, os.getpid(), signal.SIGUSR1)
    start = time.monotonic()
    time.sleep(0.1)
    assert time.monotonic() - start >= 0.099
    assert caught == [signal.SIGUSR1]


def test_fork_is_refused_with_a_reason():
    with pytest.raises(OSError, match="subprocess") as refused:
        os.fork()
    assert refused.value.errno == errno.ENOSYS
