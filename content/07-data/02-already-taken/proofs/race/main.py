"""Asks whether an address is free before it writes it; something takes its time in between."""

import time

from fastapi import FastAPI, HTTPException
from sqlalchemy import create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

engine = create_engine("sqlite:///race.sqlite3")


class Base(DeclarativeBase):
    pass


class Member(Base):
    __tablename__ = "member"

    id: Mapped[int] = mapped_column(primary_key=True)
    email: Mapped[str] = mapped_column(unique=True)


Base.metadata.create_all(engine)
app = FastAPI()


@app.post("/members/{email}", status_code=201)
def join(email: str) -> int:
    with Session(engine) as session:
        if session.scalar(select(Member).where(Member.email == email)):
            raise HTTPException(409)
        time.sleep(0.15)
        member = Member(email=email)
        session.add(member)
        session.commit()
        return member.id
