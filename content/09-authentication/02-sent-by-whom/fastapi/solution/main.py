from pathlib import Path
from typing import Annotated

import csrf
import members
from fastapi import Depends, FastAPI, Form, HTTPException, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from fastapi.templating import Jinja2Templates
from starlette.middleware.sessions import SessionMiddleware

app = FastAPI()
app.add_middleware(SessionMiddleware, secret_key="for-this-lesson-only")
templates = Jinja2Templates(directory=Path(__file__).parent / "templates")


async def member(request: Request) -> str:
    if "name" not in request.session:
        raise HTTPException(303, headers={"Location": "/login"})
    return request.session["name"]


Member = Annotated[str, Depends(member)]
Text = Annotated[str, Form()]


@app.get("/login", response_class=HTMLResponse)
async def login_page(request: Request) -> Response:
    return templates.TemplateResponse(request, "login.html")


@app.post("/login")
async def sign_in(request: Request, name: Text, password: Text) -> Response:
    if members.PASSWORDS.get(name) != password:
        raise HTTPException(400, "Wrong name or password.")
    request.session["name"] = name
    return RedirectResponse("/address", 303)


@app.get("/address", response_class=HTMLResponse)
async def address_page(request: Request, name: Member) -> Response:
    context = {
        "name": name,
        "address": members.addresses[name],
        "csrf_token": csrf.token_of(request),
    }
    return templates.TemplateResponse(request, "address.html", context)


@app.post("/address", dependencies=[Depends(csrf.require_token)])
async def change_address(name: Member, address: Text) -> Response:
    members.addresses[name] = address
    return RedirectResponse("/address", 303)
