"""Errors have Linux' numbers and words, whoever raises them."""

import errno
import os
import pickle
import signal
import socket
import sqlite3
import sys
import sysconfig

import pytest


def failure(call, *args):
    with pytest.raises(OSError) as caught:
        call(*args)
    return type(caught.value), str(caught.value)


def test_what_c_raises(tmp_path):
    missing = str(tmp_path / "missing")
    assert failure(open, missing) == (FileNotFoundError, f"[Errno 2] No such file or directory: '{missing}'")
    assert failure(os.listdir, missing)[1] == f"[Errno 2] No such file or directory: '{missing}'"
    assert failure(os.mkdir, str(tmp_path)) == (FileExistsError, f"[Errno 17] File exists: '{tmp_path}'")
    assert failure(open, str(tmp_path)) == (IsADirectoryError, f"[Errno 21] Is a directory: '{tmp_path}'")
    assert failure(os.read, 99, 1) == (OSError, "[Errno 9] Bad file descriptor")
    with open(tmp_path / "file", "w") as file:
        inside = f"{file.name}/inside"
        assert failure(os.stat, inside) == (NotADirectoryError, f"[Errno 20] Not a directory: '{inside}'")
        assert failure(os.rmdir, str(tmp_path))[1] == f"[Errno 39] Directory not empty: '{tmp_path}'"
        assert failure(os.rename, missing, "x")[1].endswith(f"'{missing}' -> 'x'")


def test_what_python_and_the_sandbox_raise():
    assert failure(socket.create_connection, ("127.0.0.1", 9)) == (
        ConnectionRefusedError,
        "[Errno 111] Connection refused",
    )
    assert failure(os.waitpid, 99, 0) == (ChildProcessError, "[Errno 10] No child processes")
    assert failure(signal.signal, signal.SIGKILL, signal.SIG_DFL)[1] == "[Errno 22] Invalid argument"
    # C's number and C's words of another error: 44 and 2 are what WASI calls ENOENT and EACCES.
    for number, words in ((2, os.strerror(2)), (44, os.strerror(44)), (98, "Address already in use")):
        error = OSError(number, words)
        assert (error.errno, error.strerror) == (number, words)
    assert type(OSError(errno.ENOENT, "x")) is FileNotFoundError
    assert type(OSError(errno.EINPROGRESS, "x")) is BlockingIOError
    assert type(OSError(44, "x")) is OSError


def test_a_write_that_would_block():
    read, write = os.pipe()
    os.set_blocking(write, False)
    with os.fdopen(read, "rb") as reader, os.fdopen(write, "wb", 4_096) as writer:
        with pytest.raises(BlockingIOError) as blocked:
            writer.write(bytes(80_000))
        assert blocked.value.errno == errno.EAGAIN == 11
        assert len(reader.read(65_536)) == 65_536


def test_numbers_and_words():
    assert errno.errorcode[2] == "ENOENT"
    assert all(getattr(errno, name) == number for number, name in errno.errorcode.items())
    assert errno.EWOULDBLOCK == errno.EAGAIN
    assert os.strerror(13) == "Permission denied"
    assert os.strerror(9999) == "Unknown error 9999"


def test_errors_travel_and_are_caught_by_number():
    try:
        open("/no/such/file")
    except OSError as error:
        again = pickle.loads(pickle.dumps(error))
        assert (again.errno, again.filename, type(again)) == (2, "/no/such/file", FileNotFoundError)
    with pytest.raises(sqlite3.OperationalError, match="unable to open"):
        sqlite3.connect("/no/such/folder/db.sqlite3")


def test_the_prefix_is_no_folder_of_a_project():
    assert (sys.prefix, sysconfig.get_path("purelib")) == (
        "/usr/local",
        "/usr/local/lib/python3.14/site-packages",
    )
    assert pytest.__file__.startswith(sys.prefix)
