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

/** Generated inputs; the same seed gives the same inputs. */
export interface Random {
  integer(minimum: number, maximum: number): number;
  /** Decimal with at most `digits` decimals. */
  decimal(minimum: number, maximum: number, digits: number): number;
  word(): string;
  pick<T>(values: readonly T[]): T;
}

export interface CheckContext {
  readonly framework: Framework;
  readonly random: Random;
  readonly signal: AbortSignal;
  /** Sends a request and records the exchange. */
  send(request: HttpRequest): Promise<HttpResponse>;
  /** Fails the check, in the learner's words. */
  fail(failure: { readonly expected: string; readonly received: string }): never;
}

/** A wrong answer that learners often give, with what to tell them. */
export interface KnownMistake {
  readonly id: string;
  recognise(evidence: { readonly exchanges: readonly Exchange[]; readonly framework: Framework }): boolean;
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

/** The command that serves the project, and the port it answers on. */
export interface Launch {
  readonly command: string;
  readonly args: readonly string[];
  readonly port: number;
}

export type CheckResult =
  | {
      readonly check: string;
      readonly status: "passed";
      readonly exchanges: readonly Exchange[];
      readonly milliseconds: number;
    }
  | {
      readonly check: string;
      readonly status: "failed";
      readonly expected: string;
      readonly received: string;
      /** Message of the known mistake, when one was recognised. */
      readonly mistake?: { readonly id: string; readonly message: string };
      readonly exchanges: readonly Exchange[];
      readonly milliseconds: number;
    }
  /** The check itself could not be carried out (server unreachable, aborted); never the learner's fault. */
  | {
      readonly check: string;
      readonly status: "unavailable";
      readonly reason: string;
      readonly exchanges: readonly Exchange[];
      readonly milliseconds: number;
    };

export interface Report {
  readonly exercise: string;
  readonly framework: Framework;
  readonly seed: string;
  readonly results: readonly CheckResult[];
}
