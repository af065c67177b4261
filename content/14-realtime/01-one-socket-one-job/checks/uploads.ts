import { answerText, json, property } from "../../../../sandboxes/contract/read.ts";
import type { CheckContext } from "../../../../sandboxes/contract/types.ts";

/** Milliseconds to wait for something that needs nobody else to act. */
export const patience = 3_000;

/** An upload of that many parts; resolves with its id. */
export async function begin({ send, fail }: CheckContext, parts: number): Promise<string> {
  const response = await send({ method: "POST", path: `/uploads?parts=${parts}` });
  const id = property(json(response), "id");
  if (typeof id === "string") return id;
  return fail({ expected: "an id from POST /uploads, as before", received: answerText(response) });
}

export async function addPart({ send, fail }: CheckContext, id: string): Promise<void> {
  const response = await send({ method: "POST", path: `/uploads/${id}/parts` });
  if (response.status !== 200)
    fail({ expected: `200 from POST /uploads/${id}/parts, as before`, received: answerText(response) });
}

export const progressOf = (id: string): string => `/uploads/${id}/progress`;

/** How the program rounds: down. */
export const percent = (arrived: number, parts: number): number => Math.floor((arrived * 100) / parts);

/** The percentage that a message holds, or undefined. */
export function told(message: string): unknown {
  try {
    return property(JSON.parse(message), "percent");
  } catch {
    return undefined;
  }
}
