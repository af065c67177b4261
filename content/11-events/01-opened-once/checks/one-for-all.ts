import { answerText, json, property } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { get, teaNames, teas } from "./console.ts";

export const oneForAll: Check = {
  id: "one-for-all",
  sentence: "All requests are answered from the same pool, and a tea that does not exist with 404.",
  hints: [
    "Send `GET /teas/sencha` twice. Is `pool` the same in both answers?",
    "A dependency is called for each request. What it makes lives as long as one request; what it *finds* may live longer.",
    'Hand the pool over from the lifespan, `yield {"pool": pool}`, and let the dependency read it: `return request.state.pool`.',
  ],
  mistakes: [
    {
      id: "per-request",
      message:
        "Each request opens a pool of its own, so each pays for the connecting. Open one in the lifespan and let the dependency hand it out.",
    },
    {
      id: "closed-before",
      message:
        "The pool is closed while requests still come. In a `with`, the `yield` must stand inside the block: what follows the block happens before the server begins.",
    },
  ],
  async verify({ random, together, send, fail }) {
    const names = Array.from({ length: 5 }, () => random.pick(teaNames));
    const { responses } = await together(names.map((name) => get(`/teas/${name}`)));
    const pools = new Set<unknown>();
    for (const [index, response] of responses.entries()) {
      const name = names[index] ?? "sencha";
      const value = json(response);
      if (
        response.status !== 200 ||
        property(value, "name") !== name ||
        property(value, "price") !== teas[name]
      )
        fail({
          expected: `200 with the price ${teas[name]} for GET /teas/${name}`,
          received: answerText(response),
          ...(response.status === 500 && { mistake: "closed-before" }),
        });
      pools.add(property(value, "pool"));
    }
    if (pools.size !== 1 || pools.has(undefined))
      fail({
        expected: "the name of one pool in five answers",
        received: [...pools].join(", "),
        mistake: "per-request",
      });
    const unknown = `${random.word()}-${random.integer(10, 99)}`;
    const response = await send(get(`/teas/${unknown}`));
    if (response.status !== 404)
      fail({ expected: `404 for GET /teas/${unknown}`, received: answerText(response) });
  },
};
