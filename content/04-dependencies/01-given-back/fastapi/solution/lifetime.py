"""For looking: the console shows in which order things happen around a dependency with `yield`."""

from fastapi import APIRouter, BackgroundTasks, Depends, HTTPException

router = APIRouter(prefix="/lifetime")


def get_thing():
    print("dependency: before yield")
    try:
        yield "thing"
    except HTTPException as error:
        print("dependency: sees", repr(error))
        raise
    finally:
        print("dependency: finally")


@router.get("/answered")
def answered(tasks: BackgroundTasks, thing: str = Depends(get_thing)) -> str:
    print("endpoint: has the", thing)
    tasks.add_task(print, "background task")
    return "done"


@router.get("/refused")
def refused(thing: str = Depends(get_thing)) -> str:
    print("endpoint: has the", thing)
    raise HTTPException(404)


@router.get("/early")
def early(tasks: BackgroundTasks, thing: str = Depends(get_thing, scope="function")) -> str:
    print("endpoint: has the", thing)
    tasks.add_task(print, "background task")
    return "done"
