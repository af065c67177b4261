"""``select.epoll``, on which trio's loop waits."""

import select
import socket
import threading
import time

import pytest

# The image's interpreter is emscripten's, whose type stubs know no epoll.
epoll = select.epoll  # pyright: ignore[reportAttributeAccessIssue]
IN: int = select.EPOLLIN  # pyright: ignore[reportAttributeAccessIssue]
OUT: int = select.EPOLLOUT  # pyright: ignore[reportAttributeAccessIssue]
ONESHOT: int = select.EPOLLONESHOT  # pyright: ignore[reportAttributeAccessIssue]


def test_waits_until_a_socket_is_ready():
    here, there = socket.socketpair()
    with epoll() as waiting:
        waiting.register(here, IN)
        assert waiting.poll(0) == []

        def write():
            time.sleep(0.05)
            there.send(b"x")

        thread = threading.Thread(target=write)
        thread.start()
        assert waiting.poll(5) == [(here.fileno(), IN)]
        thread.join()
    here.close()
    there.close()


def test_one_shot_interest_ends_with_its_event():
    here, there = socket.socketpair()
    with epoll() as waiting:
        waiting.register(here.fileno(), OUT | ONESHOT)
        assert waiting.poll(0) == [(here.fileno(), OUT)]
        assert waiting.poll(0) == []
        waiting.modify(here.fileno(), OUT)
        assert waiting.poll(0) == [(here.fileno(), OUT)]
    here.close()
    there.close()


def test_errors_are_those_of_the_system():
    here, there = socket.socketpair()
    waiting = epoll()
    waiting.register(here, IN)
    with pytest.raises(FileExistsError):
        waiting.register(here, IN)
    with pytest.raises(FileNotFoundError):
        waiting.modify(there, IN)
    waiting.close()
    with pytest.raises(ValueError, match="closed"):
        waiting.poll(0)
    here.close()
    there.close()
