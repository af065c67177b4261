from fastapi import APIRouter, HTTPException

prices = {"tea": 4, "toast": 3}
router = APIRouter(prefix="/orders")


@router.get("/{name}/{count}")
async def read_total(name: str, count: int) -> dict[str, int]:
    if name not in prices:
        raise HTTPException(404)
    return {"total": count * prices[name]}
