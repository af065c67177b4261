"""Threads, locks and what builds on them behave as CPython's."""

import concurrent.futures
import contextvars
import queue
import threading
import time

import pytest


def elapsed(start: float) -> float:
    return time.monotonic() - start


def run_side_by_side(count: int, target) -> None:
    threads = [threading.Thread(target=target) for _ in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def test_sleeping_threads_overlap():
    start = time.monotonic()
    time.sleep(0.2)
    one = elapsed(start)
    start = time.monotonic()
    run_side_by_side(10, lambda: time.sleep(0.2))
    assert elapsed(start) < 3 * one


def test_identity_name_and_locals_belong_to_one_thread():
    local = threading.local()
    local.value = "main"
    seen = []

    def look():
        seen.append((threading.get_ident(), threading.current_thread().name, hasattr(local, "value")))
        local.value = "other"
        time.sleep(0.01)
        seen.append(local.value)

    thread = threading.Thread(target=look, name="worker")
    thread.start()
    thread.join()
    (identity, name, had_value), value = seen
    assert identity == thread.ident != threading.get_ident()
    assert (name, had_value, value, local.value) == ("worker", False, "other", "main")


def test_subclass_of_local_is_initialised_in_each_thread():
    class Counter(threading.local):
        def __init__(self, start):
            self.count = start

    counter = Counter(5)
    counter.count = 9
    seen = []
    run_side_by_side(2, lambda: seen.append(counter.count))
    assert seen == [5, 5]
    assert counter.count == 9


def test_lock_hands_over_in_order_and_times_out():
    lock = threading.Lock()
    lock.acquire()
    assert not lock.acquire(blocking=False)
    assert not lock.acquire(timeout=0.01)
    order = []

    def enter(number):
        with lock:
            order.append(number)

    threads = [threading.Thread(target=enter, args=(number,)) for number in range(3)]
    for thread in threads:
        thread.start()
    time.sleep(0.02)
    lock.release()
    for thread in threads:
        thread.join()
    assert order == [0, 1, 2]
    with pytest.raises(RuntimeError, match="release unlocked lock"):
        lock.release()
    with pytest.raises(ValueError, match="non-blocking"):
        lock.acquire(False, 1)


def test_condition_event_and_semaphore():
    ready = threading.Condition()
    done = threading.Event()
    with ready:
        threading.Thread(
            target=lambda: (ready.acquire(), ready.notify(), ready.release(), done.set())
        ).start()
        assert ready.wait(1)
    assert done.wait(1)
    limit = threading.BoundedSemaphore(1)
    assert limit.acquire()
    assert not limit.acquire(timeout=0.01)


def test_queue_blocks_and_times_out():
    jobs: queue.Queue = queue.Queue(maxsize=1)
    threading.Timer(0.02, jobs.put, ["late"]).start()
    assert jobs.get(timeout=1) == "late"
    with pytest.raises(queue.Empty):
        jobs.get(timeout=0.01)


def test_executor_keeps_order_and_raises():
    with concurrent.futures.ThreadPoolExecutor(3) as executor:
        assert list(executor.map(lambda number: number * 2, range(5))) == [0, 2, 4, 6, 8]
        with pytest.raises(ZeroDivisionError):
            executor.submit(lambda: 1 // 0).result()


def test_a_thread_starts_with_an_empty_context():
    variable = contextvars.ContextVar("variable", default="default")
    variable.set("main")
    seen = []
    run_side_by_side(1, lambda: seen.append(variable.get()))
    assert seen == ["default"]


def test_an_exception_ends_its_thread_only():
    caught = []
    previous, threading.excepthook = threading.excepthook, lambda args: caught.append(args.exc_type)
    try:
        run_side_by_side(1, lambda: 1 // 0)
    finally:
        threading.excepthook = previous
    assert caught == [ZeroDivisionError]


def test_a_wake_that_comes_while_the_stack_is_still_being_suspended_is_not_lost():
    for _ in range(20):
        barrier = threading.Barrier(6)
        threads = [threading.Thread(target=barrier.wait) for _ in range(6)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(5)
            assert not thread.is_alive()
