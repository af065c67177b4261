import type { HttpRequest } from "../../../../sandboxes/contract/types.ts";

export interface PoolEvents {
  /** Names of the pools, in the order in which the console tells of them. */
  readonly opened: readonly string[];
  readonly closed: readonly string[];
}

/** What `pool.py` has said on the console: `pool 3f9a01: opened`. */
export function poolEvents(output: string): PoolEvents {
  const names = (what: string) =>
    [...output.matchAll(new RegExp(`pool (\\w+): ${what}`, "g"))].map(([, name = ""]) => name);
  return { opened: names("opened"), closed: names("closed") };
}

/** As a learner is told: "opened: 3f9a01; closed: none". */
export const told = ({ opened, closed }: PoolEvents): string =>
  `opened: ${opened.join(", ") || "none"}; closed: ${closed.join(", ") || "none"}`;

export const get = (path: string): HttpRequest => ({
  method: "GET",
  path,
  headers: [["accept", "application/json"]],
});

export const teas = { sencha: 4.5, oolong: 6.2, assam: 3.9 } as const;

export const teaNames = Object.keys(teas) as readonly (keyof typeof teas)[];
