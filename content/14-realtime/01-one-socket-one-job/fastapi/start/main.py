import asyncio
from typing import Annotated

from fastapi import FastAPI, HTTPException, Query, WebSocket
from fastapi.responses import FileResponse
from uploads import begin_upload, get_upload

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
    for percent in range(10, 101, 10):
        await asyncio.sleep(0.2)
        await websocket.send_json({"percent": percent})
    await websocket.close()
