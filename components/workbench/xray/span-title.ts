import type { ServerSpan } from "../../../sandboxes/container/protocol/xray.ts";
import type { Words } from "../messages/words.ts";

/** What a learner would call a piece of work: by the names of their own program, else by the framework's. */
export function titleOfSpan({ kind, name, attributes }: ServerSpan, words: Words["xray"]): string {
  const called = attributes["code.function.name"];
  const short = typeof called === "string" ? (called.split(".").at(-1) ?? called) : name;
  switch (kind) {
    case "request":
      return String(attributes["http.route"] ?? attributes["url.path"] ?? name);
    case "routing":
      return String(attributes["http.route"] ?? words.noRoute);
    case "dependencies":
      return words.dependenciesOf(short);
    case "dependency":
      return attributes["counterpoint.phase"] === "clean-up" ? words.cleanUp(name) : name;
    case "view":
    case "background":
      return short;
    case "serialisation":
      return typeof called === "string" ? words.returned(short) : name;
    case "sql":
      return String(attributes["db.query.text"] ?? name);
    default:
      return name;
  }
}
