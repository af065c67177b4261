"""asyncio runs its own selector loop."""

import asyncio
import signal
import threading
import time

import pytest


def test_nested_run_is_refused():
    async def main():
        inner = asyncio.sleep(0)
        try:
            with pytest.raises(
                RuntimeError, match=r"asyncio\.run\(\) cannot be called from a running event loop"
            ):
                asyncio.run(inner)
        finally:
            inner.close()

    asyncio.run(main())


def test_time_sleep_blocks_the_loop_and_asyncio_sleep_does_not():
    async def blocking():
        time.sleep(0.05)

    async def waiting():
        await asyncio.sleep(0.05)

    async def timed(body):
        start = time.monotonic()
        await asyncio.gather(*(body() for _ in range(8)))
        return time.monotonic() - start

    assert asyncio.run(timed(blocking)) > 3 * asyncio.run(timed(waiting))


def test_executor_cancellation_timeouts_and_generators():
    async def numbers():
        for number in range(3):
            yield number
            await asyncio.sleep(0)

    async def main():
        name = await asyncio.to_thread(lambda: threading.current_thread().name)
        assert name != threading.current_thread().name
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.01):
                await asyncio.sleep(10)
        task = asyncio.create_task(asyncio.sleep(10))
        await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert [number async for number in numbers()] == [0, 1, 2]
        current = asyncio.current_task()
        assert current is not None and current.get_name().startswith("Task-")

    asyncio.run(main())


def test_a_slow_reader_slows_the_writer():
    async def main():
        total = 4_000_000
        received = asyncio.get_running_loop().create_future()

        async def read_slowly(reader, writer):
            await asyncio.sleep(0.05)
            received.set_result(len(await reader.read(-1)))
            writer.close()

        server = await asyncio.start_server(read_slowly, "127.0.0.1", 0)
        port = server.sockets[0].getsockname()[1]
        _, writer = await asyncio.open_connection("localhost", port)
        writer.write(bytes(total))
        assert writer.transport.get_write_buffer_size() > 0
        await writer.drain()
        writer.write_eof()
        assert await received == total
        writer.close()
        server.close()

    asyncio.run(main())


def test_signal_handlers_of_the_loop():
    async def main():
        loop = asyncio.get_running_loop()
        heard = loop.create_future()
        loop.add_signal_handler(signal.SIGTERM, heard.set_result, "heard")
        loop.call_later(0.01, signal.raise_signal, signal.SIGTERM)
        assert await heard == "heard"
        assert loop.remove_signal_handler(signal.SIGTERM)

    asyncio.run(main())


def test_keyboard_interrupt_cancels_the_main_task():
    cleaned = []

    async def main():
        asyncio.get_running_loop().call_later(0.01, signal.raise_signal, signal.SIGINT)
        try:
            await asyncio.sleep(10)
        finally:
            cleaned.append(True)

    with pytest.raises(KeyboardInterrupt):
        asyncio.run(main())
    assert cleaned == [True]
