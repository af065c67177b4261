from fastapi import FastAPI, Request, Response

app = FastAPI()
trace: list[str] = []


def layer(name: str):
    async def around(request: Request, call_next) -> Response:
        trace.append(f"{name} in")
        response = await call_next(request)
        trace.append(f"{name} out")
        response.headers[f"X-{name}"] = "yes"
        return response

    return around


app.middleware("http")(layer("A"))
app.middleware("http")(layer("B"))


@app.get("/tea")
async def tea() -> None:
    trace.append("view")


@app.get("/broken")
async def broken() -> None:
    raise RuntimeError("nobody foresaw this")
