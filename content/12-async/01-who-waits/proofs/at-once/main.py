import counting
from fastapi import FastAPI

app = FastAPI()


@app.get("/wait")
def wait() -> None:
    counting.wait()


@app.get("/most")
async def most() -> dict[str, int]:
    return {"most": counting.most}
