from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse

app = FastAPI()


@app.exception_handler(404)
async def not_found(request: Request, error: Exception) -> JSONResponse:
    return JSONResponse({"error": "not found", "path": str(request.url)}, status_code=404)


@app.get("/health")
async def health() -> dict[str, str]:
    return {"status": "ok"}
