import { property } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { invoke } from "./invoke.ts";

export const answered: Check = {
  id: "answered",
  sentence: "An event is answered by the app, whatever the stage is called.",
  hints: [
    "A Lambda function is called with a dictionary. An ASGI app wants `scope`, `receive` and `send`. Something must stand between.",
    "`Mangum(app)` is such a handler. The gateway's paths begin with the stage, `/prod/teas/`, and your routes do not.",
    'The stage\'s name is in the environment, `os.environ.get("STAGE", "")`. `app.root_path = f"/{stage}"` says that all paths begin with it.',
  ],
  mistakes: [
    {
      id: "asgi-called",
      message:
        "Lambda called your handler with an event and a context, and an ASGI app cannot be called like this. Put an adapter between: `Mangum(app)`.",
    },
    {
      id: "no-base-path",
      message:
        "The app itself answered 404: it got a path that begins with the stage, and has no such route. Tell it what comes before its paths, `root_path`, from the variable `STAGE`.",
    },
  ],
  async verify(context) {
    const { random, fail } = context;
    const stage = `${random.word()}${random.integer(1, 9)}`;
    const tea = { name: random.word(), price: random.decimal(1, 20, 2) };
    const [created, found, missing] = await invoke(context, stage, [
      { method: "POST", path: "/teas/", body: JSON.stringify(tea) },
      { method: "GET", path: `/teas/${tea.name}` },
      { method: "GET", path: `/teas/no-${tea.name}` },
    ]);
    if (created?.status !== 201)
      fail({
        expected: `201 for POST /${stage}/teas/`,
        received: created?.text ?? "nothing",
        ...(/"raised":"TypeError/.test(created?.text ?? "") && { mistake: "asgi-called" }),
        ...(created?.status === 404 && { mistake: "no-base-path" }),
      });
    if (found?.status !== 200 || property(found.body, "price") !== tea.price)
      fail({ expected: `the tea from GET /${stage}/teas/${tea.name}`, received: found?.text ?? "nothing" });
    if (missing?.status !== 404)
      fail({ expected: "404 for a tea that is not there", received: missing?.text ?? "nothing" });
  },
};
