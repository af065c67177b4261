from fastapi import APIRouter, HTTPException, Request

router = APIRouter(prefix="/items")

names = {1: "assam", 2: "oolong", 3: "sencha"}


@router.get("/")
async def list_items(request: Request):
    return [{"name": name, "url": link_to(request, item_id)} for item_id, name in names.items()]


@router.get("/{item_id}")
async def read_item(item_id: int, request: Request):
    if item_id not in names:
        raise HTTPException(404)
    following = link_to(request, item_id + 1) if item_id + 1 in names else None
    return {"name": names[item_id], "next": following, "all": str(request.url_for("list_items"))}


def link_to(request: Request, item_id: int) -> str:
    return str(request.url_for("item", item_id=item_id))
