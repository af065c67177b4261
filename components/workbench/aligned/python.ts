import { parser } from "@lezer/python";
import type { Files } from "../files/store.ts";
import type { Lines } from "./part.ts";

type SyntaxNode = ReturnType<typeof parser.parse>["topNode"];

/** One Python file, parsed. The parser recovers from errors, so that a file is read while it is typed. */
export interface Module {
  readonly file: string;
  /** The file's name without its folder and ending. */
  readonly name: string;
  /** Every function and class, those inside others too. */
  readonly definitions: readonly Definition[];
  /** Every call, as it is written in the file. */
  readonly calls: readonly Call[];
  /** What is assigned to a name by a call: `router = APIRouter(…)`. */
  readonly made: ReadonlyMap<string, Call>;
  readonly text: string;
}

export interface Definition {
  readonly kind: "function" | "class";
  readonly name: string;
  /** With its decorators. */
  readonly lines: Lines;
  readonly decorators: readonly { readonly call: Call; readonly lines: Lines }[];
  /** Names of the classes that it is made of: "BaseModel", "models.Model". */
  readonly bases: readonly string[];
  /** Calls in its head: `Depends(…)` among the parameters. */
  readonly head: readonly Call[];
}

export interface Call {
  /** "app.get"; of a decorator without brackets its name. */
  readonly callee: string;
  /** Arguments by position, as written. */
  readonly args: readonly string[];
  readonly named: Readonly<Record<string, string>>;
  readonly lines: Lines;
}

/** The Python files of a project. */
export function readModules(files: Files): readonly Module[] {
  return [...files].flatMap(([file, text]) =>
    file.endsWith(".py") && typeof text === "string" ? [readModule(file, text)] : [],
  );
}

function readModule(file: string, text: string): Module {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  const lineAt = (position: number) => {
    const next = starts.findIndex((start) => start > position);
    return next < 0 ? starts.length : next;
  };
  const of = (node: { from: number; to: number }) => text.slice(node.from, node.to);
  const linesOf = (node: SyntaxNode): Lines => {
    const written = of(node).trimEnd().length;
    return { file, first: lineAt(node.from), last: lineAt(Math.max(node.from, node.from + written - 1)) };
  };
  const callOf = (callee: string, args: SyntaxNode | null, lines: Lines): Call => {
    const [plain, named]: [string[], Record<string, string>] = [[], {}];
    for (let child = args?.firstChild ?? null; child; child = child.nextSibling) {
      if (["(", ")", ",", "⚠", "Comment"].includes(child.name)) continue;
      const equals = child.nextSibling;
      const value = equals?.nextSibling;
      if (child.name === "VariableName" && equals?.name === "AssignOp" && value) {
        named[of(child)] = of(value);
        child = value;
      } else plain.push(of(child));
    }
    return { callee, args: plain, named, lines };
  };
  const calls: Call[] = [];
  const made = new Map<string, Call>();
  const definitions: Definition[] = [];
  const read = (node: SyntaxNode): Call => {
    const callee = node.firstChild;
    return callOf(callee ? of(callee) : "", node.getChild("ArgList"), linesOf(node));
  };
  const decoratorOf = (node: SyntaxNode) => {
    const args = node.getChild("ArgList");
    const callee = text.slice(node.from + 1, args?.from ?? node.to).trim();
    return { call: callOf(callee, args, linesOf(node)), lines: linesOf(node) };
  };
  const define = (node: SyntaxNode) => {
    const outer = node.parent?.name === "DecoratedStatement" ? node.parent : node;
    const name = node.getChild("VariableName");
    const bases =
      node.name === "ClassDefinition" ? callOf("", node.getChild("ArgList"), linesOf(node)).args : [];
    const params = node.getChild("ParamList");
    definitions.push({
      kind: node.name === "ClassDefinition" ? "class" : "function",
      name: name ? of(name) : "",
      lines: linesOf(outer),
      decorators: outer.getChildren("Decorator").map(decoratorOf),
      bases: bases.map((base) => base.replace(/\[.*$/s, "")),
      head: params ? callsIn(params) : [],
    });
  };
  const callsIn = (within: SyntaxNode): Call[] => {
    const found: Call[] = [];
    within.cursor().iterate(({ node }) => {
      if (node.name === "CallExpression") found.push(read(node));
    });
    return found;
  };
  parser
    .parse(text)
    .cursor()
    .iterate(({ node }) => {
      if (node.name === "FunctionDefinition" || node.name === "ClassDefinition") define(node);
      if (node.name !== "CallExpression") return;
      const call = read(node);
      calls.push(call);
      const target = node.parent?.name === "AssignStatement" ? node.parent.firstChild : null;
      if (target?.name === "VariableName") made.set(of(target), call);
    });
  const name = file.slice(file.lastIndexOf("/") + 1, -".py".length);
  return { file, name, definitions, calls, made, text };
}

/** The text of a plain string literal; null for anything else. */
export function literal(code: string | undefined): string | null {
  return /^(?:r|R)?(["'])(?<text>[^"'\\]*)\1$/.exec(code ?? "")?.groups?.text ?? null;
}

/** The last of the names in "views.items.create". */
export const lastName = (dotted: string): string => dotted.slice(dotted.lastIndexOf(".") + 1);
