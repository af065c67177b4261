import { isObject, json, property } from "../../../../sandboxes/contract/read.ts";
import type { HttpRequest, HttpResponse, Random } from "../../../../sandboxes/contract/types.ts";

/** In the order in which they are to be listed; `suppliers.py` holds them too. */
export const prices = {
  north: { sencha: 4.5, oolong: 6.2 },
  south: { sencha: 4.3, assam: 3.9, keemun: 5.6 },
  east: { oolong: 6.4, assam: 4, keemun: 5.4 },
  west: { sencha: 4.8, oolong: 5.9, assam: 4.1 },
} as const;

export const names = Object.keys(prices) as readonly (keyof typeof prices)[];

/** Teas that no supplier has all of: one is always missing. */
export const anyTea = (random: Random): string => random.pick(["sencha", "oolong", "assam", "keemun"]);

/** "north 4.5, south none, …": what is expected of GET /offers/TEA. */
export const expected = (tea: string): string =>
  names.map((name) => `${name} ${property(prices[name], tea) ?? "none"}`).join(", ");

/** The same, as the answer has it; undefined when it holds no list of offers. */
export function offered(response: HttpResponse): string | undefined {
  const offers = property(json(response), "offers");
  if (!Array.isArray(offers) || !offers.every(isObject)) return undefined;
  return offers
    .map((offer) => `${String(offer.supplier)} ${offer.price === null ? "none" : String(offer.price)}`)
    .join(", ");
}

/** JSON is asked for, so that Django's page for an exception comes as text. */
export const get = (path: string): HttpRequest => ({
  method: "GET",
  path,
  headers: [["accept", "application/json"]],
});
