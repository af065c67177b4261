from fastapi import FastAPI

app = FastAPI()


@app.api_route("/health", methods=["GET", "POST", "PUT", "PATCH", "DELETE"])
async def health() -> dict[str, str]:
    return {"status": "ok"}
