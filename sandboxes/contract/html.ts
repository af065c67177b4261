/** What a check reads from a page, without a browser: enough for pages of templates, no parser of the standard. */

/** An element as it stands in the page. */
export interface PageElement {
  /** By lower-case name; references such as `&amp;` are decoded. An attribute without a value is "". */
  readonly attributes: Readonly<Record<string, string>>;
  /** What stands between its tags, as it was sent; "" for one that has none, such as `input`. */
  readonly inner: string;
}

const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
};

/** Replaces the character references that template engines write: `&amp;`, `&#39;`, `&#x27;`. Others stay. */
export function decoded(html: string): string {
  return html.replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return named[name.toLowerCase()] ?? whole;
    return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
  });
}

const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g;

function attributesOf(tag: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = "", double, single, bare] of tag.matchAll(attribute))
    found[name.toLowerCase()] ??= decoded(double ?? single ?? bare ?? "");
  return found;
}

/**
 * The elements of that name, in order. Those that hold one of their own kind end too early: ask for others.
 * @param name lower-case, such as "h1"
 */
export function elements(page: string, name: string): readonly PageElement[] {
  const opening = new RegExp(`<${name}(?=[\\s/>])((?:[^>"']|"[^"]*"|'[^']*')*)>`, "gi");
  return [...page.matchAll(opening)].map((match) => {
    const rest = page.slice(match.index + match[0].length);
    const end = rest.toLowerCase().indexOf(`</${name}`);
    return { attributes: attributesOf(match[1] ?? ""), inner: end < 0 ? "" : rest.slice(0, end) };
  });
}

/** Whether a browser would find a tag or a comment in this piece of a page. */
export const hasMarkup = (inner: string): boolean => /<[a-z/!?]/i.test(inner);

/** What a reader sees of a piece of a page: without tags, references decoded, spaces as one. */
export function visibleText(inner: string): string {
  return decoded(inner.replaceAll(/<[a-z/!?][^>]*>/gi, ""))
    .replaceAll(/\s+/g, " ")
    .trim();
}
