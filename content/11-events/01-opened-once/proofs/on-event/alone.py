from fastapi import FastAPI

app = FastAPI()
calls: list[str] = []


@app.on_event("startup")
async def start() -> None:
    calls.append("start")


@app.get("/calls")
async def read_calls() -> dict[str, int]:
    return {"calls": len(calls)}
