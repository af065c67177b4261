from fastapi import FastAPI

app = FastAPI()


@app.get("/notes")
def read() -> str:
    return "broken"
