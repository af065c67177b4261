/**
 * The preview's own script must run in pages whose app sends a Content-Security-Policy, without making
 * the policy weaker for the app's scripts: a lesson may be about that very header.
 */

interface Directive {
  readonly name: string;
  readonly sources: readonly string[];
}

const parse = (policy: string): Directive[] =>
  policy
    .split(";")
    .map((part) => part.trim().split(/\s+/))
    .filter(([name]) => name)
    .map(([name = "", ...sources]) => ({ name, sources }));

const format = (directives: readonly Directive[]) =>
  directives.map(({ name, sources }) => [name, ...sources].join(" ")).join("; ");

const isScript = (name: string) => /^(script-src|script-src-elem)$/i.test(name);

/** Policy without `frame-ancestors`, which names the developer's origins and not the frame it is shown in. */
export function dropFrameAncestors(policy: string): string {
  return format(parse(policy).filter(({ name }) => name.toLowerCase() !== "frame-ancestors"));
}

/** Lets a script with `nonce` run. Several policies joined by commas (RFC 9110 section 5.3) are each amended. */
export function admitScript(policies: string, nonce: string): string {
  return policies
    .split(",")
    .map((policy) => admit(parse(policy), nonce))
    .map(format)
    .join(", ");
}

function admit(directives: readonly Directive[], nonce: string): Directive[] {
  const scripts = directives.filter(({ name }) => isScript(name));
  const governing = scripts.length
    ? scripts
    : directives.filter(({ name }) => name.toLowerCase() === "default-src");
  if (governing.length === 0) return [...directives];
  const amended = directives.map((directive) =>
    scripts.includes(directive) ? { ...directive, sources: withNonce(directive.sources, nonce) } : directive,
  );
  if (scripts.length) return amended;
  return [...amended, { name: "script-src", sources: withNonce(governing[0]?.sources ?? [], nonce) }];
}

/** A nonce switches 'unsafe-inline' off (CSP level 3, 6.7.3.2), so such a policy gets 'self' instead. */
function withNonce(sources: readonly string[], nonce: string): string[] {
  const kept = sources.filter((source) => source.toLowerCase() !== "'none'");
  const strict = kept.some((source) => /^'(nonce-|sha(256|384|512)-|strict-dynamic)/i.test(source));
  const inline = kept.some((source) => source.toLowerCase() === "'unsafe-inline'");
  return [...kept, inline && !strict ? "'self'" : `'nonce-${nonce}'`];
}
