import { hasMarkup, visibleText } from "../../../../sandboxes/contract/html.ts";
import { answer, answerText, last, text } from "../../../../sandboxes/contract/read.ts";
import type { CheckContext, HttpResponse, KnownMistake } from "../../../../sandboxes/contract/types.ts";

/** The page for a query; without one, the page with every tea. */
export async function page({ send, fail }: CheckContext, query?: string): Promise<string> {
  const path = query === undefined ? "/" : `/?q=${encodeURIComponent(query)}`;
  const response = await send({ method: "GET", path, headers: [["accept", "text/html"]] });
  if (response.status !== 200) fail({ expected: `200 for GET ${path}`, received: answerText(response) });
  return text(response);
}

/** How `shown`, as it stands in the page, differs from the text it should show; null when it does not. */
export function difference(
  shown: string,
  wanted: string,
): { readonly received: string; readonly mistake?: string } | null {
  const seen = visibleText(shown);
  if (hasMarkup(shown)) return { received: `the markup ${shown.trim()}`, mistake: "markup" };
  if (seen === wanted) return null;
  if (/&(?:#|amp|lt|gt|quot)/.test(seen)) return { received: `the text ${seen}`, mistake: "escaped-twice" };
  return { received: `the text ${seen || "(nothing)"}`, mistake: "characters-lost" };
}

/** Messages of what `difference` names. */
export const differences: readonly KnownMistake[] = [
  {
    id: "markup",
    message:
      "What came from outside has become markup: a browser would carry it out. Let the template engine escape it, in a template whose engine does so, without `safe`.",
  },
  {
    id: "escaped-twice",
    message:
      "The reader sees `&lt;` or `&amp;`: the text was escaped twice. The template does it already; hand it the plain text.",
  },
  {
    id: "characters-lost",
    message:
      "The text is not the one that was sent. Escaping shows every character as it is; whoever strips tags, or quotes, changes what people wrote.",
  },
];

export const crashed: KnownMistake = {
  id: "crashed",
  recognise: ({ exchanges }) => (answer(last(exchanges))?.status ?? 0) >= 500,
  message:
    "The request ended in an exception. The console shows the traceback; a template that is not found is named there, with the folders that were searched.",
};

/** The media type without its parameters, in lower case. */
export const mediaType = (value: string | undefined): string =>
  (value ?? "").split(";")[0]?.trim().toLowerCase() ?? "";

export const isJson = (response: HttpResponse): boolean => text(response).startsWith('"');
