import { answer, last } from "../../../../sandboxes/contract/read.ts";
import type { KnownMistake } from "../../../../sandboxes/contract/types.ts";

export const lost: KnownMistake = {
  id: "lost",
  message:
    "The address is gone. Does `main.py` include the router, and is the prefix written once, on the router or where it is included?",
  recognise: ({ exchanges }) => {
    const exchange = last(exchanges);
    return exchange?.request.path.startsWith("/orders/") === true && answer(exchange)?.status === 404;
  },
};
