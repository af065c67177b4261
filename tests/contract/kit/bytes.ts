import type { HttpAnswer } from "../host.ts";

/** A whole body. Rejects when it is cut off. */
export async function bytesOf({ body }: Pick<HttpAnswer, "body">): Promise<Uint8Array> {
  return new Uint8Array(await new Response(body).arrayBuffer());
}

/** A whole body as UTF-8. */
export async function textOf(answer: Pick<HttpAnswer, "body">): Promise<string> {
  return new TextDecoder().decode(await bytesOf(answer));
}

/** A whole body as JSON. */
export async function jsonOf(answer: Pick<HttpAnswer, "body">): Promise<unknown> {
  return JSON.parse(await textOf(answer));
}

/** The first of the headers that are called `name`. */
export function header({ headers }: Pick<HttpAnswer, "headers">, name: string): string | undefined {
  return headers.find(([key]) => key.toLowerCase() === name)?.[1];
}
