import { answerText, header, json, property } from "../../../../sandboxes/contract/read.ts";
import type { CheckContext, HttpResponse } from "../../../../sandboxes/contract/types.ts";
import type { Name } from "../../contract/people.ts";
import { get, post } from "../../contract/tickets.ts";

export const state = (response: HttpResponse): unknown => property(json(response), "state");

/** Orders a report and returns where it will be; fails the check unless the answer is 202 with its address. */
export async function order({ send, fail }: CheckContext, sam: string, reporter: Name): Promise<string> {
  const response = await send(post("/reports", { reporter }, sam));
  const place = header(response, "location");
  const received = answerText(response);
  if (response.status !== 202) fail({ expected: "202 for POST /reports", received });
  if (place === undefined)
    return fail({
      expected: "a header Location with the report's address",
      received,
      mistake: "no-location",
    });
  return new URL(place, "http://server").pathname;
}

/** How often a client asks before it gives up. In all that is many times as long as a report takes. */
const questions = 25;
const pause = 100;

/** Asks until the report has ended, as a client does: ten times a second at most. Returns the last answer. */
export async function untilEnded(context: CheckContext, place: string, sam: string): Promise<HttpResponse> {
  for (let asked = 1; ; asked += 1) {
    const response = await context.send(get(place, sam));
    if (state(response) !== "pending") return response;
    if (asked === questions)
      context.fail({
        expected: `an end of ${place}`,
        received: `still pending when asked for the ${questions}th time`,
        mistake: "stays-pending",
      });
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
