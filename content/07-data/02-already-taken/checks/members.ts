import { answer, answerText, json, last, property } from "../../../../sandboxes/contract/read.ts";
import type {
  CheckContext,
  Evidence,
  HttpRequest,
  HttpResponse,
  Random,
} from "../../../../sandboxes/contract/types.ts";

const headers = [
  ["accept", "application/json"],
  ["content-type", "application/json"],
] as const;

export const newEmail = (random: Random): string =>
  `${random.word()}.${random.integer(100_000, 999_999)}@example.org`;

export const joinRequest = (email: string): HttpRequest => ({
  method: "POST",
  path: "/members/",
  headers,
  body: JSON.stringify({ email }),
});

/** Fails the check unless `response`, to a request to join with `email`, has the status wanted. */
export function expectStatus(
  { fail }: CheckContext,
  response: HttpResponse,
  wanted: 201 | 409,
  what: string,
  mistake?: string,
): void {
  if (response.status !== wanted)
    fail({
      expected: `${wanted} for ${what}`,
      received: answerText(response),
      ...(mistake !== undefined && { mistake }),
    });
}

/** Lets `email` join and fails the check unless the status is the one wanted. */
export async function join(
  context: CheckContext,
  email: string,
  wanted: 201 | 409,
  what: string,
): Promise<void> {
  expectStatus(context, await context.send(joinRequest(email)), wanted, what);
}

/** How often `email` is among the members. */
export async function timesListed({ send, fail }: CheckContext, email: string): Promise<number> {
  const response = await send({ method: "GET", path: "/members/", headers });
  const members = property(json(response), "members");
  if (Array.isArray(members)) return members.filter((member) => member === email).length;
  return fail({ expected: "the list of GET /members/", received: answerText(response) });
}

/** How many attempts of `email` were kept. */
export async function attempts({ send, fail }: CheckContext, email: string): Promise<number> {
  const response = await send({ method: "GET", path: `/attempts/${email}`, headers });
  const count = property(json(response), "attempts");
  if (typeof count === "number") return count;
  return fail({ expected: `a number of attempts for ${email}`, received: answerText(response) });
}

/** Status of the answer on which the check stopped. */
export const stoppedWith = ({ exchanges }: Evidence): number | undefined => answer(last(exchanges))?.status;
