import { answerText } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { noHosts } from "./mistakes.ts";
import { request, showsDebug } from "./page.ts";

export const debugOff: Check = {
  id: "debug-off",
  sentence: "The page is there, and a missing one tells nothing about the program.",
  hints: [
    "Send `GET /nowhere` and read the answer. Who should be able to read your URL table?",
    "`DEBUG` decides. Leave it off unless somebody asks for it: a server that has forgotten the variable is then a safe one.",
    '`DEBUG = os.environ.get("DEBUG") == "1"`, and `ALLOWED_HOSTS` needs the names under which the site is reached.',
  ],
  mistakes: [
    noHosts,
    {
      id: "debug-by-default",
      message:
        "Nobody has asked for `DEBUG`, and the answer to a missing page shows the URL table. With an exception it would show source and variables. Let the default be off.",
    },
  ],
  async verify({ send, fail, random }) {
    const page = await send(request("/"));
    if (page.status !== 200) fail({ expected: "200 for GET /", received: answerText(page) });
    const path = `/${random.word()}-${random.integer(10, 99)}`;
    const missing = await send(request(path));
    if (missing.status !== 404) fail({ expected: `404 for GET ${path}`, received: answerText(missing) });
    if (showsDebug(missing))
      fail({
        expected: `a plain 404 for GET ${path}`,
        received: "Django's page for developers",
        mistake: "debug-by-default",
      });
  },
};
