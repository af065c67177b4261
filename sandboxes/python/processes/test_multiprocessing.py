"""What works of ``multiprocessing`` where processes share no descriptors, and what is refused."""

import concurrent.futures
import multiprocessing
import pathlib
import signal
import subprocess
import sys
import threading
from multiprocessing.connection import Listener

import pytest

PROGRAM = """
import multiprocessing, os, sys, time

def write(path, number):
    with open(path, "w") as file:
        file.write(f"{number} {os.getppid()} {__name__} {multiprocessing.current_process().name}")

def fail():
    raise ValueError("in the child")

def leave(code):
    sys.exit(code)

def wait():
    time.sleep(60)

if __name__ == "__main__":
    child = multiprocessing.Process(target=write, args=("written.txt", 7), name="writer")
    child.start()
    child.join()
    print(child.exitcode, os.getpid(), open("written.txt").read())
    children = [multiprocessing.Process(target=fail), multiprocessing.Process(target=leave, args=(4,))]
    for child in children:
        child.start()
    for child in children:
        child.join()
    print([child.exitcode for child in children])
    child = multiprocessing.Process(target=wait, daemon=True)
    child.start()
    child.join(0.05)
    print(child.is_alive(), multiprocessing.connection.wait([child.sentinel], 0))
    child.terminate()
    multiprocessing.connection.wait([child.sentinel])
    child.join()
    print(child.is_alive(), child.exitcode)
"""


def test_processes_are_spawned_with_their_arguments_and_exit_codes():
    pathlib.Path("spawner.py").write_text(PROGRAM, encoding="utf-8")
    done = subprocess.run([sys.executable, "spawner.py"], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    first, second, third, fourth = done.stdout.splitlines()
    code, pid, number, parent, module, name = first.split()
    assert (code, number, module, name) == ("0", "7", "__mp_main__", "writer")
    assert pid == parent
    assert (second, third, fourth) == ("[1, 4]", "True []", f"False {-signal.SIGTERM}")
    assert "ValueError: in the child" in done.stderr


def test_what_would_be_shared_is_refused_with_a_reason():
    for shared in (multiprocessing.Queue(), multiprocessing.Lock(), multiprocessing.Pipe()[0]):
        process = multiprocessing.Process(target=print, args=(shared,))
        with pytest.raises(RuntimeError, match="use threads"):
            process.start()
    with (
        pytest.raises(RuntimeError, match="use threads"),
        concurrent.futures.ProcessPoolExecutor(1) as executor,
    ):
        executor.submit(abs, -1)
    with pytest.raises(OSError, match="cannot be copied"):
        multiprocessing.get_context("fork").Process(target=print).start()


def test_locks_and_queues_work_between_threads():
    lock = multiprocessing.RLock()
    with lock, lock:
        seen = []
        thread = threading.Thread(target=lambda: seen.append(lock.acquire(timeout=0.01)))
        thread.start()
        thread.join()
        assert seen == [False]
    with pytest.raises(AssertionError, match="not owned"):
        lock.release()
    queue = multiprocessing.Queue()
    queue.put({"a": 1})
    assert queue.get(timeout=5) == {"a": 1}
    queue.close()
    event = multiprocessing.Event()
    threading.Timer(0.01, event.set).start()
    assert event.wait(5)


def test_exec_ends_with_the_program_that_it_starts():
    program = (
        "import os, sys; print('before'); os.execv(sys.executable, ['python', '-c', {!r}]); print('never')"
    )
    inner = "import sys; print('after', flush=True); sys.exit(6)"
    done = subprocess.run([sys.executable, "-c", program.format(inner)], capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (6, "before\nafter\n"), done.stderr


def test_connections_of_multiprocessing_reach_other_processes():
    program = (
        "import sys; from multiprocessing.connection import Client\n"
        "with Client(('localhost', int(sys.argv[1])), authkey=b'key') as client:\n"
        "    client.send({'sum': sum(client.recv())})"
    )
    with Listener(("localhost", 0), authkey=b"key") as listener:
        child = subprocess.Popen([sys.executable, "-c", program, str(listener.address[1])])
        with listener.accept() as connection:
            connection.send([1, 2, 3])
            assert connection.recv() == {"sum": 6}
            with pytest.raises(EOFError):
                connection.recv()
    assert child.wait(10) == 0
