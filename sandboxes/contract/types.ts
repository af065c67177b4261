import type { CheckContext } from "./context.ts";

export type { CheckContext };

/** What an exercise, a check and a result are. The same files run in the browser, in `npm run prove` and in grading. */

export type Framework = "fastapi" | "django";

/** A request as it is sent to the learner's server; `path` starts with "/" and holds the query. */
export interface HttpRequest {
  readonly method: string;
  readonly path: string;
  readonly headers?: readonly (readonly [string, string])[];
  /** Text is sent as UTF-8. */
  readonly body?: string | Uint8Array;
  /** Milliseconds until the exchange fails with `timeout`; default 10 000. */
  readonly timeout?: number;
}

export interface HttpResponse {
  readonly status: number;
  readonly statusText: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Uint8Array;
  /** From first byte sent to last byte received. */
  readonly milliseconds: number;
}

/** How contracts reach a server, whatever the host. Rejects with {@link HttpFailure}. */
export interface HttpClient {
  send(request: HttpRequest, signal?: AbortSignal): Promise<HttpResponse>;
}

export type HttpFailureCode = "refused" | "timeout" | "closed" | "malformed" | "aborted";

/** The server did not answer. A failure is never an HTTP status. */
export class HttpFailure extends Error {
  readonly code: HttpFailureCode;
  constructor(code: HttpFailureCode, message: string) {
    super(message);
    this.name = "HttpFailure";
    this.code = code;
  }
}

/** One request with its answer, kept as evidence and replayable in the request sender. */
export interface Exchange {
  readonly request: HttpRequest;
  readonly response: HttpResponse | { readonly failure: HttpFailureCode; readonly message: string };
}

/** A command that a check ran, with what came of it; null while it runs. */
export interface CommandRun {
  /** As it would be typed. */
  readonly command: string;
  readonly code: number | null;
  /** Both streams; shortened in the middle when it is long. */
  readonly output: string;
}

/** A WebSocket that a check opened, and what was said. */
export interface ConversationRecord {
  readonly path: string;
  readonly lines: readonly { readonly from: "client" | "server"; readonly text: string }[];
}

/** What a check did, in three lists. */
export interface Evidence {
  readonly exchanges: readonly Exchange[];
  readonly commands: readonly CommandRun[];
  readonly conversations: readonly ConversationRecord[];
}

/** Generated inputs; the same seed gives the same inputs. */
export interface Random {
  integer(minimum: number, maximum: number): number;
  /** Decimal with at most `digits` decimals. */
  decimal(minimum: number, maximum: number, digits: number): number;
  word(): string;
  pick<T>(values: readonly T[]): T;
}

/** A wrong answer that learners often give, with what to tell them. */
export interface KnownMistake {
  readonly id: string;
  /** Left out when the check names the mistake itself, in `fail`. */
  recognise?(evidence: Evidence & { readonly framework: Framework }): boolean;
  readonly message: string;
}

export interface Check {
  readonly id: string;
  /** A sentence a learner understands, true when the check passes. */
  readonly sentence: string;
  /** From nudge to near-solution; at least three. Per framework where the code differs; of one framework, for it alone. */
  readonly hints: readonly (string | Readonly<Partial<Record<Framework, string>>>)[];
  readonly mistakes: readonly KnownMistake[];
  verify(context: CheckContext): Promise<void>;
}

export interface Exercise {
  readonly id: string;
  readonly title: string;
  readonly task: string;
  readonly minutes: number;
  readonly frameworks: Readonly<Partial<Record<Framework, Launch>>>;
  readonly checks: readonly Check[];
  /** Plausible wrong programs, by folder name under `mutants/`, and what must catch each. */
  readonly mutants: Readonly<Partial<Record<Framework, Readonly<Record<string, Catch>>>>>;
}

/** The check that must fail for a mutant and, where the learner is told more, the mistake it recognises. */
export interface Catch {
  readonly check: string;
  readonly mistake?: string;
}

/** A command line with its environment. */
export interface Command {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** The command that serves the project, and the port it answers on. */
export interface Launch extends Command {
  readonly port: number;
  /** Run to their end, in order, before every start: `python manage.py migrate`. One that fails is shown, and no server starts. */
  readonly prepare?: readonly Command[];
  /** Run beside the server, started before it and ended with it: `celery -A tasks worker`. */
  readonly beside?: readonly Command[];
  /** Records the SQL statements of the project's SQLite connections, for checks that count them. */
  readonly traceSql?: boolean;
}

interface Result extends Evidence {
  readonly check: string;
  readonly milliseconds: number;
}

export type CheckResult =
  | (Result & { readonly status: "passed" })
  | (Result & {
      readonly status: "failed";
      readonly expected: string;
      readonly received: string;
      /** Message of the known mistake, when one was recognised. */
      readonly mistake?: { readonly id: string; readonly message: string };
    })
  /** The check itself could not be carried out (server unreachable, aborted); never the learner's fault. */
  | (Result & { readonly status: "unavailable"; readonly reason: string });

export interface Report {
  readonly exercise: string;
  readonly framework: Framework;
  readonly seed: string;
  readonly results: readonly CheckResult[];
}
