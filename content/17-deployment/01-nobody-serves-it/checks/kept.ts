import { header } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { noHosts } from "./mistakes.ts";
import { request, stylesheet } from "./page.ts";

/** Seconds: from here on a browser practically never asks again. */
const year = 31_536_000;

export const kept: Check = {
  id: "kept",
  sentence: "A browser may keep the stylesheet for a year, because a changed one has another name.",
  hints: [
    "Look at the header `Cache-Control` of the stylesheet. If it said a year, how would anybody get tomorrow's version?",
    "A storage with a *manifest* puts a hash of the content into each name, `site.1f3a….css`, and `{% static %}` writes that name. WhiteNoise sees the hash and lets browsers keep the file.",
    'In `STORAGES`, beside `"default"`: `"staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}`.',
  ],
  mistakes: [
    noHosts,
    {
      id: "plain-names",
      message:
        "The stylesheet's name does not change with its content, so browsers are told to ask again every minute. A manifest storage puts a hash into the name.",
    },
  ],
  async verify(context) {
    const path = await stylesheet(context);
    const hashed = /\.[0-9a-f]{8,}\.css$/.test(path);
    const control = header(await context.send(request(path)), "cache-control") ?? "no Cache-Control";
    const age = Number(/max-age=(\d+)/.exec(control)?.[1] ?? 0);
    if (!hashed || age < year)
      context.fail({
        expected: "a name with a hash of the content, and `max-age` of a year or more",
        received: `${path}, ${control}`,
        ...(!hashed && { mistake: "plain-names" }),
      });
  },
};
