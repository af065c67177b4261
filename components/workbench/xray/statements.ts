import type { ServerSpan } from "../../../sandboxes/container/protocol/xray.ts";
import { queries } from "../../../sandboxes/contract/sql.ts";
import type { TracedRequest } from "./requests.ts";

/** A statement of a request, with all times that it was carried out. */
export interface Statement {
  readonly text: string;
  readonly spans: readonly ServerSpan[];
  /** Nanoseconds, of all together. */
  readonly duration: number;
  /** The same statement from the same line, again and again with other values: the N+1 of a list's rows. */
  readonly repeats: boolean;
}

/** From how many times on a statement is called repeated: two may be chance. */
const many = 3;

export const textOf = ({ attributes }: ServerSpan) => String(attributes["db.query.text"] ?? "");
export const parametersOf = ({ attributes }: ServerSpan) => String(attributes["db.query.parameters"] ?? "");

/** Whether a span reads or changes data; transactions, settings and what Django logs do not. */
export function isQuery(span: ServerSpan): boolean {
  return span.kind === "sql" && queries([textOf(span)]).length > 0;
}

/** The queries of a request, equal ones together, in the order in which each came first. */
export function statementsOf({ spans }: TracedRequest): readonly Statement[] {
  const line = ({ attributes }: ServerSpan) =>
    `${attributes["code.file.path"]}:${attributes["code.line.number"]}`;
  const groups = Map.groupBy(spans.filter(isQuery), (span) => `${textOf(span)}\n${line(span)}`);
  return [...groups.values()].map((same) => ({
    text: same[0] ? textOf(same[0]) : "",
    spans: same,
    duration: same.reduce((sum, { start, end }) => sum + end - start, 0),
    repeats: same.length >= many && new Set(same.map(parametersOf)).size > 1,
  }));
}

/** `3 queries, 1.20 ms` is told by the pane; this counts them. */
export function countOf(statements: readonly Statement[]): number {
  return statements.reduce((sum, { spans }) => sum + spans.length, 0);
}
