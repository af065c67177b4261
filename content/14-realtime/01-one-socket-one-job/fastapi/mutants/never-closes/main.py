import asyncio
from typing import Annotated

from fastapi import FastAPI, HTTPException, Query, WebSocket
from fastapi.responses import FileResponse
from uploads import Upload, begin_upload, get_upload

app = FastAPI()


@app.get("/")
async def page() -> FileResponse:
    return FileResponse("page.html")


@app.post("/uploads", status_code=201)
async def begin(parts: Annotated[int, Query(ge=1)]) -> dict[str, str]:
    return {"id": begin_upload(parts).id}


@app.post("/uploads/{upload_id}/parts")
async def add_part(upload_id: str) -> dict[str, int]:
    upload = get_upload(upload_id)
    if upload is None:
        raise HTTPException(404)
    upload.add_part()
    return {"percent": upload.percent}


@app.get("/uploads/{upload_id}")
async def look_at(upload_id: str) -> dict[str, int]:
    upload = get_upload(upload_id)
    if upload is None:
        raise HTTPException(404)
    return {"percent": upload.percent, "watchers": len(upload.watchers)}


@app.websocket("/uploads/{upload_id}/progress")
async def progress(websocket: WebSocket, upload_id: str) -> None:
    await websocket.accept()
    upload = get_upload(upload_id)
    if upload is None:
        await websocket.close(4404, "no such upload")
        return
    news: asyncio.Queue[int] = asyncio.Queue()
    upload.watchers.add(news)
    teller = asyncio.create_task(tell(websocket, upload, news))
    try:
        async for _ in websocket.iter_text():
            pass  # nothing is expected; the loop ends when the client leaves
    finally:
        teller.cancel()
        upload.watchers.discard(news)


async def tell(websocket: WebSocket, upload: Upload, news: asyncio.Queue[int]) -> None:
    percent = upload.percent
    await websocket.send_json({"percent": percent})
    while percent < 100:
        percent = await news.get()
        await websocket.send_json({"percent": percent})
