from fastapi import APIRouter, HTTPException

router = APIRouter(prefix="/stock")

counts = {"tea": 12, "toast": 3}


@router.get("/")
async def list_counts() -> dict[str, int]:
    return counts


@router.get("/{name}")
async def read_count(name: str) -> dict[str, int]:
    if name not in counts:
        raise HTTPException(404)
    return {name: counts[name]}


@router.put("/{name}/{count}")
async def write_count(name: str, count: int) -> dict[str, int]:
    counts[name] = count
    return {name: count}


@router.delete("/{name}", status_code=204)
async def remove(name: str) -> None:
    counts.pop(name, None)
