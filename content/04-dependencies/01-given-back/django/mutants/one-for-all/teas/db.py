from pool import pool

db = pool.take()


def get_db():
    return db
