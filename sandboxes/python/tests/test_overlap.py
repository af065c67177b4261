"""What overlaps and what queues: servers' thread pools, anyio, asgiref, and executors. Times are compared."""

import asyncio
import contextvars
import socket
import threading
import time
from concurrent import futures

import anyio
import anyio.from_thread
import anyio.to_thread
import httpx
import pytest
import uvicorn
from asgiref.local import Local
from asgiref.sync import async_to_sync, sync_to_async
from fastapi import FastAPI

LIMIT = 40
running: list[int] = []
full, release = threading.Event(), threading.Event()
app = FastAPI()


@app.get("/waiting")
def waiting():
    time.sleep(0.2)


@app.get("/blocking")
async def blocking():
    time.sleep(0.2)


@app.get("/held")
def held():
    running.append(threading.get_ident())
    if len(running) == LIMIT:
        full.set()
    release.wait(20)


@app.get("/count")
async def count():
    return len(running)


@pytest.fixture(scope="module")
def url():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        server.should_exit = True
        thread.join()


def seconds_for(url: str, count: int) -> float:
    async def fetch_all():
        async with httpx.AsyncClient(timeout=30) as client:
            start = time.monotonic()
            answers = await asyncio.gather(*(client.get(url) for _ in range(count)))
            assert {answer.status_code for answer in answers} == {200}
            return time.monotonic() - start

    return asyncio.run(fetch_all())


def test_ten_def_endpoints_wait_together_and_ten_async_def_that_block_one_after_another(url):
    one = seconds_for(f"{url}/waiting", 1)
    together = seconds_for(f"{url}/waiting", 10)
    in_turn = seconds_for(f"{url}/blocking", 10)
    assert together < 4 * one
    assert in_turn > 9 * 0.2
    assert in_turn > 2.5 * together


def test_the_forty_first_blocking_call_queues(url):
    with futures.ThreadPoolExecutor(1) as executor:
        answers = executor.submit(seconds_for, f"{url}/held", LIMIT + 1)
        assert full.wait(20)
        # Answered by the event loop, which has all the others in its hands by then.
        assert httpx.get(f"{url}/count").json() == LIMIT
        release.set()
        answers.result(20)
    assert len(running) == LIMIT + 1
    assert len(set(running)) == LIMIT


def test_anyio_threads_portals_and_abandoned_calls():
    async def main():
        limiter = anyio.CapacityLimiter(2)
        most = running = 0

        def work():
            nonlocal most, running
            running += 1
            most = max(most, running)
            time.sleep(0.01)
            running -= 1
            return anyio.from_thread.run(answer)

        async def answer():
            return threading.current_thread() is threading.main_thread()

        async with anyio.create_task_group() as group:
            for _ in range(5):
                group.start_soon(lambda: anyio.to_thread.run_sync(work, limiter=limiter))
        assert (most, limiter.borrowed_tokens) == (2, 0)
        released = threading.Event()
        with anyio.move_on_after(0.02) as scope:
            await anyio.to_thread.run_sync(released.wait, abandon_on_cancel=True)
        assert scope.cancelled_caught
        released.set()

    anyio.run(main)
    with anyio.from_thread.start_blocking_portal() as portal:
        assert portal.call(threading.get_ident) != threading.get_ident()
        assert portal.start_task_soon(anyio.sleep, 0).result(5) is None


def test_asgiref_keeps_sensitive_code_on_one_thread_and_carries_context():
    variable = contextvars.ContextVar("variable", default="unset")
    local = Local()
    threads = []

    def look():
        threads.append(threading.get_ident())
        time.sleep(0.01)
        return variable.get(), getattr(local, "value", None)

    async def main():
        variable.set("set")
        local.value = "here"
        calls = (sync_to_async(look)() for _ in range(3))
        assert await asyncio.gather(*calls) == [("set", "here")] * 3
        assert len(set(threads)) == 1
        threads.clear()
        calls = (sync_to_async(look, thread_sensitive=False)() for _ in range(3))
        assert {value for value, _ in await asyncio.gather(*calls)} == {"set"}
        assert len(set(threads)) == 3

    async_to_sync(main)()

    async def nested():
        return await sync_to_async(lambda: async_to_sync(identity)())()

    async def identity():
        return threading.get_ident()

    # Sensitive code of a synchronous caller runs in the caller's own thread.
    assert async_to_sync(nested)() != 0
    with pytest.raises(RuntimeError, match="same thread as an async event loop"):
        asyncio.run(wrongly_nested())


async def wrongly_nested():
    async_to_sync(asyncio.sleep)(0)


def test_contexts_reach_threads_only_where_they_are_carried():
    variable = contextvars.ContextVar("variable", default="unset")
    variable.set("set")
    seen = []
    with futures.ThreadPoolExecutor(1) as executor:
        assert executor.submit(variable.get).result() == "unset"
        assert executor.submit(contextvars.copy_context().run, variable.get).result() == "set"
    carried = threading.Thread(target=lambda: seen.append(variable.get()), context=contextvars.copy_context())
    carried.start()
    carried.join()
    assert seen == ["set"]

    async def main():
        variable.set("task")
        loop = asyncio.get_running_loop()
        return await asyncio.to_thread(variable.get), await loop.run_in_executor(None, variable.get)

    assert asyncio.run(main()) == ("task", "unset")


def test_executors_time_out_cancel_and_shut_down():
    release = threading.Event()
    started = []
    executor = futures.ThreadPoolExecutor(1, initializer=lambda: started.append(threading.get_ident()))
    running = executor.submit(release.wait, 10)
    queued = [executor.submit(abs, -1) for _ in range(3)]
    with pytest.raises(TimeoutError):
        running.result(timeout=0.01)
    assert queued[0].cancel() and not running.cancel()
    with pytest.raises(futures.CancelledError):
        queued[0].result()
    done, pending = futures.wait([running, queued[1]], timeout=0.01)
    assert (len(done), len(pending)) == (0, 2)
    executor.shutdown(wait=False, cancel_futures=True)
    release.set()
    assert running.result(5) is True
    assert [future.cancelled() for future in queued] == [True, True, True]
    assert len(started) == 1
    with pytest.raises(RuntimeError, match="after shutdown"):
        executor.submit(abs, -1)


def test_futures_complete_in_the_order_of_their_waits():
    def wait(seconds):
        time.sleep(seconds)
        return seconds

    with futures.ThreadPoolExecutor(3) as executor:
        submitted = [executor.submit(wait, seconds) for seconds in (0.12, 0.06, 0.0)]
        assert [future.result() for future in futures.as_completed(submitted)] == [0.0, 0.06, 0.12]


def test_a_runner_keeps_its_loop_and_context():
    variable = contextvars.ContextVar("variable", default=0)

    async def increase():
        variable.set(variable.get() + 1)
        return variable.get(), id(asyncio.get_running_loop())

    with asyncio.Runner() as runner:
        (first, loop), (second, same) = runner.run(increase()), runner.run(increase())
        assert (first, second, loop) == (1, 2, same)
        closing = increase()
    with pytest.raises(RuntimeError, match="closed"):
        runner.run(closing)
    closing.close()
    assert variable.get() == 0
