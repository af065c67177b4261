from fastapi import FastAPI

app = FastAPI()


@app.get("/greetings/{name}")
def greet(name: str):
    return {"greeting": f"Hello, {name}!"}
