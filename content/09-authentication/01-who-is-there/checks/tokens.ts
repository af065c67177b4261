import type { Requests } from "../../../../sandboxes/contract/context.ts";
import { answer, answerText, header, json, last, property } from "../../../../sandboxes/contract/read.ts";
import type { CheckContext, HttpResponse, KnownMistake } from "../../../../sandboxes/contract/types.ts";

/** Names and passwords, as `users.py` holds them. */
export const users: readonly (readonly [string, string])[] = [
  ["ada", "engine"],
  ["grace", "compiler"],
  ["alan", "machine"],
];

/** The token that a user gets for name and password, from the server that `send` reaches. */
export async function signIn(
  { send }: Pick<Requests, "send">,
  { fail }: Pick<CheckContext, "fail">,
  [username, password]: readonly [string, string],
): Promise<string> {
  const response = await send({
    method: "POST",
    path: "/token",
    headers: [["content-type", "application/x-www-form-urlencoded"]],
    body: new URLSearchParams({ username, password }).toString(),
  });
  const token = property(json(response), "access_token");
  if (typeof token === "string") return token;
  return fail({ expected: `a token for ${username} at POST /token`, received: answerText(response) });
}

/** `GET /me`, with this value of the header Authorization; without the header when there is none. */
export const askMe = ({ send }: Pick<Requests, "send">, authorization?: string): Promise<HttpResponse> =>
  send({
    method: "GET",
    path: "/me",
    headers: [
      ["accept", "application/json"],
      ...(authorization === undefined ? [] : ([["authorization", authorization]] as const)),
    ],
  });

/** Fails the check unless `/me` answered with the user's name. */
export function expectName({ fail }: CheckContext, response: HttpResponse, name: string, what: string): void {
  if (response.status === 200 && property(json(response), "name") === name) return;
  fail({ expected: `200 with "name": "${name}" for ${what}`, received: answerText(response) });
}

/** Fails the check unless the answer is 401 and says how to sign in (RFC 9110 section 11.6.1). */
export function expectChallenge(
  { fail }: CheckContext,
  response: HttpResponse,
  what: string,
  accepted?: string,
): void {
  const expected = `401 with the header WWW-Authenticate: Bearer for ${what}`;
  if (response.status === 200)
    fail({ expected, received: answerText(response), ...(accepted ? { mistake: accepted } : {}) });
  if (response.status !== 401) fail({ expected, received: answerText(response) });
  const challenge = header(response, "www-authenticate");
  if (!/^bearer(?:\s|,|$)/i.test(challenge ?? ""))
    fail({
      expected,
      received: `401 with ${challenge === undefined ? "no such header" : `WWW-Authenticate: ${challenge}`}`,
      mistake: "no-challenge",
    });
}

/** Mistakes of the answer that refuses. */
export const refusals: readonly KnownMistake[] = [
  stopped(
    "uncaught",
    (status) => status >= 500,
    "The token could not be read, and nobody caught the exception. What a client sends is never a reason for a 500: a token that is no token is refused like a wrong one.",
  ),
  stopped(
    "forbidden",
    (status) => status === 403,
    "403 says: I know who you are, and you may not. Here nobody is known yet, and that is 401.",
  ),
  stopped(
    "validation-error",
    (status) => status === 422,
    "A missing header is a validation error where it is declared as required: 422. To the client it says that the request was malformed; it was only anonymous.",
  ),
  stopped(
    "redirected",
    (status) => status >= 300 && status < 400,
    "The answer redirects to a page where a person can sign in. A program with a token cannot follow; answer 401.",
  ),
  {
    id: "no-challenge",
    message:
      "A 401 must say how to sign in, in the header `WWW-Authenticate`; for tokens like these it is `Bearer`.",
  },
];

function stopped(id: string, of: (status: number) => boolean, message: string): KnownMistake {
  return { id, message, recognise: ({ exchanges }) => of(answer(last(exchanges))?.status ?? 0) };
}
