import { answerText, header, text } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { samInAdmin, visitor } from "../../contract/admin.ts";
import { crashed, mistake } from "../../contract/mistakes.ts";
import { report, signIn } from "../../contract/people.ts";
import { get } from "../../contract/tickets.ts";

const swallowed = mistake(
  "swallowed",
  "Django answered for a path of the API. What is mounted at `/` fits every path: mount it last.",
  (response) => response.status === 404 && text(response).includes("<html"),
);

export const oneDesk: Check = {
  id: "one-desk",
  sentence: "A ticket from the API stands in the admin.",
  hints: [
    "Sign in at `/admin/` as sam in the preview. Is the ticket there that you have sent to the API?",
    "Both halves are reached through one server: the API's routes first, the site for all the rest.",
    'Routers and mounts are asked in the order in which they were added, and `/` fits every path: `app.mount("/", site)` is the last line.',
  ],
  mistakes: [crashed, swallowed],
  async verify(context) {
    const { fail } = context;
    const ticket = await report(context, context, await signIn(context, context, "ada"));
    const sam = await samInAdmin(context);
    const list = await sam.get("/admin/tickets/ticket/");
    if (!text(list).includes(`/admin/tickets/ticket/${ticket.id}/change/`))
      fail({ expected: `ticket ${ticket.id} in the admin's list`, received: answerText(list) });
  },
};

export const styled: Check = {
  id: "styled",
  sentence: "The admin has its style sheets.",
  hints: [
    "Open `/admin/` in the preview. Does it look as it should? Look at the requests for `/static/`.",
    "`runserver` serves the files of apps by itself. uvicorn knows nothing of them, and so does Django under it.",
    'Starlette can: `app.mount("/static", StaticFiles(packages=[("django.contrib.admin", "static")]))`, before the site. Or wrap the site in Django\'s `ASGIStaticFilesHandler`.',
  ],
  mistakes: [
    crashed,
    mistake(
      "no-static",
      "The page is there and its style sheet is not. Somebody has to serve the files below `/static/`.",
      ({ status }) => status === 404,
    ),
  ],
  async verify(context) {
    const page = await visitor(context).get("/admin/login/");
    const sheet = /<link[^>]+href="([^"]+\.css)"/.exec(text(page))?.[1];
    if (sheet === undefined)
      return context.fail({
        expected: "a page with a style sheet at /admin/login/",
        received: answerText(page),
      });
    const response = await context.send(get(sheet));
    if (response.status !== 200 || !(header(response, "content-type") ?? "").startsWith("text/css"))
      context.fail({ expected: `200 with text/css for ${sheet}`, received: answerText(response) });
  },
};
