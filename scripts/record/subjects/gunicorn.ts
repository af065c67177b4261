import type { Subject } from "../subject.ts";

const folder = "17-deployment/01-nobody-serves-it/proofs";

/** Gunicorn in front of FastAPI: with its default worker, with its own for ASGI, and with Uvicorn's. */
export const gunicorn: Subject = {
  name: "gunicorn",
  title: "Gunicorn and an ASGI program",
  programs: `${folder}/servers`,
  file: `${folder}/gunicorn.txt`,
  versions: ["gunicorn", "uvicorn", "fastapi"],
  async record(session) {
    const workers = [
      ["the default worker, which speaks WSGI", "gunicorn"],
      ["Gunicorn's own worker for ASGI", "gunicorn --worker-class asgi"],
      [
        "Uvicorn's worker, and what Python would say about it if asked",
        "env PYTHONWARNINGS=default gunicorn --worker-class uvicorn.workers.UvicornWorker",
      ],
    ] as const;
    for (const [what, command] of workers) {
      session.note(what);
      const server = await session.serve(`${command} --bind 127.0.0.1:8000 fast:app`, 8000);
      await session.get("http://127.0.0.1:8000/");
      await server.stop();
      const telling = server.output().filter((line) => /^\w*Error|uvicorn.*Deprecat/.test(line.trim()));
      for (const line of new Set(telling)) session.line(`  log: ${line.replace(/^.*site-packages\//, "")}`);
    }
  },
};
