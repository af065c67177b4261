import { answerText } from "../../../../sandboxes/contract/read.ts";
import type { Check, Random } from "../../../../sandboxes/contract/types.ts";
import { accepted, get, order } from "./reports.ts";

export const unknown: Check = {
  id: "unknown",
  sentence: "A report that nobody ordered is a 404.",
  hints: [
    "Change the last letters of an id that you were given, and ask for it.",
    "A client with a wrong id, or one from before the server's restart, would wait for ever if it read “pending”.",
    {
      fastapi: "`if job_id not in jobs: raise HTTPException(404)`",
      django:
        "`get_result` raises `TaskResultDoesNotExist` (of `django.tasks.exceptions`). Turn it into `Http404`.",
    },
  ],
  mistakes: [
    {
      id: "unknown-pending",
      message:
        "Nobody ordered this report, and the client is told to wait for it. Not knowing an id is something else than not being done.",
    },
    {
      id: "unknown-crashes",
      message: "The lookup raised, and nobody turned that into an answer. The client's mistake became a 500.",
    },
  ],
  async verify(context) {
    const { random, fail } = context;
    const { path } = await accepted(context, order(random, 0));
    const strange = `${path.slice(0, path.lastIndexOf("/") + 1)}${otherThan(path.slice(path.lastIndexOf("/") + 1), random)}`;
    const response = await context.send(get(strange));
    if (response.status === 404) return;
    const mistake =
      response.status >= 500 ? "unknown-crashes" : response.status < 300 ? "unknown-pending" : undefined;
    fail({
      expected: `404 for ${strange}, which nobody ordered`,
      received: answerText(response),
      ...(mistake ? { mistake } : {}),
    });
  },
};

/** Each sign is followed by its successor, so that an id of hexadecimal digits stays one. */
const rings = ["0123456789", "abcdef", "ABCDEF", "ghijklmnopqrstuvwxyz", "GHIJKLMNOPQRSTUVWXYZ"];

/** An id of the same shape that was not given out: a number far ahead, or other signs at the end. */
function otherThan(id: string, random: Random): string {
  if (/^\d+$/.test(id) && id.length < 10) return String(random.integer(10_000_000, 99_999_999));
  return id.slice(0, -4) + id.slice(-4).replaceAll(/./g, successor);
}

function successor(sign: string): string {
  const ring = rings.find((signs) => signs.includes(sign));
  return ring ? ring.charAt((ring.indexOf(sign) + 1) % ring.length) : sign;
}
