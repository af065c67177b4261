from contextlib import contextmanager

from django.http import Http404
from pool import pool


@contextmanager
def get_db():
    db = pool.take()
    try:
        yield db
    except Http404:
        pool.give_back(db)
        raise
    pool.give_back(db)
