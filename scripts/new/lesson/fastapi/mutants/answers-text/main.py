from fastapi import FastAPI
from fastapi.responses import PlainTextResponse

app = FastAPI()


@app.get("/health")
def health() -> PlainTextResponse:
    return PlainTextResponse("ok")
