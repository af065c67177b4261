"""Packages of the image that touch what is replaced under them: threads, greenlets, sqlite3, event loops."""

import asyncio
import pathlib
import sys
from typing import Annotated, Any

import anyio
import pytest


def test_sqlalchemy_under_asyncio_with_aiosqlite(tmp_path):
    from sqlalchemy import ForeignKey, select
    from sqlalchemy.ext.asyncio import AsyncAttrs, async_sessionmaker, create_async_engine
    from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

    class Base(AsyncAttrs, DeclarativeBase):
        pass

    class Author(Base):
        __tablename__ = "author"
        id: Mapped[int] = mapped_column(primary_key=True)
        name: Mapped[str]
        books: Mapped[list[Book]] = relationship()

    class Book(Base):
        __tablename__ = "book"
        id: Mapped[int] = mapped_column(primary_key=True)
        author_id: Mapped[int] = mapped_column(ForeignKey("author.id"))

    async def main():
        engine = create_async_engine(f"sqlite+aiosqlite:///{tmp_path}/books.db")
        sessions = async_sessionmaker(engine)
        async with engine.begin() as connection:
            await connection.run_sync(Base.metadata.create_all)
        async with sessions.begin() as session:
            session.add(Author(name="Ada", books=[Book(), Book()]))
        async with sessions() as session:
            author = (await session.scalars(select(Author))).one()
            # Loaded lazily: through a greenlet that awaits in the middle of synchronous code.
            assert len(await author.awaitable_attrs.books) == 2

        async def count():
            async with sessions() as session:
                return len((await session.scalars(select(Book))).all())

        assert await asyncio.gather(*(count() for _ in range(20))) == [2] * 20
        await engine.dispose()

    asyncio.run(main())


def test_sqlmodel_behind_fastapi(tmp_path):
    from fastapi import Depends, FastAPI
    from fastapi.testclient import TestClient
    from sqlmodel import Field, Session, SQLModel, create_engine, select

    class Hero(SQLModel, table=True):
        id: int | None = Field(default=None, primary_key=True)
        name: str

    engine = create_engine(f"sqlite:///{tmp_path}/heroes.db")
    SQLModel.metadata.create_all(engine)
    app = FastAPI()

    def session():
        with Session(engine) as opened:
            yield opened

    Opened = Annotated[Session, Depends(session)]

    @app.post("/heroes")
    def create(hero: Hero, session: Opened):
        session.add(hero)
        session.commit()
        session.refresh(hero)
        return hero

    @app.get("/heroes")
    def read(session: Opened):
        return session.exec(select(Hero)).all()

    client = TestClient(app)
    assert client.post("/heroes", json={"name": "Ada"}).json() == {"id": 1, "name": "Ada"}
    assert client.get("/heroes").json() == [{"id": 1, "name": "Ada"}]


def test_alembic_upgrades_and_downgrades(tmp_path, monkeypatch):
    import sqlalchemy
    from alembic import command
    from alembic.config import Config

    monkeypatch.chdir(tmp_path)
    config = Config("alembic.ini")
    command.init(config, "migrations")
    config.set_main_option("sqlalchemy.url", "sqlite:///app.db")
    command.revision(config, message="create item", rev_id="1")
    [script] = pathlib.Path("migrations/versions").glob("1_*.py")
    source = script.read_text()
    upgrade = 'op.create_table("item", sa.Column("id", sa.Integer, primary_key=True))'
    upgraded = source.replace("    pass", f"    {upgrade}", 1)
    script.write_text(upgraded.replace("    pass", '    op.drop_table("item")', 1))
    engine = sqlalchemy.create_engine("sqlite:///app.db")
    command.upgrade(config, "head")
    assert set(sqlalchemy.inspect(engine).get_table_names()) == {"alembic_version", "item"}
    command.downgrade(config, "base")
    assert sqlalchemy.inspect(engine).get_table_names() == ["alembic_version"]


def test_tortoise_with_aiosqlite(tmp_path):
    from tortoise import Tortoise, fields
    from tortoise.models import Model

    class Event(Model):
        id = fields.IntField(primary_key=True)
        name = fields.CharField(max_length=50)

    models: Any = type(sys)("events")
    models.Event = Event
    sys.modules["events"] = models

    async def main():
        await Tortoise.init(db_url=f"sqlite://{tmp_path}/events.db", modules={"models": ["events"]})
        await Tortoise.generate_schemas()
        await asyncio.gather(*(Event.create(name=f"event {number}") for number in range(10)))
        assert await Event.filter(name__contains="event").count() == 10
        await Tortoise.close_connections()

    asyncio.run(main())


def test_anyio_on_trio():
    import trio

    async def main():
        seen: list[int] = []
        async with anyio.create_task_group() as group:
            for number in range(3):
                group.start_soon(anyio.to_thread.run_sync, seen.append, number)
        with anyio.move_on_after(0.05) as scope:
            await anyio.sleep_forever()
        assert scope.cancelled_caught
        return sorted(seen), trio.lowlevel.current_task().name

    seen, name = anyio.run(main, backend="trio")
    assert seen == [0, 1, 2]
    assert "main" in name


def test_celery_in_one_process():
    from celery import Celery
    from celery.contrib.testing.worker import start_worker

    app = Celery(broker="memory://", backend="cache+memory://")

    @app.task
    def add(a, b):
        return a + b

    with start_worker(app, perform_ping_check=False, pool="threads", concurrency=2):
        assert (add.s(1, 2) | add.s(10)).delay().get(timeout=20) == 13


def test_settings_and_tokens(monkeypatch):
    import jwt
    from pydantic_settings import BaseSettings

    class Settings(BaseSettings):
        secret: str = "nobody knows it, and it is long enough for HS256"
        debug: bool = False

    monkeypatch.setenv("DEBUG", "true")
    settings = Settings()
    assert settings.debug
    token = jwt.encode({"sub": "ada"}, settings.secret, algorithm="HS256")
    assert jwt.decode(token, settings.secret, algorithms=["HS256"]) == {"sub": "ada"}
    with pytest.raises(jwt.InvalidSignatureError):
        jwt.decode(token, "another secret that is also long enough", algorithms=["HS256"])


def test_channels_consumers_are_tested_without_a_server():
    import django
    from django.conf import settings

    if not settings.configured:
        layers = {"default": {"BACKEND": "channels.layers.InMemoryChannelLayer"}}
        settings.configure(CHANNEL_LAYERS=layers)
        django.setup()
    from channels.generic.websocket import AsyncWebsocketConsumer
    from channels.testing import ChannelsLiveServerTestCase, WebsocketCommunicator

    class Echo(AsyncWebsocketConsumer):
        async def receive(self, text_data=None, bytes_data=None):
            await self.send(text_data)

    async def main():
        communicator = WebsocketCommunicator(Echo.as_asgi(), "/echo/")
        assert (await communicator.connect())[0]
        await communicator.send_to(text_data="hello")
        assert await communicator.receive_from() == "hello"
        await communicator.disconnect()

    asyncio.run(main())
    assert "daphne" not in sys.modules
    with pytest.raises(NotImplementedError, match="uvicorn"):
        ChannelsLiveServerTestCase.ProtocolServerProcess()
