import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { difference } from "../../sandboxes/contract/declared/match.ts";
import { confineGrading } from "../grading/confining.ts";
import { readOwnExercise } from "./folder.ts";
import { proveOwnExercise } from "./prove.ts";

const head = "from fastapi import FastAPI\n\napp = FastAPI()\nnotes = []\n\n\n";
const solution = `${head}@app.post("/notes", status_code=201)
def add(note: dict):
    notes.append({"id": len(notes), "text": note["text"]})
    return notes[-1]


@app.get("/notes/{number}")
def read(number: int):
    return notes[number]
`;

const declared = {
  title: "Notes",
  task: "Keep notes.",
  minutes: 10,
  frameworks: ["fastapi"],
  checks: [
    {
      id: "kept",
      sentence: "A note that was sent can be read.",
      inputs: { text: { word: true } },
      steps: [
        {
          send: { method: "POST", path: "/notes", json: { text: "{{text}}" } },
          expect: { status: [201], json: { id: { $type: "integer" }, text: "{{text}}" } },
          keep: { id: ["id"] },
        },
        { send: { method: "GET", path: "/notes/{{id}}" }, expect: { json: { text: "{{text}}" } } },
      ],
      mistakes: [
        { id: "always-200", when: { status: [200] }, message: "What was made is answered with 201." },
      ],
    },
  ],
  mutants: {
    fastapi: {
      "answers-200": { check: "kept", mistake: "always-200" },
      "always-the-same": { check: "kept" },
    },
  },
};

const files = {
  "fastapi/start/main.py": head,
  "fastapi/solution/main.py": solution,
  "fastapi/mutants/answers-200/main.py": solution.replace("status_code=201", "status_code=200"),
  "fastapi/mutants/always-the-same/main.py": solution.replace('note["text"]', '"tea"'),
};

describe("an exercise of one's own", () => {
  let folder: string;
  let walls: Awaited<ReturnType<typeof confineGrading>>;
  beforeAll(async () => {
    walls = await confineGrading(0);
  });
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "counterpoint-exercise-"));
    await put({ ...files, "exercise.json": JSON.stringify(declared) });
    return () => rm(folder, { recursive: true, force: true });
  });
  afterAll(() => walls.close());

  const put = async (contents: Readonly<Record<string, string>>) => {
    for (const [path, text] of Object.entries(contents)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
  };
  const declare = (change: object) => put({ "exercise.json": JSON.stringify({ ...declared, ...change }) });
  const [check] = declared.checks;

  it("is proved within the walls, and what proves nothing is named", async () => {
    const proofs = await proveOwnExercise("notes", await readOwnExercise(folder), walls.grade);
    expect(proofs).toEqual(Object.keys(files).map((path) => ({ program: dirname(path), problem: null })));
    await put({ "fastapi/mutants/always-the-same/main.py": solution });
    const again = await proveOwnExercise("notes", await readOwnExercise(folder), walls.grade);
    expect(again.at(-1)?.problem).toBe('It is not caught by "kept".');
  }, 180_000);

  it("is refused in a sentence when a program or its check is missing", async () => {
    await rm(join(folder, "fastapi/mutants/answers-200"), { recursive: true });
    await expect(readOwnExercise(folder)).rejects.toThrow("There is no fastapi/mutants/answers-200");
    await put({ ...files, "fastapi/mutants/more/main.py": "" });
    await expect(readOwnExercise(folder)).rejects.toThrow("does not say what catches fastapi/mutants/more");
    await declare({ mutants: { fastapi: { "answers-200": { check: "nobody" } } } });
    await expect(readOwnExercise(folder)).rejects.toThrow("No check is called nobody");
    await declare({ mutants: {} });
    await expect(readOwnExercise(folder)).rejects.toThrow("a check that nothing fails proves nothing");
    await put({ "exercise.json": "{" });
    await expect(readOwnExercise(folder)).rejects.toThrow("no JSON");
  });

  it("says nothing but what the form has: no command, no address, no header that ends a line, no path out", async () => {
    const step = (send: object) => ({
      checks: [{ ...check, steps: [{ send: { method: "GET", path: "/", ...send }, expect: {} }] }],
    });
    await declare({ launch: { command: "sh" } });
    await expect(readOwnExercise(folder)).rejects.toThrow("launch");
    await declare(step({ path: "http://169.254.169.254/" }));
    await expect(readOwnExercise(folder)).rejects.toThrow('A path begins with "/"');
    await declare(step({ headers: { "x-a": "b\r\nx-c: d" } }));
    await expect(readOwnExercise(folder)).rejects.toThrow("characters of ASCII alone");
    await declare(step({ verify: "process.exit()" }));
    await expect(readOwnExercise(folder)).rejects.toThrow("verify");
    await declare({ mutants: { fastapi: { "../../solution": { check: "kept" } } } });
    await expect(readOwnExercise(folder)).rejects.toThrow("small letters");
  });
});

it("says where JSON differs", () => {
  expect(difference({ a: [{ b: 1 }] }, { a: [{ b: 1, more: 2 }], more: 3 })).toBeNull();
  expect(difference({ a: [{ b: 1 }] }, { a: [{ b: 2 }] })).toBe(
    '"b" of item 1 of "a" of the body is 2, and not 1',
  );
  expect(difference([1], [1, 2])).toBe("the body has 2 items, and not 1");
  expect(difference({ $type: "integer" }, 1.5)).toBe("the body is no integer: 1.5");
  expect(difference({ constructor: 1 }, {})).toBe('the body has no "constructor"');
});
