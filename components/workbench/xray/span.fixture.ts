import type { ServerSpan } from "../../../sandboxes/container/protocol/xray.ts";

let count = 0;

/** A span for tests, in the event loop's thread unless said otherwise. Times are milliseconds here. */
export function span(
  kind: ServerSpan["kind"],
  [start, end]: readonly [number, number],
  rest: Partial<Omit<ServerSpan, "suspended">> & { readonly suspended?: readonly number[] } = {},
): ServerSpan {
  count += 1;
  const { suspended = [], ...given } = rest;
  return {
    trace: "a",
    id: `${count}`,
    parent: null,
    kind,
    scope: "",
    name: kind,
    start: start * 1e6,
    end: end * 1e6,
    thread: { id: 1, name: "MainThread", loop: true },
    error: null,
    attributes: {},
    ...given,
    suspended: suspended.map((time) => time * 1e6),
  };
}

/** Attributes of a statement from a line of the project. */
export const statement = (text: string, parameters: string, line: number) => ({
  "db.query.text": text,
  "db.query.parameters": parameters,
  "code.file.path": "/home/project/django/views.py",
  "code.line.number": line,
});
