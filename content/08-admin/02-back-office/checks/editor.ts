import { elements, visibleText } from "../../../../sandboxes/contract/html.ts";
import { answer, answerText, last, text } from "../../../../sandboxes/contract/read.ts";
import type { CheckContext, KnownMistake } from "../../../../sandboxes/contract/types.ts";
import { formFields, type Visitor, visitor } from "../../../../sandboxes/contract/visitor.ts";

export const list = "/admin/teas/tea/";

/** Ada, signed in to the admin as in a browser. */
export async function signIn(context: CheckContext): Promise<Visitor> {
  const ada = visitor(context);
  const login = "/admin/login/";
  const fields = formFields(text(await ada.get(login)));
  const response = await ada.post(login, { ...fields, username: "ada", password: "engine", next: list });
  if (response.status !== 302)
    context.fail({ expected: "ada to be signed in at /admin/login/", received: answerText(response) });
  return ada;
}

/** Adds something through its form in the admin; `fields` are those that somebody filled in. */
export async function add(
  context: CheckContext,
  ada: Visitor,
  model: string,
  fields: Readonly<Record<string, string>>,
): Promise<void> {
  const path = `/admin/teas/${model}/add/`;
  const form = formFields(text(await ada.get(path)));
  const response = await ada.post(path, { ...form, ...fields });
  if (response.status !== 302)
    context.fail({ expected: `a ${model} to be added at ${path}`, received: answerText(response) });
}

/** The page of the list, for a search or for all. */
export async function listPage(context: CheckContext, ada: Visitor, query = ""): Promise<string> {
  const path = query ? `${list}?q=${encodeURIComponent(query)}` : list;
  const response = await ada.get(path);
  if (response.status !== 200) context.fail({ expected: `200 for ${path}`, received: answerText(response) });
  return text(response);
}

/** The cells of each row of the list, as they are read; a tick or a cross is "True" or "False". */
export function rows(page: string): readonly (readonly string[])[] {
  const body = elements(page, "tbody")[0]?.inner ?? "";
  return elements(body, "tr").map(({ inner }) => {
    const cells = [...elements(inner, "th"), ...elements(inner, "td")];
    return cells.map((cell) => elements(cell.inner, "img")[0]?.attributes.alt ?? visibleText(cell.inner));
  });
}

export const rowsText = (page: string): string =>
  rows(page)
    .map((cells) => cells.filter((cell) => cell !== "").join(" | "))
    .join("; ") || "no rows";

export const crashed: KnownMistake = {
  id: "crashed",
  recognise: ({ exchanges }) => (answer(last(exchanges))?.status ?? 0) >= 500,
  message:
    "The list ended in an exception. The console shows the traceback; its last line says what went wrong.",
};
