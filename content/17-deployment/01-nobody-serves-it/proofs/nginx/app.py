from fastapi import FastAPI, Request

app = FastAPI()


@app.get("/who")
async def who(request: Request) -> dict[str, str]:
    return {"scheme": request.url.scheme, "client": request.client.host}
