import type { RoomWords } from "../../../../components/classroom/messages/words.ts";
import type { Locale } from "../../../../components/messages/locale.ts";
import { classroom, isOpen } from "../../../../server/current.ts";
import { isRefusal } from "../../../../server/refusal.ts";
import { inLanguage, inWords } from "../../../(classroom)/language.ts";
import { currentPerson } from "../../../(classroom)/session.ts";

const say = (status: number, sentence: string) =>
  new Response(`${sentence}\n`, { status, headers: { "content-type": "text/plain; charset=utf-8" } });

/**
 * Takes what was chosen for a platform's course, from this site's own page alone, and answers with a form that carries the
 * signed message back to the platform. It needs no script: who has chosen sends it by its button.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isOpen()) return say(404, "There is no classroom here.");
  if (request.headers.get("origin") !== classroom().context.origin)
    return say(403, "This request does not come from a page of this site.");
  const person = await currentPerson();
  const { locale, words } = await inLanguage();
  const { choose } = words.connections;
  if (!person) return say(401, choose.signedOut);
  const fields = await request.formData();
  const text = (name: string) => String(fields.get(name) ?? "").slice(0, 200);
  try {
    const answer = await classroom().platforms.answerChoice(person.id, text("key"), text("assignment"));
    const body = page(answer.returnUrl, answer.message, locale, choose);
    // The site's own policy allows no form to lead elsewhere; this page's leads to the platform and nowhere else.
    const target = new URL(answer.returnUrl).origin;
    return new Response(body, {
      headers: {
        "content-type": "text/html; charset=utf-8",
        "content-security-policy": `form-action ${target}`,
      },
    });
  } catch (error) {
    if (isRefusal(error)) return say(error.kind === "not-found" ? 404 : 403, await inWords(error));
    throw error;
  }
}

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const page = (
  url: string,
  message: string,
  locale: Locale,
  words: RoomWords["connections"]["choose"],
) => `<!doctype html>
<html lang="${locale}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${words.back}</title>
<style>
  body { font: 1.125rem/1.5 system-ui, sans-serif; max-inline-size: 36rem; margin: 4rem auto; padding: 0 1rem }
  button { font: inherit; padding: 0.5rem 1rem; min-block-size: 2.75rem }
</style>
<main>
  <h1>${words.chosen}</h1>
  <p>${escaped(words.goesBack(new URL(url).host))}</p>
  <form method="post" action="${escaped(url)}">
    <input type="hidden" name="JWT" value="${escaped(message)}">
    <button type="submit">${words.back}</button>
  </form>
</main>
</html>
`;
