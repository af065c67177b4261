"""The slow part. Leave it as it is."""

import time

from models import Ticket
from sqlalchemy import select
from sqlalchemy.orm import Session

# Stands for a query that takes minutes.
SECONDS = 0.3


def summarise(session: Session, reporter: str) -> dict:
    """Fails for somebody who has no tickets: there is no average of nothing."""
    time.sleep(SECONDS)
    texts = session.scalars(select(Ticket.text).where(Ticket.reporter == reporter)).all()
    words = sum(len(text.split()) for text in texts)
    return {"tickets": len(texts), "words": words, "average": words / len(texts)}
