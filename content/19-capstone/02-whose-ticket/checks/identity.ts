import { answerText, header } from "../../../../sandboxes/contract/read.ts";
import type { Check, HttpResponse } from "../../../../sandboxes/contract/types.ts";
import { forgeries } from "../../contract/forge.ts";
import { crashed, mistake } from "../../contract/mistakes.ts";
import { report, signIn } from "../../contract/people.ts";
import { again } from "../../contract/servers.ts";
import { drawTicket, get, post } from "../../contract/tickets.ts";
import { launches } from "../launches.ts";

const isChallenge = (response: HttpResponse): boolean =>
  response.status === 401 && /^bearer\b/i.test(header(response, "www-authenticate") ?? "");

const accepted = mistake(
  "accepted",
  "The request was carried out. Every route of the tickets has to ask who sends it.",
  ({ status }) => status < 300,
);

export const challenge: Check = {
  id: "challenge",
  sentence: "Without a token that holds, every route of the tickets answers 401 and says how to sign in.",
  hints: [
    "Send `GET /tickets` without a token, and then with `Authorization: Bearer nonsense`.",
    "401 means “I do not know you”, and has to come with `WWW-Authenticate: Bearer`. 403 means “I know you, and no”.",
    {
      fastapi:
        'A dependency that takes `HTTPBearer(auto_error=False)`, reads the token, and raises `HTTPException(401, headers={"WWW-Authenticate": "Bearer"})`.',
      django:
        'A decorator that reads `request.headers.get("Authorization", "")`, sets `request.user`, or answers 401 with `headers={"WWW-Authenticate": "Bearer"}`.',
    },
    {
      fastapi:
        '`jwt.decode(token, SECRET, algorithms=["HS256"])["sub"]` is the name; every failure is a `jwt.InvalidTokenError`.',
      django:
        '`signing.loads(token, salt="desk.token", max_age=SECONDS)` is the name; every failure is a `signing.BadSignature`.',
    },
  ],
  mistakes: [
    crashed,
    accepted,
    mistake(
      "status-403",
      "403 is for somebody who is known. This one has shown nothing: 401.",
      ({ status }) => status === 403,
    ),
    mistake(
      "asked-late",
      "The body was judged before the sender. A stranger gets 401, whatever he sends.",
      ({ status }) => status === 422,
    ),
    mistake(
      "no-challenge",
      "The status is right; the header `WWW-Authenticate: Bearer` is missing, which RFC 9110 requires of every 401.",
      ({ status }) => status === 401,
    ),
  ],
  async verify(context) {
    const { random, send, fail } = context;
    const { id } = await report(context, context, await signIn(context, context, "ada"));
    for (const token of [undefined, random.word(), `${random.word()}.${random.word()}.${random.word()}`])
      for (const request of [
        get("/tickets", token),
        get(`/tickets/${id}`, token),
        post("/tickets", drawTicket(random), token),
        post("/tickets", {}, token),
      ]) {
        const response = await send(request);
        if (!isChallenge(response))
          fail({
            expected: `401 with WWW-Authenticate: Bearer for ${request.method} ${request.path} ${token === undefined ? "without a token" : `with the token “${token}”`}`,
            received: answerText(response),
          });
      }
  },
};

export const forged: Check = {
  id: "forged",
  sentence: "A token that was changed is worth nothing.",
  hints: [
    {
      fastapi:
        "The middle part of a token is plain base64: anyone can read it, write another name into it, and put it together again.",
      django:
        "The first part of a token is plain base64: anyone can read it, write another name into it, and put it together again.",
    },
    "Only the signature says that the server has made it. Reading a token and verifying it are two things.",
    {
      fastapi:
        "`jwt.decode` verifies if it has the secret and the list of algorithms, and nothing in `options` forbids it.",
      django: "`signing.loads` verifies. Do not decode the first part yourself.",
    },
  ],
  mistakes: [
    crashed,
    mistake(
      "not-verified",
      "A token with another name in it was accepted: its signature was not asked for. Now anybody is anybody.",
      ({ status }) => status < 300,
    ),
  ],
  async verify(context) {
    const { send, fail } = context;
    const token = await signIn(context, context, "ada");
    const own = await send(get("/tickets", token));
    if (own.status !== 200) fail({ expected: "200 for Ada's own token", received: answerText(own) });
    for (const wrong of forgeries(token, "ada", "sam")) {
      const response = await send(get("/tickets", wrong));
      if (response.status !== 401)
        fail({ expected: "401 for a token that was changed", received: answerText(response) });
    }
  },
};

export const expired: Check = {
  id: "expired",
  sentence: "A token that is older than TOKEN_SECONDS is worth nothing.",
  hints: [
    "Start the server with `TOKEN_SECONDS=0`, sign in, and use the token.",
    "A stolen token should not open the door for ever. Both kinds of token hold a time.",
    {
      fastapi:
        "`make_token` writes `exp`, and `jwt.decode` compares it with now, unless `verify_exp` is off.",
      django:
        "`signing.dumps` writes the time of signing. `signing.loads` compares it when it is given `max_age`.",
    },
  ],
  mistakes: [
    crashed,
    mistake(
      "never-expires",
      "A token of no duration at all still opens the door. Let the age be asked, too.",
      ({ status }) => status < 300,
    ),
  ],
  async verify(context) {
    const server = await context.serve({
      ...again(launches[context.framework]),
      env: { TOKEN_SECONDS: "0" },
    });
    const token = await signIn(server, context, "ada");
    const response = await server.send(get("/tickets", token));
    if (response.status !== 401)
      context.fail({ expected: "401 for a token that has run out", received: answerText(response) });
  },
};
