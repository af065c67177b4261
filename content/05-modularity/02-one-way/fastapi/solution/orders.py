from fastapi import APIRouter, HTTPException
from prices import Prices

router = APIRouter(prefix="/orders")


@router.get("/{name}/{count}")
async def read_total(name: str, count: int, prices: Prices) -> dict[str, int]:
    if name not in prices:
        raise HTTPException(404)
    return {"total": count * prices[name]}
