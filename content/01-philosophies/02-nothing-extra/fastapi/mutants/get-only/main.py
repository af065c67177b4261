from fastapi import FastAPI
from fastapi.responses import JSONResponse

app = FastAPI()


@app.get("/health")
async def health() -> dict[str, str]:
    return {"status": "ok"}


@app.get("/{path:path}")
async def not_found(path: str) -> JSONResponse:
    return JSONResponse({"error": "not found", "path": f"/{path}"}, status_code=404)
