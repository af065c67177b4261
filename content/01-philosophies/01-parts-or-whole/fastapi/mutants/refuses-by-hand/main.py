from fastapi import FastAPI, HTTPException, Request

app = FastAPI()


@app.api_route("/health", methods=["GET", "POST", "PUT", "PATCH", "DELETE"])
async def health(request: Request) -> dict[str, str]:
    if request.method != "GET":
        raise HTTPException(status_code=405)
    return {"status": "ok"}
