from fastapi import FastAPI, Request
from fastapi.responses import Response

app = FastAPI()


@app.exception_handler(404)
async def not_found(request: Request, error: Exception) -> Response:
    body = f'{{"error": "not found", "path": "{request.scope["path"]}"}}'
    return Response(body, status_code=404, media_type="application/json")


@app.get("/health")
async def health() -> dict[str, str]:
    return {"status": "ok"}
