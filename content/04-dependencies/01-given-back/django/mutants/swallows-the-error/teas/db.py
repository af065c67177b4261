from contextlib import contextmanager

from pool import pool


@contextmanager
def get_db():
    db = pool.take()
    try:
        yield db
    except Exception as error:
        print("The request failed:", error)
    finally:
        pool.give_back(db)
