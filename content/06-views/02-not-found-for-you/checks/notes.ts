import { answerText, header, json, property, text } from "../../../../sandboxes/contract/read.ts";
import type { CheckContext, HttpResponse, Random } from "../../../../sandboxes/contract/types.ts";

export interface Note {
  readonly id: number;
  readonly owner: string;
  readonly title: string;
}

export const newUser = (random: Random): string => `${random.word()}${random.integer(10_000, 99_999)}`;

/** A title that stands in no other note. */
export const newTitle = (random: Random): string => `${random.word()}-${random.integer(100_000, 999_999)}`;

/** An id that no run will reach. */
export const missingId = (random: Random): number => random.integer(800_000_000, 900_000_000);

/** A request by `user`; with a title, the form is sent. JSON is asked for, so that Django's exceptions come as text. */
export function ask(
  { send }: CheckContext,
  user: string,
  method: "GET" | "POST",
  path: string,
  title?: string,
): Promise<HttpResponse> {
  return send({
    method,
    path,
    headers: [
      ["x-user", user],
      ["accept", "application/json"],
      ...(method === "POST" ? ([["content-type", "application/x-www-form-urlencoded"]] as const) : []),
    ],
    ...(method === "POST" && { body: title === undefined ? "" : new URLSearchParams({ title }).toString() }),
  });
}

/** Creates a note of `owner`'s. Its id stands in the answer's JSON, or at the end of the address it leads to. */
export async function createNote(context: CheckContext, owner: string): Promise<Note> {
  const title = newTitle(context.random);
  const response = await ask(context, owner, "POST", "/notes/new", title);
  const id = property(json(response), "id") ?? header(response, "location")?.match(/\/(\d+)$/)?.[1];
  if (response.status >= 400 || id === undefined)
    context.fail({
      expected: `POST /notes/new to create a note, and the answer to name its id or address`,
      received: answerText(response),
    });
  return { id: Number(id), owner, title };
}

/** Fails the check unless `note` is found by its owner, with its title. */
export async function expectFound(context: CheckContext, note: Note, when: string): Promise<void> {
  const response = await ask(context, note.owner, "GET", `/notes/${note.id}`);
  if (response.status === 200 && text(response).includes(note.title)) return;
  context.fail({
    expected: `200 with "${note.title}" for its owner at /notes/${note.id}, ${when}`,
    received: answerText(response),
  });
}
