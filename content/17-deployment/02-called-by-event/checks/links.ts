import type { Check } from "../../../../sandboxes/contract/types.ts";
import { invoke } from "./invoke.ts";

export const links: Check = {
  id: "links",
  sentence: "The address in Location is the one outside, with the stage.",
  hints: [
    "Follow the link of a created tea, as a client would. Where does the gateway send it?",
    "Taking the stage off the path lets routes match, and the app then no longer knows of it. Links are made from what the app knows.",
    "`root_path` does both: routes match without it, and `url_for` puts it before each address. `api_gateway_base_path` does the first half alone.",
  ],
  mistakes: [
    {
      id: "stage-lost",
      message:
        "The link has no stage, so it leads nowhere: the path was cut before the app saw it. Leave the path as it is and set `app.root_path`.",
    },
  ],
  async verify(context) {
    const { random, fail } = context;
    const [stage, name] = [`${random.word()}${random.integer(1, 9)}`, random.word()];
    const [created] = await invoke(context, stage, [
      { method: "POST", path: "/teas/", body: JSON.stringify({ name, price: 3 }) },
    ]);
    const path = (created?.location ?? "").replace(/^https?:\/\/[^/]+/, "");
    if (path !== `/${stage}/teas/${name}`)
      fail({
        expected: `Location: …/${stage}/teas/${name}`,
        received: created?.location ?? created?.text ?? "nothing",
        ...(path === `/teas/${name}` && { mistake: "stage-lost" }),
      });
  },
};
