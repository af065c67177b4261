import type * as z from "zod";
import type { Context } from "../context.ts";
import type { Caller } from "./tokens.ts";

type Fields = z.ZodObject;

/** What one method of one path takes, answers and does. */
export interface Operation {
  readonly id: string;
  readonly method: "get" | "post" | "put";
  /** Below `/api/v1`; parts in braces are named in `path`. */
  readonly at: string;
  readonly summary: string;
  readonly path: Fields;
  readonly query: Fields | null;
  readonly body: z.ZodType | null;
  readonly output: z.ZodType;
  run(context: Context, caller: Caller, input: never): Promise<unknown>;
}

interface Parts<P extends Fields, Q extends Fields | null, B extends z.ZodType | null, O extends z.ZodType>
  extends Omit<Operation, "path" | "query" | "body" | "output" | "run"> {
  readonly path: P;
  readonly query: Q;
  readonly body: B;
  readonly output: O;
  run(
    context: Context,
    caller: Caller,
    input: {
      readonly path: z.output<P>;
      readonly query: Q extends Fields ? z.output<Q> : null;
      readonly body: B extends z.ZodType ? z.output<B> : null;
    },
  ): Promise<z.input<O>>;
}

/** Holds what an operation does against what it says of itself. */
export const operation = <
  P extends Fields,
  Q extends Fields | null,
  B extends z.ZodType | null,
  O extends z.ZodType,
>(
  parts: Parts<P, Q, B, O>,
): Operation => parts as unknown as Operation;
