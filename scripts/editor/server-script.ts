import { runInNewContext } from "node:vm";

/** The language server's script without the stubs that it carries, and those stubs. */
export interface ServerScript {
  readonly script: string;
  /** Text by path, below `/typeshed`. */
  readonly typeshed: Readonly<Record<string, string>>;
}

/**
 * Takes the stubs out of basedpyright's browser build, so that they are read with the other sources and those of
 * a hundred packages that the sandbox lacks are not loaded, and mends two things that cost a learner memory or time:
 *
 * - A second worker for checking, with everything in memory twice: a learner's project is checked soon enough
 *   beside the rest, which the server can do where it is given no such worker.
 * - UTF-8 in JavaScript (npm `buffer`), two of the seven seconds until the first diagnostics: browsers have it.
 *
 * @throws Error when the build is another than the one that this was written for; its version is pinned
 */
export function prepareServer(source: string): ServerScript {
  const { text, typeshed } = takeTypeshed(source);
  const script = replaceOnce(
    replaceOnce(
      replaceOnce(
        text,
        /createBackgroundAnalysis\(e,n\)\{const t=new \w+\(n,this\.serviceProvider\);return this\._initialFiles&&t\.initializeFileSystem\(this\._initialFiles\),t\}/,
        "createBackgroundAnalysis(){}",
      ),
      /(function \w+\(e,n\)\{)(var t;n=n\|\|1\/0;for\(var r=e\.length,o=null,s=\[\],i=0;)/,
      "$1if(n===void 0)return new TextEncoder().encode(e);$2",
    ),
    /(function \w+\(e,n,t\)\{t=Math\.min\(e\.length,t\);)(for\(var r=\[\],o=n;o<t;\))/,
    "$1return new TextDecoder('utf-8',{ignoreBOM:true}).decode(e.subarray(n,t));$2",
  );
  return { script: script.replace(/\n\/\/# sourceMappingURL=.*\s*$/, "\n"), typeshed };
}

function takeTypeshed(source: string): { text: string; typeshed: Record<string, string> } {
  const [, number] = /\{\.\.\.\w\((\d+)\),\.\.\.\w\};this\._initialFiles/.exec(source) ?? [];
  const head = `${number}(e){e.exports=`;
  const start = source.indexOf(head);
  // The last of its files ends the module: no text holds this sequence unescaped.
  const end = source.indexOf('"}},', start);
  if (number === undefined || start < 0 || end < 0)
    throw new Error("The stubs were not found in the language server's script.");
  const literal = source.slice(start + head.length, end + 2);
  const typeshed: unknown = runInNewContext(`(${literal})`);
  if (typeof typeshed !== "object" || typeshed === null || !("/typeshed/stdlib/builtins.pyi" in typeshed))
    throw new Error("The stubs in the language server's script are not what was expected.");
  return {
    text: `${source.slice(0, start + head.length)}{}${source.slice(end + 2)}`,
    typeshed: { ...typeshed } as Record<string, string>,
  };
}

function replaceOnce(text: string, pattern: RegExp, replacement: string): string {
  if ([...text.matchAll(new RegExp(pattern, "g"))].length !== 1)
    throw new Error(`The language server's script does not hold ${pattern} exactly once.`);
  return text.replace(pattern, replacement);
}
