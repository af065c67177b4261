import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PositionEncoding, Workspace } from "@astral-sh/ruff-wasm-nodejs";
import { parse } from "smol-toml";
import * as z from "zod";
import { root } from "./setup/paths.mjs";

/**
 * Lints Python and checks its format, with ruff's WebAssembly build and the settings that an editor reads too.
 * `--write` formats instead of complaining.
 */
const write = process.argv.includes("--write");

const settings = z.record(z.string(), z.unknown());
const pyproject = z.object({ tool: z.object({ ruff: settings }) });
const place = z.object({ row: z.int(), column: z.int() });
const diagnostics = z.array(
  z.object({
    code: z.string().nullable(),
    message: z.string(),
    start_location: place,
    fix: z
      .object({
        edits: z.array(z.object({ content: z.string().nullable(), location: place, end_location: place })),
      })
      .nullable(),
  }),
);
/** Rules whose mending cannot change what a program does. */
const harmless = new Set(["I001", "RUF100"]);

const read = (path: string) => readFileSync(join(root, path), "utf8");
const projects = [
  {
    folder: "sandboxes/python",
    ruff: pyproject.parse(parse(read("sandboxes/python/pyproject.toml"))).tool.ruff,
  },
  ...[
    "content",
    "sandboxes/checking",
    "scripts/new",
    "scripts/fidelity",
    "server/exercises/blank",
    "server/grading/attacks/programs",
    "tests/contract/projects",
    "tests/browser/container/projects",
  ].map((folder) => ({
    folder,
    ruff: settings.parse(parse(read("ruff.toml"))),
  })),
];

function pythonFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".py") && !name.includes("__pycache__"))
    .map((name) => join(folder, name))
    .sort();
}

/** Applies the mendings of harmless rules, last one first, so that places stay true. */
function mended(source: string, found: z.infer<typeof diagnostics>): string {
  const lines = source.split("\n");
  const starts = [0];
  for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.length + 1);
  const offset = ({ row, column }: z.infer<typeof place>) => (starts[row - 1] ?? source.length) + column - 1;
  return found
    .filter(({ code }) => code !== null && harmless.has(code))
    .flatMap(({ fix }) => fix?.edits ?? [])
    .sort((a, b) => offset(b.location) - offset(a.location))
    .reduce(
      (text, { content, location, end_location: end }) =>
        text.slice(0, offset(location)) + (content ?? "") + text.slice(offset(end)),
      source,
    );
}

/** What is wrong with one file, each as `file:row:column code message`; mends what it may when asked to. */
function problemsOf(ruff: Workspace, file: string): string[] {
  const source = read(file);
  const check = (text: string) => diagnostics.parse(ruff.check(text));
  const broken = check(source).some(({ code }) => code === null || code === "invalid-syntax");
  const tidy = broken ? source : ruff.format(write ? mended(source, check(source)) : source);
  if (write && tidy !== source) writeFileSync(join(root, file), tidy);
  const problems = check(write ? tidy : source).map(
    ({ code, message, start_location: { row, column } }) =>
      `${file}:${row}:${column} ${code ?? "syntax"} ${message}`,
  );
  if (!write && tidy !== source) problems.push(`${file}:1:1 format npm run format mends it`);
  return problems;
}

const problems: string[] = [];
let count = 0;
for (const { folder, ruff } of projects) {
  const workspace = new Workspace(ruff, PositionEncoding.Utf16);
  for (const file of pythonFiles(folder)) {
    problems.push(...problemsOf(workspace, file));
    count++;
  }
}
for (const problem of problems) console.log(problem);
console.log(`${count} Python files, ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;
