import { answerText } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { noHosts } from "./mistakes.ts";
import { request } from "./page.ts";

export const hosts: Check = {
  id: "hosts",
  sentence: "The site answers to its own name, and to no other.",
  hints: [
    "A client may write any name into the header `Host`. Where would your program use it?",
    "Links in mails, such as that for a new password, are made of `request.get_host()`. `ALLOWED_HOSTS` is the list of names that it believes.",
    '`ALLOWED_HOSTS = ["localhost", "127.0.0.1"]`, or the same from a variable.',
  ],
  mistakes: [
    noHosts,
    {
      id: "any-host",
      message: 'A name that is not yours was accepted. `"*"` switches the protection off; name your hosts.',
    },
  ],
  async verify({ send, fail, random }) {
    const own = await send(request("/"));
    if (own.status !== 200) fail({ expected: "200 for GET / at localhost", received: answerText(own) });
    const host = `${random.word()}.example`;
    const foreign = await send(request("/", host));
    if (foreign.status !== 400)
      fail({ expected: `400 for GET / at ${host}`, received: `${foreign.status}`, mistake: "any-host" });
  },
};
