"""What a lesson claims about ``def`` and ``async def``, on unmodified FastAPI."""

import asyncio
import threading
import time

import anyio
import httpx
import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

app = FastAPI()
active = peak = 0
full = threading.Event()


@app.get("/sync")
def sync():
    time.sleep(0.1)
    return threading.current_thread().name


@app.get("/blocking")
async def blocking():
    time.sleep(0.1)


@app.get("/counted")
def counted():
    global active, peak
    active += 1
    peak = max(peak, active)
    if active == 40:
        full.set()
    full.wait(20)
    # A forty-first, if there were a thread for it, would come meanwhile.
    time.sleep(0.05)
    active -= 1


def seconds_for(path: str, count: int) -> float:
    async def main():
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
            start = time.monotonic()
            answers = await asyncio.gather(*(client.get(path) for _ in range(count)))
            assert {answer.status_code for answer in answers} == {200}
            return time.monotonic() - start

    return asyncio.run(main())


def test_def_endpoints_overlap_and_blocking_coroutines_do_not():
    assert seconds_for("/blocking", 10) > 3 * seconds_for("/sync", 10)


def test_the_thread_pool_is_limited_to_forty():
    seconds_for("/counted", 60)
    assert peak == 40

    async def limit():
        return anyio.to_thread.current_default_thread_limiter().total_tokens

    assert asyncio.run(limit()) == 40


@pytest.mark.filterwarnings("ignore")
def test_the_test_client_runs_the_app_in_another_thread():
    with TestClient(app) as client:
        assert client.get("/sync").json() == "AnyIO worker thread"
