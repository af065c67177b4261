"""Five queries of 0.2 s each, started together in one event loop, by drivers for PostgreSQL."""

import asyncio
import time

import asyncpg
import psycopg

PLACE = {"host": "127.0.0.1", "port": 55432, "user": "postgres"}
QUERY = "select pg_sleep(0.2)"


async def blocking() -> None:
    with psycopg.connect(**PLACE) as connection:
        connection.execute(QUERY)


async def psycopg_async() -> None:
    async with await psycopg.AsyncConnection.connect(**PLACE) as connection:
        await connection.execute(QUERY)


async def asyncpg_async() -> None:
    connection = await asyncpg.connect(**PLACE)
    await connection.execute(QUERY)
    await connection.close()


async def main() -> None:
    for name, query in (
        ("psycopg, blocking, inside async def", blocking),
        ("psycopg, AsyncConnection", psycopg_async),
        ("asyncpg", asyncpg_async),
    ):
        started = time.perf_counter()
        await asyncio.gather(*(query() for _ in range(5)))
        print(f"{name}: {time.perf_counter() - started:.2f} s")


asyncio.run(main())
