from contextlib import contextmanager

from pool import pool


@contextmanager
def get_db():
    db = pool.take()
    try:
        yield db
    finally:
        pool.give_back(db)
