import { isObject, lastJson, lastLines } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";

export const alone: Check = {
  id: "alone",
  sentence: "`orders.py` can be imported and used in another program, and does not need `main.py` for it.",
  hints: [
    'In the terminal, run `python -c "import orders"`. Which files are read, in which order?',
    "An import that leads back to where it came from finds a module that is half done. It works or fails by who was imported first.",
    "`orders.py` needs an `APIRouter` called `router`, and the prices. It does not need `app`. What both files need belongs in a third, which imports neither.",
    'In `orders.py`: `from prices import Prices`, `router = APIRouter(prefix="/orders")`, and the endpoint under `@router.get("/{name}/{count}")`. In `main.py`: `import orders` and `app.include_router(orders.router)`.',
  ],
  mistakes: [
    {
      id: "not-there",
      message:
        "There is no `orders.py` with a `router` in it yet. Make the file, and an `APIRouter` called `router`.",
    },
    {
      id: "imports-main",
      message:
        "`orders.py` imports `main.py`, which imports `orders.py`. With uvicorn it works, since `main` comes first there; any other program meets a module that is half done. Move what both need into a third file.",
    },
    {
      id: "imports-main-late",
      message:
        "The import of `main` has moved into a function. It fails no more, but the orders still bring the whole program along. Move what both need into a third file.",
    },
  ],
  async verify({ copy, random, fail }) {
    const count = random.integer(2, 99);
    const checkers = await copy({ overlay: "checkers" });
    const { output } = await checkers.run("python", ["import_alone.py", String(count)]);
    const finding = lastJson(output);
    if (!isObject(finding)) return fail({ expected: "an import that ends", received: lastLines(output, 3) });
    const { error, main, status, total } = finding;
    if (typeof error === "string")
      fail({
        expected: "`import orders` and its `router` in a program of their own",
        received: error,
        mistake: main === true ? "imports-main" : "not-there",
      });
    if (main === true)
      fail({
        expected: "`main` not imported by the orders",
        received: "`main` was imported while an order was answered",
        mistake: "imports-main-late",
      });
    if (status !== 200 || total !== 4 * count)
      fail({
        expected: `a total of ${4 * count} for ${count} × tea from the router alone`,
        received: `status ${String(status)}, total ${String(total)}`,
      });
  },
};
