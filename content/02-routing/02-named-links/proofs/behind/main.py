from fastapi import FastAPI, Request

app = FastAPI()


@app.get("/items/{item_id}")
async def read_item(item_id: int, request: Request):
    return {
        "of_the_request": request.url_for("read_item", item_id=item_id).path,
        "of_the_app": app.url_path_for("read_item", item_id=item_id),
    }
