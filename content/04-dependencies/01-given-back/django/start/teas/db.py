from pool import pool


def get_db():
    return pool.take()
