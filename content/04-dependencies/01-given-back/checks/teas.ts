import { answer, answerText, json, last, property } from "../../../../sandboxes/contract/read.ts";
import type { CheckContext, Evidence, HttpRequest, Random } from "../../../../sandboxes/contract/types.ts";

/** What the shop has, as `pool.py` holds it. */
const stock: readonly (readonly [string, number])[] = [
  ["assam", 31],
  ["oolong", 17],
  ["sencha", 44],
];

/** More requests than the pool has connections: one that is lost each time is missed in time. */
export const rounds = 5;

/** JSON is asked for, so that Django's page for an exception comes as text. */
export const get = (path: string): HttpRequest => ({
  method: "GET",
  path,
  headers: [["accept", "application/json"]],
});

/** A question that the shop can answer, with the answer. */
export interface Question {
  readonly path: string;
  readonly key: string;
  readonly value: number;
}

export function howMany(random: Random): Question {
  const [tea, left] = random.pick(stock);
  return { path: `/teas/${tea}`, key: "left", value: left };
}

export function howManyEach(random: Random): Question {
  const [tea, left] = random.pick(stock);
  const people = random.integer(1, 12);
  return { path: `/teas/${tea}/share?people=${people}`, key: "each", value: Math.floor(left / people) };
}

/** Fails the check unless `question` is answered. */
export async function expectAnswer(
  { send, fail }: CheckContext,
  { path, key, value }: Question,
  when: string,
): Promise<void> {
  const response = await send(get(path));
  if (response.status === 200 && property(json(response), key) === value) return;
  fail({ expected: `200 with "${key}": ${value} for ${path}, ${when}`, received: answerText(response) });
}

/** Status of the answer on which the check stopped. */
export const stoppedWith = ({ exchanges }: Evidence): number | undefined => answer(last(exchanges))?.status;

/** How often the check was answered before it stopped. */
export const answersBefore = ({ exchanges }: Evidence): number => exchanges.length - 1;
