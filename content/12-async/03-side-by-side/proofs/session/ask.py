"""Two queries side by side: through one session, then through two. Prints what came of each."""

import asyncio
import json

from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine

engine = create_async_engine("sqlite+aiosqlite:///teas.sqlite3")


async def ask(session: AsyncSession) -> int:
    return (await session.execute(select(text("1")))).scalar_one()


async def ask_alone() -> int:
    async with AsyncSession(engine) as session:
        return await ask(session)


async def attempt(*questions) -> str:
    results = await asyncio.gather(*questions, return_exceptions=True)
    wrong = [type(result).__name__ for result in results if isinstance(result, Exception)]
    return wrong[0] if wrong else f"{len(results)} answers"


async def main() -> None:
    async with AsyncSession(engine) as session:
        one = await attempt(ask(session), ask(session))
        await session.rollback()
    two = await attempt(ask_alone(), ask_alone())
    await engine.dispose()
    print(json.dumps({"one": one, "two": two}))


asyncio.run(main())
