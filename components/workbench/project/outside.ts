import type { Command, Framework, Launch } from "../../../sandboxes/contract/types.ts";
import { voiceNames } from "../../ui/voice.ts";
import type { Files } from "../files/store.ts";
import type { Words } from "../messages/words.ts";

/** The versions that the lesson was run with. */
export interface LockedPackages {
  /** "3.14.2" */
  readonly python: string;
  readonly packages: Readonly<Record<string, string>>;
}

interface Project {
  /** The README is in the reader's language. */
  readonly words: Words;
  readonly lesson: string;
  readonly framework: Framework;
  readonly launch: Launch;
  readonly files: Files;
  /** Null when they could not be had: then only what `requirements.txt` names is pinned. */
  readonly locked: LockedPackages | null;
}

/** Oldest Python that the packages of the lock run on. */
export const oldest = "3.12";

/**
 * What a project needs on a machine of its own, by path: a README with the commands, the packages for uv and
 * pip, a Dockerfile. What the learner has under one of these names stays.
 */
export function filesForOutside(project: Project): ReadonlyMap<string, string> {
  const name = nameOf(project);
  const wanted = requirementsOf(project);
  const made: Record<string, string> = {
    "README.md": readme(project, name),
    "requirements.txt": `${wanted.join("\n")}\n`,
    "pyproject.toml": pyproject(project, name, wanted),
    Dockerfile: dockerfile(project),
    ".dockerignore": ".venv\n__pycache__\n*.pyc\n.pytest_cache\n",
  };
  if (project.locked) made["constraints.txt"] = `${constraints(project.locked).join("\n")}\n`;
  return new Map(Object.entries(made).filter(([path]) => !project.files.has(path)));
}

/** "types-or-fields-fastapi": folder, project and image are called so. */
export function nameOf({ lesson, framework }: Pick<Project, "lesson" | "framework">): string {
  return `${lesson.slice(lesson.indexOf("/") + 1)}-${framework}`;
}

/** Lines of `requirements.txt` that name a package; options and comments are pip's alone. */
function requirementsOf({ files, framework }: Project): readonly string[] {
  const text = files.get("requirements.txt");
  if (typeof text !== "string") return framework === "fastapi" ? ["fastapi", "uvicorn"] : ["django"];
  return text
    .split("\n")
    .map((line) => line.replace(/(^|\s)#.*$/, "").trim())
    .filter((line) => line !== "" && !line.startsWith("-"));
}

const constraints = ({ packages }: LockedPackages) =>
  Object.entries(packages).map(([name, version]) => `${name}==${version}`);

/** JSON's strings are TOML's basic strings, but for DEL, which no requirement holds. */
const list = (values: readonly string[]) =>
  `[\n${values.map((value) => `    ${JSON.stringify(value)},\n`).join("")}]`;

function pyproject({ locked }: Project, name: string, wanted: readonly string[]): string {
  const constrained = locked ? `constraint-dependencies = ${list(constraints(locked))}\n` : "";
  return `[project]
name = ${JSON.stringify(name)}
version = "0.1.0"
requires-python = ">=${oldest}"
dependencies = ${list(wanted)}

[tool.uv]
package = false
${constrained}`;
}

/** As it is typed in a POSIX shell. */
export function lineOf({ command, args, env = {} }: Command): string {
  const quoted = (word: string) =>
    /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
  const set = Object.entries(env).map(([key, value]) => `${key}=${quoted(value)}`);
  return [...set, ...[command, ...args].map(quoted)].join(" ");
}

/** Reachable from outside the image, and without a watch on files that never change there. */
function inImage({ args, ...launch }: Command): Command {
  if (launch.command === "uvicorn")
    return { ...launch, args: [...args.filter((word) => word !== "--reload"), "--host", "0.0.0.0"] };
  const at = args.indexOf("runserver") + 1;
  if (at === 0) return { ...launch, args };
  return { ...launch, args: [...args.slice(0, at), `0.0.0.0:${args[at] ?? "8000"}`, "--noreload"] };
}

function dockerfile({ launch, locked, files }: Project): string {
  const python = locked?.python.split(".").slice(0, 2).join(".") ?? oldest;
  const lists =
    locked || files.has("constraints.txt") ? "requirements.txt constraints.txt" : "requirements.txt";
  const pinned = lists.endsWith("constraints.txt") ? " -c constraints.txt" : "";
  const env = Object.entries(launch.env ?? {}).map(([key, value]) => `ENV ${key}=${JSON.stringify(value)}\n`);
  const steps = [...(launch.prepare ?? []).map(lineOf), `exec ${lineOf({ ...inImage(launch), env: {} })}`];
  return `FROM python:${python}-slim
WORKDIR /app
COPY ${lists} ./
RUN pip install --no-cache-dir -r requirements.txt${pinned}
COPY . .
${env.join("")}EXPOSE ${launch.port}
CMD ${JSON.stringify(["sh", "-c", steps.join(" && ")])}
`;
}

function readme(project: Project, name: string): string {
  const { lesson, framework, launch, files, locked } = project;
  const { outside } = project.words;
  const prepare = (launch.prepare ?? []).map(lineOf);
  const beside = (launch.beside ?? []).map(lineOf);
  const serve = [...prepare, lineOf(launch)];
  const pinned = locked ? " -c constraints.txt" : "";
  const test = testCommand(files);
  const block = (lines: readonly string[]) => `\`\`\`sh\n${lines.join("\n")}\n\`\`\``;
  const withUv = (line: string) => (/^[A-Z_]+=/.test(line) ? `uv run env ${line}` : `uv run ${line}`);
  const parts = [
    `# ${name}`,
    outside.about(voiceNames[framework], lesson, oldest, launch.port),
    `## ${outside.withUv}`,
    block([...serve.map(withUv)]),
    `## ${outside.withPip}`,
    block([
      "python3 -m venv .venv",
      `. .venv/bin/activate    # ${outside.onWindows(".venv\\Scripts\\activate")}`,
      `pip install -r requirements.txt${pinned}`,
      ...serve,
    ]),
    `## ${outside.withDocker}`,
    block([`docker build -t ${name} .`, `docker run --rm -p ${launch.port}:${launch.port} ${name}`]),
    ...(beside.length > 0 ? [`## ${outside.beside}`, outside.besideText, block(beside)] : []),
    ...(test === null ? [] : [`## ${outside.tests}`, block([test])]),
    locked ? outside.pinned(locked.python) : outside.unpinned,
    outside.back,
  ];
  return `${parts.join("\n\n")}\n`;
}

function testCommand(files: Files): string | null {
  const paths = [...files.keys()];
  if (!paths.some((path) => /(^|\/)(test_[^/]*|[^/]*_test|tests)\.py$/.test(path))) return null;
  const requirements = files.get("requirements.txt");
  const pytest = typeof requirements === "string" && /^pytest\b/im.test(requirements);
  return pytest || !files.has("manage.py") ? "python -m pytest" : "python manage.py test";
}
