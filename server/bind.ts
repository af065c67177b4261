import type { Context } from "./context.ts";

type Functions = Readonly<Record<string, unknown>>;

/** The functions of a module that begin with the context, without it. */
export type Bound<M extends Functions> = {
  readonly [K in keyof M as M[K] extends (context: Context, ...rest: never[]) => unknown
    ? K
    : never]: M[K] extends (context: Context, ...rest: infer Rest) => infer Result
    ? (...rest: Rest) => Result
    : never;
};

/** Gives every function of a module the context; what does not begin with one must not be called through this. */
export function bind<M extends Functions>(context: Context, module: M): Bound<M> {
  const bound = Object.entries(module).flatMap(([name, value]) =>
    typeof value === "function" ? [[name, (...rest: unknown[]) => value(context, ...rest)]] : [],
  );
  return Object.fromEntries(bound) as Bound<M>;
}
