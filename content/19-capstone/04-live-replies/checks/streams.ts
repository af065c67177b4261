import type {
  CheckContext,
  ResponseStream,
  ServerSentEvent,
} from "../../../../sandboxes/contract/context.ts";
import { answerText, isObject, json, property } from "../../../../sandboxes/contract/read.ts";
import { get, post } from "../../contract/tickets.ts";

export interface Reply {
  readonly id: number;
  readonly text: string;
}

/** Sends a reply to a ticket; fails the check unless that answers 201. */
export async function reply(
  { random, send, fail }: CheckContext,
  ticket: number,
  token: string,
): Promise<Reply> {
  const text = `${random.word()} & ${random.word()} ${random.integer(100, 999)}`;
  const response = await send(post(`/tickets/${ticket}/replies`, { text }, token));
  const id = property(json(response), "id");
  if (response.status !== 201 || typeof id !== "number")
    return fail({ expected: `201 for a reply to ticket ${ticket}`, received: answerText(response) });
  return { id, text };
}

/** Opens the stream of a ticket; fails the check unless it is one of server-sent events. */
export async function listen(
  { stream, fail }: CheckContext,
  ticket: number,
  token: string,
  last?: number,
): Promise<ResponseStream> {
  const { headers = [], ...request } = get(`/tickets/${ticket}/events`, token);
  const resuming = last === undefined ? [] : ([["last-event-id", `${last}`]] as const);
  const opened = await stream({ ...request, headers: [...headers, ...resuming] });
  const type = opened.headers.find(([name]) => name.toLowerCase() === "content-type")?.[1] ?? "";
  if (opened.status !== 200 || !type.startsWith("text/event-stream"))
    fail({
      expected: "200 with text/event-stream",
      received: `${opened.status} with ${type || "no content type"}`,
    });
  return opened;
}

const parsed = (event: ServerSentEvent | null): unknown => {
  try {
    return JSON.parse(event?.data ?? "");
  } catch {
    return undefined;
  }
};

/** Fails the check unless the next event of the stream is this reply. */
export async function expectNext(
  { fail }: CheckContext,
  stream: ResponseStream,
  { id, text }: Reply,
  mistake?: (event: ServerSentEvent | null) => string | undefined,
): Promise<void> {
  const event = await stream.event();
  const data = parsed(event);
  if (
    event?.event === "reply" &&
    event.id === `${id}` &&
    isObject(data) &&
    data.id === id &&
    data.text === text
  )
    return;
  const recognised = mistake?.(event);
  fail({
    expected: `an event “reply” with the id ${id} and “${text}”`,
    received: event
      ? `an event “${event.event}” with the id ${event.id}: ${event.data}`
      : "the end of the stream",
    ...(recognised === undefined ? {} : { mistake: recognised }),
  });
}
