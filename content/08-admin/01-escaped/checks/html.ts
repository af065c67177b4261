import { elements } from "../../../../sandboxes/contract/html.ts";
import { answer, header, last, text } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { crashed, isJson, mediaType, page } from "./pages.ts";

export const html: Check = {
  id: "html",
  sentence: "The answer is a page, and says so: text/html in UTF-8.",
  hints: [
    "Send `GET /` and read the answer's header `content-type`. What would a browser do with this body?",
    {
      fastapi:
        "What an endpoint returns is turned into JSON, a text too: it gets quotes around it. A response object is sent as it is.",
      django: "`HttpResponse` says `text/html; charset=utf-8` unless you tell it otherwise.",
    },
    {
      fastapi:
        'Make `templates = Jinja2Templates(directory="templates")`, from `fastapi.templating`, and let the endpoint take `request: Request`. Then `return templates.TemplateResponse(request, "search.html", {"q": q, "teas": search(q)})`.',
      django:
        '`return render(request, "search.html", {"q": q, "teas": search(q)})`, with `render` from `django.shortcuts`.',
    },
  ],
  mistakes: [
    crashed,
    {
      id: "json",
      recognise: ({ exchanges }) => {
        const response = answer(last(exchanges));
        return response !== undefined && isJson(response);
      },
      message:
        "The page was sent as JSON: one long text in quotes. FastAPI does that with every return value that is no response; return an HTML response.",
    },
    {
      id: "other-type",
      message:
        "The body is a page, but the header calls it something else, so that a browser shows its source.",
    },
  ],
  async verify(context) {
    const { send, fail, random } = context;
    await page(context);
    const response = await send({ method: "GET", path: `/?q=${random.word()}` });
    const type = header(response, "content-type");
    const expected = "the content type text/html; charset=utf-8";
    if (mediaType(type) !== "text/html" || !/charset="?utf-8/i.test(type ?? ""))
      fail({
        expected,
        received: `content-type: ${type ?? "none"}`,
        ...(isJson(response) ? {} : { mistake: "other-type" }),
      });
    if (elements(text(response), "h1").length !== 1 || elements(text(response), "input").length === 0)
      fail({ expected: "a page with one h1 and an input", received: text(response).slice(0, 120) });
  },
};
