import { aligned } from "./aligned.ts";
import { bench } from "./bench.ts";
import { checks } from "./checks.ts";
import { code } from "./code.ts";
import { data } from "./data.ts";
import { explain } from "./explain.ts";
import { find } from "./find.ts";
import { keys } from "./keys.ts";
import { output } from "./output.ts";
import { outside } from "./outside.ts";
import { project } from "./project.ts";
import { refusals } from "./refusals.ts";
import { requests } from "./requests.ts";
import { sandbox } from "./sandbox.ts";
import { server } from "./server.ts";
import { xray } from "./xray.ts";

/** What the workbench says in English, by the part that says it; `../de/` has the same shape. */
export const en = {
  aligned,
  bench,
  checks,
  code,
  data,
  explain,
  find,
  keys,
  output,
  outside,
  project,
  refusals,
  requests,
  sandbox,
  server,
  xray,
};
