import type { Case, CaseContext } from "../case.ts";
import type { Door, DoorName, HttpAnswer, HttpRequest } from "../host.ts";
import { type ProgramName, server } from "./server.ts";

/** What a case asks of one program through one door. */
export interface Asking extends CaseContext {
  readonly program: ProgramName;
  readonly through: Door;
  readonly port: number;
  ask(request: HttpRequest): Promise<HttpAnswer>;
}

/** A case for every program and door. */
export interface Question {
  readonly name: string;
  run(asking: Asking): Promise<void>;
}

/** A case for each program, through one door. */
export function asked(
  door: DoorName,
  programs: readonly ProgramName[],
  questions: readonly Question[],
): Case[] {
  return programs.flatMap((program) =>
    questions.map(({ name, run }) => ({
      name: `${program}, ${door}: ${name}`,
      async run(context: CaseContext) {
        const { port } = await server(context, program);
        const through = context.door(door);
        const ask = (request: HttpRequest) => through.request(port, { signal: context.signal, ...request });
        await run({ ...context, program, through, port, ask });
      },
    })),
  );
}
