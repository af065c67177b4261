from database import Base
from sqlalchemy import JSON, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column


class Person(Base):
    __tablename__ = "people"

    name: Mapped[str] = mapped_column(String(40), primary_key=True)
    password: Mapped[str]
    staff: Mapped[bool] = mapped_column(default=False)


class Ticket(Base):
    __tablename__ = "tickets"

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str] = mapped_column(String(80))
    text: Mapped[str] = mapped_column(String(2000))
    state: Mapped[str] = mapped_column(String(10), default="open")
    reporter: Mapped[str] = mapped_column(ForeignKey("people.name"))


class Report(Base):
    __tablename__ = "reports"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    reporter: Mapped[str] = mapped_column(String(40))
    state: Mapped[str] = mapped_column(String(10), default="pending")
    result: Mapped[dict | None] = mapped_column(JSON)


class Reply(Base):
    __tablename__ = "replies"

    id: Mapped[int] = mapped_column(primary_key=True)
    ticket_id: Mapped[int] = mapped_column(ForeignKey("tickets.id"))
    author: Mapped[str] = mapped_column(ForeignKey("people.name"))
    text: Mapped[str] = mapped_column(String(2000))
