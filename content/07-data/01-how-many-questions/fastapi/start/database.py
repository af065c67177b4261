from collections.abc import Iterator
from typing import Annotated

from fastapi import Depends
from models import Base
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

# `echo` prints each statement in the console.
engine = create_engine("sqlite:///library.sqlite3", echo=True)
Base.metadata.create_all(engine)


def get_db() -> Iterator[Session]:
    with Session(engine) as session:
        yield session


Database = Annotated[Session, Depends(get_db)]
