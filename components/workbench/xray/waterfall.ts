import type { ServerSpan } from "../../../sandboxes/container/protocol/xray.ts";
import type { Place } from "../problems/problem.ts";
import type { TracedRequest } from "./requests.ts";
import { isQuery } from "./statements.ts";

/** One piece of work as a line of the waterfall. */
export interface Row {
  readonly id: string;
  readonly span: ServerSpan;
  /** How deep it lies within others, from 0. */
  readonly depth: number;
  /** Nanoseconds after the request came. */
  readonly from: number;
  readonly duration: number;
}

/** The lines of a request; statements that are no question to the data are left out. */
export function rowsOf({ spans, arrived }: TracedRequest): readonly Row[] {
  const depths = new Map<string, number>();
  const rows: Row[] = [];
  const shown = spans.filter((span) => span.kind !== "sql" || isQuery(span));
  const children = Map.groupBy(shown, ({ parent }) => parent);
  const visit = (span: ServerSpan, depth: number) => {
    depths.set(span.id, depth);
    rows.push({
      id: span.id,
      span,
      depth,
      from: span.start - arrived,
      duration: span.end - span.start,
    });
    for (const child of children.get(span.id) ?? []) visit(child, depth + 1);
  };
  const [root] = shown;
  if (root) visit(root, 0);
  // What lies in something that was left out.
  for (const span of shown) if (!depths.has(span.id)) visit(span, 1);
  return rows;
}

/** The line that a span is about: in the project, or in a package, whose files the project does not hold. */
export type CodePlace =
  | { readonly kind: "project"; readonly place: Place }
  | { readonly kind: "package"; readonly text: string };

/** @param root absolute path of the project's folder */
export function placeOf(attributes: Readonly<Record<string, unknown>>, root: string): CodePlace | null {
  const path = attributes["code.file.path"];
  const line = attributes["code.line.number"];
  if (typeof path !== "string" || typeof line !== "number") return null;
  if (path.startsWith(`${root}/`))
    return { kind: "project", place: { file: path.slice(root.length + 1), line, column: null } };
  return { kind: "package", text: `${path.split("/site-packages/").at(-1)}:${line}` };
}

/** Nanoseconds that the waterfalls of all these requests need, so that they have one scale. */
export function scaleOf(requests: readonly (TracedRequest | null)[]): number {
  return Math.max(1, ...requests.map((request) => (request ? request.end - request.arrived : 0)));
}
