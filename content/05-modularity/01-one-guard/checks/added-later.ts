import { answerText, json, property } from "../../../../sandboxes/contract/read.ts";
import type { Check, CheckContext } from "../../../../sandboxes/contract/types.ts";
import { isRefusal, isSuccess, key, request } from "./requests.ts";

export const addedLater: Check = {
  id: "added-later",
  sentence: "A route that somebody adds to the stock's file later is guarded without another word.",
  hints: [
    {
      fastapi:
        'Add a fifth route to `stock.py`, such as `@router.get("/of/today")`, and leave everything else as it is. Is it open?',
      django:
        "Add a fourth line to `stock/urls.py` with a view of its own, and leave everything else as it is. Is it open?",
    },
    "A guard that each route must name is a rule that people must remember. Put it where the routes are joined, so that a new one cannot miss it.",
    {
      fastapi:
        'On the router: `APIRouter(prefix="/stock", dependencies=[...])`. Or where `main.py` includes it: `include_router(..., dependencies=[...])`.',
      django:
        "In a middleware, ask which app the route belongs to, `request.resolver_match.app_names`, not what the view is called. `stock/urls.py` has given it the name with `app_name`.",
    },
  ],
  mistakes: [
    {
      id: "each-route",
      message:
        "The routes of today are guarded, the one that was added is open: each route carries its own guard. Move it to the one place that all of them pass.",
    },
  ],
  async verify(context) {
    const path = `/stock/added/${context.random.word()}/today`;
    const files = await withRoute(context, path);
    const copy = await context.copy({ files });
    const server = await copy.serve();
    const open = await server.send(request("GET", path, key));
    if (!isSuccess(open) || property(json(open), "added") !== true)
      context.fail({
        expected: `200 for the added route GET ${path} with the key`,
        received: answerText(open),
      });
    const guarded = await server.send(request("GET", path));
    if (!isRefusal(guarded))
      context.fail({
        expected: `401 for the added route GET ${path} without a key`,
        received: answerText(guarded),
        mistake: "each-route",
      });
  },
};

/** The learner's file with one more route at its end, which serves `path`. */
async function withRoute(
  { framework, read, fail }: CheckContext,
  path: string,
): Promise<Record<string, string>> {
  const file = framework === "fastapi" ? "stock.py" : "stock/urls.py";
  const source = await read(file);
  if (source === null)
    fail({ expected: `the file ${file}, with the stock's routes`, received: "no such file" });
  const below = path.slice("/stock/".length);
  return { [file]: `${source}\n\n${framework === "fastapi" ? fastapiRoute(below) : djangoRoute(below)}` };
}

const fastapiRoute = (below: string): string => `@router.get("/${below}")
async def added_later() -> dict[str, bool]:
    return {"added": True}
`;

const djangoRoute = (below: string): string => `from django.http import JsonResponse
urlpatterns += [path("${below}", lambda request: JsonResponse({"added": True}))]
`;
