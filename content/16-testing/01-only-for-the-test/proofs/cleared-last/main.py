from fastapi import Depends, FastAPI

app = FastAPI()


def get_db():
    return {"users": ["Alice", "Bob"]}


@app.get("/users/")
def get_users(db: dict = Depends(get_db)):
    return db["users"]
