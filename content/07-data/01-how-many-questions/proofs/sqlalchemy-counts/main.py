"""Three books by three authors, listed in three ways."""

from fastapi import FastAPI
from sqlalchemy import ForeignKey, create_engine, select
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    Session,
    joinedload,
    mapped_column,
    relationship,
    selectinload,
)

engine = create_engine("sqlite:///shop.sqlite3")


class Base(DeclarativeBase):
    pass


class Author(Base):
    __tablename__ = "author"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]


class Book(Base):
    __tablename__ = "book"

    id: Mapped[int] = mapped_column(primary_key=True)
    author_id: Mapped[int] = mapped_column(ForeignKey("author.id"))
    author: Mapped[Author] = relationship()


WAYS = {
    "lazy": select(Book),
    "selectin": select(Book).options(selectinload(Book.author)),
    "join": select(Book).options(joinedload(Book.author)),
}

Base.metadata.create_all(engine)
with Session(engine) as session:
    session.add_all(Book(author=Author(name=name)) for name in ("Ada", "Bo", "Cleo"))
    session.commit()

app = FastAPI()


@app.get("/{way}")
def authors(way: str) -> list[str]:
    with Session(engine) as session:
        return [book.author.name for book in session.scalars(WAYS[way])]
