import { answerText, header, text } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { noHosts } from "./mistakes.ts";
import { request, stylesheet } from "./page.ts";

export const styled: Check = {
  id: "styled",
  sentence: "The stylesheet that the page names is served, as CSS.",
  hints: [
    "Open the preview: the page is black on white. Ask for the address in its `<link>` yourself. Who should answer?",
    "`runserver` serves static files by a trick of its own, and only under `DEBUG`. The site runs under Uvicorn here. `collectstatic` has put the files into `collected`, and there they lie.",
    '`"whitenoise.middleware.WhiteNoiseMiddleware"` as the first entry of `MIDDLEWARE` serves what lies in `STATIC_ROOT`.',
  ],
  mistakes: [
    noHosts,
    {
      id: "nobody-serves-it",
      message:
        "The page names a stylesheet, and its address is answered 404: the file is collected and nobody serves it. A middleware of WhiteNoise does.",
    },
  ],
  async verify(context) {
    const path = await stylesheet(context);
    const file = await context.send(request(path));
    const css = (header(file, "content-type") ?? "").startsWith("text/css") && text(file).includes("teal");
    if (file.status !== 200 || !css)
      context.fail({
        expected: `200 for GET ${path}, with the stylesheet`,
        received: answerText(file),
        ...(file.status === 404 && { mistake: "nobody-serves-it" }),
      });
  },
};
