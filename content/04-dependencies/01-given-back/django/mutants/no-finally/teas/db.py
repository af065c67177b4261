from contextlib import contextmanager

from pool import pool


@contextmanager
def get_db():
    db = pool.take()
    yield db
    pool.give_back(db)
