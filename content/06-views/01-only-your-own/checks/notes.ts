import { answerText, text } from "../../../../sandboxes/contract/read.ts";
import type { CheckContext, HttpResponse, Random } from "../../../../sandboxes/contract/types.ts";

/** A user nobody has heard of, so that what earlier runs have left behind belongs to others. */
export const newUser = (random: Random): string => `${random.word()}${random.integer(10_000, 99_999)}`;

/** A title that stands in no other note. */
export const newTitle = (random: Random): string => `${random.word()}-${random.integer(100_000, 999_999)}`;

/** Sends the form of a new note, as a browser does. JSON is asked for, so that Django's exceptions come as text. */
export function sendForm(
  { send }: CheckContext,
  user: string,
  fields: Readonly<Record<string, string>>,
): Promise<HttpResponse> {
  return send({
    method: "POST",
    path: "/notes/new",
    headers: [
      ["x-user", user],
      ["content-type", "application/x-www-form-urlencoded"],
      ["accept", "application/json"],
    ],
    body: new URLSearchParams(fields).toString(),
  });
}

/** Creates a note and fails the check unless the server is content. */
export async function createNote(context: CheckContext, user: string, title: string): Promise<HttpResponse> {
  const response = await sendForm(context, user, { title });
  if (response.status >= 400)
    context.fail({
      expected: `success for POST /notes/new by "${user}" with the title alone`,
      received: answerText(response),
    });
  return response;
}

/** What `user` is shown at /notes/, whether as a page or as JSON. */
export async function listOf({ send, fail }: CheckContext, user: string): Promise<string> {
  const response = await send({
    method: "GET",
    path: "/notes/",
    headers: [
      ["x-user", user],
      ["accept", "application/json"],
    ],
  });
  if (response.status !== 200)
    fail({ expected: `200 for GET /notes/ by "${user}"`, received: answerText(response) });
  return text(response);
}
