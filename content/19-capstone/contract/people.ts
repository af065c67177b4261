import { answerText, json, property } from "../../../sandboxes/contract/read.ts";
import type { CheckContext } from "../../../sandboxes/contract/types.ts";
import { drawTicket, post } from "./tickets.ts";

/** Ada and Ben report tickets, Sam answers them. */
export type Name = "ada" | "ben" | "sam";

type Sender = Pick<CheckContext, "send">;

/** Signs in and returns the token; fails the check unless the server gives one. */
export async function signIn({ send }: Sender, { fail }: CheckContext, name: Name): Promise<string> {
  const response = await send(post("/login", { name, password: `${name}-at-the-desk` }));
  const token = property(json(response), "token");
  if (response.status !== 200 || typeof token !== "string")
    return fail({
      expected: `200 with a token for ${name} from POST /login`,
      received: answerText(response),
    });
  return token;
}

/** Reports a ticket as the one who holds `token`; fails the check unless that answers 201. */
export async function report(server: Sender, { random, fail }: CheckContext, token: string) {
  const ticket = drawTicket(random);
  const response = await server.send(post("/tickets", ticket, token));
  const id = property(json(response), "id");
  if (response.status !== 201 || typeof id !== "number")
    return fail({ expected: "201 for a ticket with a valid token", received: answerText(response) });
  return { ...ticket, id };
}
