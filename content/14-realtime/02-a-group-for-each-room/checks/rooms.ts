import { answerText, json, property } from "../../../../sandboxes/contract/read.ts";
import type { CheckContext, Random } from "../../../../sandboxes/contract/types.ts";

/** Milliseconds to wait for a message that has been sent. */
export const patience = 3_000;

export const anyRoom = (random: Random): string => `${random.word()}-${random.integer(100, 999)}`;

export const anyText = (random: Random): string =>
  `${random.word()} ${random.word()} ${random.integer(1, 99)}`;

export const roomPath = (room: string): string => `/rooms/${encodeURIComponent(room)}`;

/** Milliseconds between two looks. */
const interval = 100;

/**
 * How many the program counts in a room, as soon as they are `wanted`, and after `limit` milliseconds however many they are.
 * A consumer may accept before it has joined the group, so whoever speaks at once might not be heard.
 */
export async function counted(
  { send, fail }: CheckContext,
  room: string,
  wanted: number,
  limit = patience,
): Promise<number> {
  const until = performance.now() + limit;
  for (;;) {
    const response = await send({ method: "GET", path: roomPath(room) });
    const here = property(json(response), "here");
    if (typeof here !== "number")
      return fail({ expected: `the number of those in ${room}, as before`, received: answerText(response) });
    if (here === wanted || performance.now() > until) return here;
    await new Promise((resolve) => setTimeout(resolve, interval));
  }
}

/** Milliseconds for those who have connected to join their group; who never joins is found out by what is not heard. */
export const joining = 1_000;

type Conversation = Awaited<ReturnType<CheckContext["connect"]>>;

/** Fails the check unless the next message is `text`. */
export async function expectHeard(
  { fail }: CheckContext,
  listener: Conversation,
  text: string,
  who: string,
  mistakes: { readonly nothing: string; readonly other: string },
): Promise<void> {
  const expected = `“${text}” for ${who}`;
  const heard = await listener.next(patience).catch((error: unknown) =>
    fail({
      expected,
      received: error instanceof Error ? error.message : String(error),
      mistake: mistakes.nothing,
    }),
  );
  if (heard !== text) fail({ expected, received: `“${heard}”`, mistake: mistakes.other });
}
