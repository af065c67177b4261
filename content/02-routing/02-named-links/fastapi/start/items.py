from fastapi import APIRouter, HTTPException

router = APIRouter(prefix="/items")

names = {1: "assam", 2: "oolong", 3: "sencha"}


@router.get("/")
async def list_items():
    return [{"name": name, "url": f"/items/{item_id}"} for item_id, name in names.items()]


@router.get("/{item_id}")
async def read_item(item_id: int):
    if item_id not in names:
        raise HTTPException(404)
    following = f"/items/{item_id + 1}" if item_id + 1 in names else None
    return {"name": names[item_id], "next": following, "all": "/items/"}
