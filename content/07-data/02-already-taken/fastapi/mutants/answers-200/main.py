from database import Database
from fastapi import FastAPI
from mail import ask_mail_host
from models import Attempt, Member
from pydantic import BaseModel
from sqlalchemy import func, select

app = FastAPI()


class NewMember(BaseModel):
    email: str


@app.get("/members/")
def list_members(db: Database) -> dict[str, list[str]]:
    return {"members": list(db.scalars(select(Member.email).order_by(Member.id)))}


@app.post("/members/", status_code=201)
def join(new: NewMember, db: Database) -> dict[str, int | str]:
    ask_mail_host(new.email)
    db.add(Attempt(email=new.email))
    member = db.scalar(select(Member).where(Member.email == new.email))
    member = member or Member(email=new.email)
    db.add(member)
    db.commit()
    return {"id": member.id, "email": member.email}


@app.get("/attempts/{email}")
def count_attempts(email: str, db: Database) -> dict[str, int]:
    counted = select(func.count()).where(Attempt.email == email)
    return {"attempts": db.scalar(counted) or 0}
