import { forEachChild, type ParseError, parse, type Script, type Statement, type SyntaxNode } from "unbash";
import { ShellProblem } from "./problems.ts";

/** The text ended too soon: another line may complete it. */
export class Incomplete extends ShellProblem {
  override name = "Incomplete";
}

/**
 * Reads command lines. Throws {@link Incomplete} where more may follow, as after a quote that is still open, and
 * ShellProblem for what cannot be read.
 */
export function readScript(text: string): readonly Statement[] {
  const { commands, errors = [] } = parse(text);
  const [first] = errors;
  if (first) throw problemOf(text, first);
  return commands;
}

/** Whether who types this will type more: something is still open, or the line ends with a backslash. */
export function awaitsMore(text: string): boolean {
  if (/(^|[^\\])(\\\\)*\\\n?$/.test(text)) return true;
  const script = parse(text);
  const [first] = script.errors ?? [];
  return first ? problemOf(text, first) instanceof Incomplete : hasOpenDocument(script);
}

/** The statements of a part of a command line, as in `$(…)`. Throws ShellProblem. */
export function partOf(
  script: (Script & { readonly errors?: readonly ParseError[] | undefined }) | undefined,
) {
  const [first] = script?.errors ?? [];
  if (!script || first) throw new ShellProblem(`syntax error: ${first?.message ?? "substitution"}`);
  return script.commands;
}

function problemOf(text: string, { message, pos }: ParseError): ShellProblem {
  const open = message.startsWith("unterminated");
  const cut = message.startsWith("expected") && text.slice(pos).trim() === "";
  const sentence = `syntax error: ${message}`;
  return open || cut ? new Incomplete(sentence) : new ShellProblem(sentence);
}

/** A here-document whose last line has not come yet is no error to the parser. */
function hasOpenDocument(node: SyntaxNode): boolean {
  if (node.type === "HereDoc" && !node.closing) return true;
  let found = false;
  forEachChild(node, (child) => {
    found ||= hasOpenDocument(child);
  });
  return found;
}
