"""Twenty buyers at once, each with a connection of its own, and one tea."""

import asyncio

import asyncpg

PLACE = {"host": "127.0.0.1", "port": 55432, "user": "postgres"}


async def reads_then_writes(connection: asyncpg.Connection) -> bool:
    count = await connection.fetchval("select count from teas")
    if count == 0:
        return False
    await connection.execute("update teas set count = $1", count - 1)
    return True


async def writes_if_there_is_one(connection: asyncpg.Connection) -> bool:
    done = await connection.execute("update teas set count = count - 1 where count > 0")
    return done == "UPDATE 1"


async def main() -> None:
    connections = [await asyncpg.connect(**PLACE) for _ in range(20)]
    await connections[0].execute("create table teas (count int)")
    for sell in (reads_then_writes, writes_if_there_is_one):
        await connections[0].execute("truncate teas")
        await connections[0].execute("insert into teas values (1)")
        sold = await asyncio.gather(*(sell(connection) for connection in connections))
        print(f"{sell.__name__}: one tea, sold {sum(sold)} time(s)")


asyncio.run(main())
