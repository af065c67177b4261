import { elements, visibleText } from "../../../../sandboxes/contract/html.ts";
import { answer, answerText, last, text } from "../../../../sandboxes/contract/read.ts";
import type { CheckContext, HttpResponse, KnownMistake } from "../../../../sandboxes/contract/types.ts";
import { formFields, type Visitor, visitor } from "../../../../sandboxes/contract/visitor.ts";

const passwords = { ada: "engine", grace: "compiler" } as const;
export type Member = keyof typeof passwords;

const form = "/address";

/** Somebody with a browser of their own, who has signed in and opened no page since. */
export async function signIn(context: CheckContext, name: Member): Promise<Visitor> {
  const member = visitor(context);
  const fields = formFields(text(await member.get("/login")));
  const response = await member.post("/login", { ...fields, name, password: passwords[name] });
  if (!isRedirect(response))
    context.fail({ expected: `a redirect for ${name} after POST /login`, received: answerText(response) });
  return member;
}

const isRedirect = ({ status }: HttpResponse): boolean => status >= 300 && status < 400;

/** What the page's form would send: the address that is typed, and the hidden fields. */
export interface Form {
  readonly hidden: Readonly<Record<string, string>>;
  readonly shown: string;
}

export async function openForm(context: CheckContext, member: Visitor): Promise<Form> {
  const response = await member.get(form);
  const page = text(response);
  const place = elements(page, "p").find(({ attributes }) => attributes.id === "address");
  if (response.status !== 200 || !place)
    return context.fail({
      expected: "the page with the address at /address",
      received: answerText(response),
    });
  const { address: _, ...hidden } = formFields(page);
  return { hidden, shown: visibleText(place.inner) };
}

export const send = (
  member: Visitor,
  address: string,
  hidden: Readonly<Record<string, string>>,
): Promise<HttpResponse> => member.post(form, { ...hidden, address });

export const anyAddress = ({ random }: CheckContext): string =>
  `${random.integer(1, 99)} ${random.word()} ${random.pick(["Road", "Lane", "Square"])}`;

/** Fails the check unless the request was refused with 403 and the address is what it was. */
export async function expectRefused(
  context: CheckContext,
  member: Visitor,
  response: HttpResponse,
  wanted: { readonly what: string; readonly address: string; readonly mistake: string },
): Promise<void> {
  const { what, address, mistake } = wanted;
  const { shown } = await openForm(context, member);
  if (shown === address)
    context.fail({
      expected: `403 for ${what}, and nothing changed`,
      received: `the new address ${shown}`,
      mistake,
    });
  if (response.status !== 403)
    context.fail({ expected: `403 for ${what}`, received: answerText(response), mistake: "other-status" });
}

export const everywhere: readonly KnownMistake[] = [
  {
    id: "crashed",
    recognise: ({ exchanges }) => (answer(last(exchanges))?.status ?? 0) >= 500,
    message:
      "The request ended in an exception. The console shows the traceback; its last line says what went wrong.",
  },
  {
    id: "other-status",
    message:
      "Nothing was changed, but the refusal should be 403: the visitor is known, and this request is not theirs.",
  },
];
