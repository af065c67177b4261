import type { HttpRequest, Random } from "../../../../sandboxes/contract/types.ts";

export const prices = { sencha: 4.5, oolong: 6.2, assam: 3.9, keemun: 5.4 } as const;

export const anyTea = (random: Random) => random.pick(Object.keys(prices) as (keyof typeof prices)[]);

/** JSON is asked for, so that Django's page for an exception comes as text. */
export const get = (path: string): HttpRequest => ({
  method: "GET",
  path,
  headers: [["accept", "application/json"]],
});
