/**
 * `npm run record -- [SUBJECT…]`: runs what a browser tab cannot (parallel workers, Gunicorn, Nginx, Redis, PostgreSQL) on this
 * machine, and writes what was to be seen into the lessons' `proofs/`. `PYTHON` names the interpreter, 3.12 or newer.
 */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { makeEnvironment } from "./record/environment.ts";
import { Session } from "./record/session.ts";
import { subjects } from "./record/subjects.ts";
import { root } from "./setup/paths.mjs";

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !subjects.some((subject) => subject.name === name));
if (unknown.length > 0) {
  console.error(
    `record: no such subject: ${unknown.join(", ")}; there are ${subjects.map(({ name }) => name).join(", ")}`,
  );
  process.exit(2);
}

const environment = await makeEnvironment(process.env.PYTHON ?? "python3");
for (const subject of subjects) {
  if (wanted.length > 0 && !wanted.includes(subject.name)) continue;
  const session = await Session.open(environment, join(root, "content", subject.programs));
  try {
    session.heading(subject.title, await environment.versions(subject.versions));
    await subject.record(session);
  } finally {
    await session.close();
  }
  await writeFile(join(root, "content", subject.file), session.text());
  console.log(`${subject.name}: content/${subject.file}`);
}
