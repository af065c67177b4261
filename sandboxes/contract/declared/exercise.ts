import { answer, answerText, header, json, last, text } from "../read.ts";
import type {
  Check,
  CheckContext,
  Exercise,
  Framework,
  HttpRequest,
  HttpResponse,
  KnownMistake,
  Launch,
} from "../types.ts";
import { drawInputs, fillJson, fillPath, fillText, type Values } from "./fill.ts";
import type { DeclaredCheck, DeclaredExercise, DeclaredStep } from "./form.ts";
import { difference } from "./match.ts";

/** How each side is served. An exercise cannot name commands of its own: they would run where the server is set up. */
const launches: Readonly<Record<Framework, Launch>> = {
  fastapi: { command: "uvicorn", args: ["main:app", "--port", "8000", "--reload"], port: 8000 },
  django: {
    command: "python",
    args: ["manage.py", "runserver", "8001"],
    port: 8001,
    prepare: [{ command: "python", args: ["manage.py", "migrate"] }],
  },
};

/** The exercise that a declaration stands for: graded, proved and shown as the course's are. */
export function exerciseOf(id: string, declared: DeclaredExercise): Exercise {
  const { title, task, minutes, frameworks, checks, mutants } = declared;
  return {
    ...{ id, title, task, minutes, mutants },
    frameworks: Object.fromEntries(frameworks.map((side) => [side, launches[side]])),
    checks: checks.map(checkOf),
  };
}

const checkOf = ({ id, sentence, hints, inputs, steps, mistakes }: DeclaredCheck): Check => ({
  ...{ id, sentence, hints },
  mistakes: mistakes.map(mistakeOf),
  async verify(context) {
    let values = drawInputs(inputs, context.random);
    for (const step of steps) values = { ...values, ...(await carryOut(step, values, context)) };
  },
});

function mistakeOf({ id, message, when }: DeclaredCheck["mistakes"][number]): KnownMistake {
  return {
    id,
    message,
    recognise({ exchanges }) {
      const response = answer(last(exchanges));
      if (!response) return false;
      return (
        (when.status?.includes(response.status) ?? true) &&
        (when.contains === undefined || text(response).includes(when.contains))
      );
    },
  };
}

/** @returns what the step keeps for those that follow */
async function carryOut({ send, expect, keep }: DeclaredStep, values: Values, context: CheckContext) {
  const response = await context.send(requestOf(send, values));
  const wrong = firstProblem(expect, response, values);
  if (wrong) context.fail(wrong);
  const kept: Record<string, unknown> = {};
  for (const [name, path] of Object.entries(keep)) {
    let value: unknown = json(response);
    for (const key of path)
      value = isContainer(value) && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
    if (value === undefined)
      context.fail({ expected: `JSON with ${path.join(" → ")}`, received: answerText(response) });
    kept[name] = value;
  }
  return kept;
}

const isContainer = (value: unknown): value is object => typeof value === "object" && value !== null;

function requestOf({ method, path, headers, json, body }: DeclaredStep["send"], values: Values): HttpRequest {
  const given = Object.entries(headers).map(([name, value]) => [name, fillText(value, values)] as const);
  const said = given.some(([name]) => name.toLowerCase() === "content-type");
  return {
    method,
    path: fillPath(path, values),
    headers: json === undefined || said ? given : [...given, ["content-type", "application/json"]],
    ...(json !== undefined && { body: JSON.stringify(fillJson(json, values)) }),
    ...(body !== undefined && { body: fillText(body, values) }),
  };
}

interface Problem {
  readonly expected: string;
  readonly received: string;
}

function firstProblem(
  expect: DeclaredStep["expect"],
  response: HttpResponse,
  values: Values,
): Problem | null {
  const received = answerText(response);
  if (expect.status && !expect.status.includes(response.status))
    return { expected: `status ${expect.status.join(" or ")}`, received };
  for (const [name, wanted] of Object.entries(expect.headers ?? {})) {
    const value = fillText(wanted, values);
    const found = header(response, name);
    if (found !== value) return { expected: `${name}: ${value}`, received: `${name}: ${found ?? "none"}` };
  }
  if (expect.json !== undefined) {
    const body = json(response);
    if (body === undefined) return { expected: "JSON", received };
    const filled = fillJson(expect.json, values);
    const found = difference(filled, body);
    if (found !== null)
      return { expected: `JSON like ${JSON.stringify(filled).slice(0, 500)}`, received: found };
  }
  const whole = text(response);
  for (const part of expect.contains.map((part) => fillText(part, values)))
    if (!whole.includes(part)) return { expected: `a body with ${JSON.stringify(part)}`, received };
  for (const part of expect.lacks.map((part) => fillText(part, values)))
    if (whole.includes(part)) return { expected: `a body without ${JSON.stringify(part)}`, received };
  return null;
}
