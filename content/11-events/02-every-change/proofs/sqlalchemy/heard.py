"""Counts what a listener of SQLAlchemy hears while one row is changed, then many."""

import json

from sqlalchemy import String, create_engine, event, update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase):
    pass


class Item(Base):
    __tablename__ = "items"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(80))


heard: list[str] = []


@event.listens_for(Item, "after_update")
def changed(mapper: object, connection: object, item: Item) -> None:
    heard.append(item.name)


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    item = Item(name="tea")
    session.add_all([item, Item(name="toast")])
    session.commit()

    item.name = "coffee"
    session.commit()
    one = len(heard)

    heard.clear()
    session.execute(update(Item).values(name="water"))
    session.commit()

print(json.dumps({"one": one, "many": len(heard)}))
