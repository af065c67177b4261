"""How Alembic reaches the database, and which models it compares it with."""

from alembic import context
from database import engine
from models import Base

with engine.connect() as connection:
    # SQLite can change little of a table; in a batch, Alembic makes a new one and copies the rows.
    context.configure(connection=connection, target_metadata=Base.metadata, render_as_batch=True)
    with context.begin_transaction():
        context.run_migrations()
