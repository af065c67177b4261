"""Forty requests at once, each of which waits 0.1 s; prints the seconds until the last answer."""

import asyncio
import sys
import time


async def ask(path: str) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", 8000)
    writer.write(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n".encode())
    answer = await reader.read()
    assert b" 200 " in answer.splitlines()[0], answer
    writer.close()


async def main(path: str) -> None:
    await ask(path)
    started = time.perf_counter()
    await asyncio.gather(*(ask(path) for _ in range(40)))
    print(f"40 requests: {time.perf_counter() - started:.2f} s")


asyncio.run(main(sys.argv[1]))
