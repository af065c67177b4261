from pool import pool


def get_db():
    db = pool.take()
    try:
        return db
    finally:
        pool.give_back(db)
