import { answerText, json, property } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { crashed, mistake, swallowed } from "./mistakes.ts";
import { createTea, drawTea, get, post } from "./teas.ts";

export const api: Check = {
  id: "api",
  sentence: "The API creates a tea, reads it back, and answers 404 and 422 in JSON.",
  hints: [
    'Send `POST /api/teas` with `{"name": "Sencha", "grams": 250}`. Which framework has written the answer that you get?',
    "`/` is the beginning of every path. Whatever is mounted there answers all that comes after it in the list, so it belongs at the end.",
    "Once the API is reached, read the last line of the traceback: the endpoints are `async def`, and Django's ORM refuses to block an event loop.",
    "`return await Tea.objects.acreate(**tea.model_dump())` and `return await Tea.objects.aget(pk=pk)`; or make both endpoints plain `def`, which FastAPI runs in threads.",
  ],
  mistakes: [
    swallowed,
    mistake(
      "sync-orm",
      "The endpoint is `async def` and calls the ORM without `await`; Django raises `SynchronousOnlyOperation` there. Await the methods that begin with `a`, or make the endpoint a plain `def`.",
      ({ status }) => status >= 500,
    ),
  ],
  async verify(context) {
    const { random, send, fail } = context;
    const tea = await createTea(context);
    const read = await send(get(`/api/teas/${tea.id}`));
    const body = json(read);
    if (read.status !== 200 || property(body, "name") !== tea.name || property(body, "grams") !== tea.grams)
      fail({ expected: `200 with ${JSON.stringify(tea)}`, received: answerText(read) });
    const unknown = await send(get(`/api/teas/${tea.id + random.integer(1000, 9000)}`));
    if (unknown.status !== 404 || property(json(unknown), "detail") === undefined)
      fail({ expected: "404 in JSON for a tea that is not there", received: answerText(unknown) });
    const bad = await send(post({ ...drawTea(random), grams: -random.integer(1, 9) }));
    if (bad.status !== 422)
      fail({ expected: "422 for a negative number of grams", received: answerText(bad) });
  },
};

export const pages: Check = {
  id: "pages",
  sentence: "Django's pages stay where they were, and show what the API has created.",
  hints: [
    "Open `/` in the preview. After a `POST`, is the new tea in the list, and does its link lead somewhere?",
    "The addresses of the pages are public: people have them in their bookmarks. They must not get a prefix.",
    'Mount Django at `"/"`, as the last of all: `app.mount("/", pages)`.',
  ],
  mistakes: [
    crashed,
    mistake(
      "moved",
      "This page was there before, and now FastAPI says that nothing is. Mount Django where it was, at `/`.",
      (response) => response.status === 404,
    ),
  ],
  async verify(context) {
    const { random, send, fail } = context;
    const tea = await createTea(context);
    const list = await send(get("/"));
    const link = `/teas/${tea.id}/`;
    const html = new TextDecoder().decode(list.body);
    if (list.status !== 200 || !html.includes(tea.name) || !html.includes(`href="${link}"`))
      fail({ expected: `the list at / with a link ${link} to “${tea.name}”`, received: answerText(list) });
    const page = await send(get(link));
    if (page.status !== 200 || !new TextDecoder().decode(page.body).includes(`${tea.grams} g`))
      fail({ expected: `the page ${link} with “${tea.grams} g”`, received: answerText(page) });
    const missing = await send(get(`/${random.word()}/${random.integer(1, 99)}/`));
    if (missing.status !== 404)
      fail({ expected: "404 for a page that is not there", received: answerText(missing) });
  },
};
