import type { Requests } from "../../../../sandboxes/contract/context.ts";
import { answer, answerText, json, last, property } from "../../../../sandboxes/contract/read.ts";
import type {
  CheckContext,
  HttpRequest,
  KnownMistake,
  Random,
} from "../../../../sandboxes/contract/types.ts";

export const anyCustomer = (random: Random): string => `${random.word()}-${random.integer(10, 99)}`;

export const anyAmount = (random: Random): number => random.integer(2, 900);

/** JSON is asked for, so that Django's page for an exception comes as text. */
const post = (path: string): HttpRequest => ({
  method: "POST",
  path,
  headers: [["accept", "application/json"]],
});

/** Sends, and fails the check unless a receipt comes. */
export async function receiptOf(server: Requests, { fail }: CheckContext, path: string): Promise<string> {
  const response = await server.send(post(path));
  const receipt = property(json(response), "receipt");
  if (response.status === 201 && typeof receipt === "string") return receipt;
  return fail({ expected: `201 with a receipt for POST ${path}`, received: answerText(response) });
}

export const crashed: KnownMistake = {
  id: "crashed",
  message:
    "The request ended in an exception; the console shows it. `import_string` returns what the path names, a class: call it, with `()`, to have a gateway.",
  recognise: ({ exchanges }) => answer(last(exchanges))?.status === 500,
};
