from fastapi import FastAPI, Request
from starlette.middleware.sessions import SessionMiddleware

app = FastAPI()
app.add_middleware(SessionMiddleware, secret_key="for-this-proof-only")


@app.get("/login")
async def login(request: Request) -> dict[str, str]:
    request.session["name"] = "ada"
    return {}


@app.post("/change")
async def change(request: Request) -> dict[str, str]:
    return {"changed": request.session["name"]}
