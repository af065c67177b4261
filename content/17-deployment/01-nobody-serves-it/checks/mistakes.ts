import { answer, last } from "../../../../sandboxes/contract/read.ts";
import type { KnownMistake } from "../../../../sandboxes/contract/types.ts";

/** The site does not answer to its own name. Of each check that asks for the page. */
export const noHosts: KnownMistake = {
  id: "no-hosts",
  message:
    "`GET /` for the host `localhost` is answered 400. Under `DEBUG`, an empty `ALLOWED_HOSTS` means localhost; without it, it means nobody. Name the hosts.",
  recognise: ({ exchanges }) => answer(last(exchanges))?.status === 400,
};
