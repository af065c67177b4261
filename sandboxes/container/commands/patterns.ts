const special = /[\\^$.*+?()[\]{}|/]/g;

/** Text as a regular expression that matches it alone. */
export function literally(text: string): string {
  return text.replace(special, "\\$&");
}

/**
 * A pattern of file names (POSIX.1-2024, XCU 2.14.1) as a regular expression's source: `*`, `?`, `[…]`, and a
 * backslash before what stands for itself. Within one name: neither `*` nor `?` matches a slash.
 */
export function nameExpression(pattern: string): string {
  let source = "";
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at] ?? "";
    if (character === "*") source += "[^/]*";
    else if (character === "?") source += "[^/]";
    else if (character === "\\" && at + 1 < pattern.length) source += literally(pattern[++at] ?? "");
    else if (character === "[") {
      const set = bracket(pattern.slice(at));
      source += set?.source ?? "\\[";
      at += set ? set.length - 1 : 0;
    } else source += literally(character);
  }
  return source;
}

const classes: Readonly<Record<string, string>> = {
  alpha: "a-zA-Z",
  digit: "0-9",
  alnum: "a-zA-Z0-9",
  upper: "A-Z",
  lower: "a-z",
  space: "\\s",
  punct: "!-\\/:-@\\[-`{-~",
};

/** A set of characters at the beginning of `text`; null when its end is missing, so that it is an ordinary bracket. */
function bracket(text: string): { readonly source: string; readonly length: number } | null {
  const [whole, not, inside = ""] = /^\[([!^]?)(\]?(?:\[:\w+:\]|\\.|[^\]\\])*)\]/s.exec(text) ?? [];
  if (whole === undefined || inside === "") return null;
  const items = inside.match(/\[:\w+:\]|\\.|./gsu) ?? [];
  return { source: `[${not ? "^/" : ""}${items.map(memberOfSet).join("")}]`, length: whole.length };
}

function memberOfSet(item: string): string {
  const name = /^\[:(\w+):\]$/.exec(item)?.[1];
  if (name !== undefined) return classes[name] ?? "";
  if (item.startsWith("\\")) return item[1] === "-" ? "\\-" : literally(item.slice(1));
  return /[[\]\\^]/.test(item) ? `\\${item}` : item;
}
