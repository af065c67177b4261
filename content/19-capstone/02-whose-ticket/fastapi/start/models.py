from database import Base
from sqlalchemy import ForeignKey, String
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
