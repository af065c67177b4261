from fastapi import FastAPI

app = FastAPI()


@app.get("/{path:path}")
async def health(path: str) -> dict[str, str]:
    return {"status": "ok"}
