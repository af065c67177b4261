import { parse } from "smol-toml";
import { expect, test } from "vitest";
import { wordsOf } from "../messages/words.ts";
import { markerFile, markerOf, recognise } from "./marker.ts";
import { filesForOutside, lineOf } from "./outside.ts";

const locked = { python: "3.14.2", packages: { fastapi: "0.165.0", starlette: "1.10.0" } };
const fastapi = {
  words: wordsOf("en"),
  lesson: "validation/types-or-fields",
  framework: "fastapi",
  launch: { command: "uvicorn", args: ["main:app", "--port", "8000", "--reload"], port: 8000 },
  files: new Map([
    ["main.py", "app = 1\n"],
    ["requirements.txt", "# as the lesson\nfastapi==0.165.0\nuvicorn[standard]==0.54.0  # serves\n"],
  ]),
  locked,
} as const;
const django = {
  ...fastapi,
  framework: "django",
  launch: {
    command: "python",
    args: ["manage.py", "runserver", "8001"],
    port: 8001,
    env: { SHOP_NAME: "Tea & more" },
    prepare: [{ command: "python", args: ["manage.py", "migrate"] }],
    beside: [{ command: "celery", args: ["-A", "tasks", "worker"] }],
  },
  files: new Map([
    ["manage.py", ""],
    ["teas/tests.py", ""],
    ["README.md", "mine"],
  ]),
} as const;

test("uv gets what requirements.txt names, and every version that the lesson ran with", () => {
  const toml = parse(filesForOutside(fastapi).get("pyproject.toml") ?? "");
  expect(toml).toMatchObject({
    project: {
      name: "types-or-fields-fastapi",
      dependencies: ["fastapi==0.165.0", "uvicorn[standard]==0.54.0"],
    },
    tool: { uv: { package: false, "constraint-dependencies": ["fastapi==0.165.0", "starlette==1.10.0"] } },
  });
});

test("the image serves to the outside, prepares first, and does not watch files", () => {
  const dockerfile = filesForOutside(django).get("Dockerfile");
  expect(dockerfile).toContain("FROM python:3.14-slim");
  expect(dockerfile).toContain('ENV SHOP_NAME="Tea & more"');
  const command = /^CMD (.*)$/m.exec(dockerfile ?? "")?.[1] ?? "";
  expect(JSON.parse(command)).toEqual([
    "sh",
    "-c",
    "python manage.py migrate && exec python manage.py runserver 0.0.0.0:8001 --noreload",
  ]);
  expect(filesForOutside(fastapi).get("Dockerfile")).toContain(
    "exec uvicorn main:app --port 8000 --host 0.0.0.0",
  );
});

test("the README says how to serve, what runs beside, and how to test; the learner's own stays", () => {
  const readme = filesForOutside({
    ...django,
    files: new Map([
      ["teas/tests.py", ""],
      ["manage.py", ""],
    ]),
  }).get("README.md");
  expect(readme).toContain(
    "uv run python manage.py migrate\nuv run env SHOP_NAME='Tea & more' python manage.py runserver 8001",
  );
  expect(readme).toContain("celery -A tasks worker");
  expect(readme).toContain("python manage.py test");
  expect(filesForOutside(django).has("README.md")).toBe(false);
  expect(filesForOutside(django).get("requirements.txt")).toBe("django\n");
});

test("the README is in the reader's language, the commands in everybody's", () => {
  const of = (locale: "en" | "de") =>
    filesForOutside({ ...fastapi, words: wordsOf(locale) }).get("README.md") ?? "";
  const commands = (readme: string) =>
    [...readme.matchAll(/```sh\n(.*?)```/gs)].map(([, block]) => block?.replace(/ # .*/g, ""));
  expect(commands(of("de"))).toEqual(commands(of("en")));
  expect(of("de")).toContain("## Mit pip");
  expect(of("de")).not.toMatch(/\b(the|with|on|in a|of)\b/i);
});

test("without the lock nothing pretends to be pinned by it", () => {
  const files = filesForOutside({ ...fastapi, locked: null });
  expect(files.has("constraints.txt")).toBe(false);
  expect([...files.values()].join("\n")).not.toContain("constraints.txt");
});

test("words that a shell would take apart are quoted", () => {
  expect(lineOf({ command: "python", args: ["-c", "print('it''s')", "a b"], env: { A: "$HOME" } })).toBe(
    `A='$HOME' python -c 'print('\\''it'\\'''\\''s'\\'')' 'a b'`,
  );
});

test("a download is recognised: what it added goes, unless it was changed", async () => {
  const added = filesForOutside(fastapi);
  const marker = await markerOf(fastapi, added);
  const outside = new Map<string, string>([...fastapi.files, ...added, [markerFile, marker]]);
  expect(await recognise(outside)).toEqual({
    files: fastapi.files,
    from: { lesson: fastapi.lesson, framework: "fastapi" },
  });
  outside.set("Dockerfile", "FROM scratch\n");
  expect([...(await recognise(outside)).files.keys()]).toEqual(["main.py", "requirements.txt", "Dockerfile"]);
});

test.each(["{", "{}", '{"format":2}'])("a folder from elsewhere stays as it is: %s", async (marker) => {
  const files = new Map([
    ["main.py", ""],
    [markerFile, marker],
  ]);
  expect(await recognise(files)).toEqual({ files, from: null });
});
