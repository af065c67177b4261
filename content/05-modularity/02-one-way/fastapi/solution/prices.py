from typing import Annotated

from fastapi import Depends

prices = {"tea": 4, "toast": 3}


def get_prices() -> dict[str, int]:
    return prices


Prices = Annotated[dict[str, int], Depends(get_prices)]
