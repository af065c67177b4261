import type { Subject } from "../subject.ts";

const folder = "17-deployment/03-two-of-everything/proofs";

/** One benchmark, four results: what is measured is how many requests may wait at once. */
export const benchmark: Subject = {
  name: "benchmark",
  title: "Forty requests that wait 0.1 s each, in one process",
  programs: `${folder}/benchmark`,
  file: `${folder}/benchmark.txt`,
  versions: ["fastapi", "django", "uvicorn", "gunicorn"],
  async record(session) {
    const measure = async (command: string, path: string) => {
      const server = await session.serve(command, 8000);
      await session.run(`python load.py ${path}`);
      await server.stop();
    };
    session.note("FastAPI, async def");
    await measure("uvicorn fast:app --no-access-log", "/");
    session.note("Django, a plain view: as Gunicorn starts, and with threads");
    await measure("gunicorn site_app:wsgi --bind 127.0.0.1:8000", "/");
    await measure("gunicorn site_app:wsgi --bind 127.0.0.1:8000 --threads 40", "/");
    session.note("Django, async def");
    await measure("uvicorn site_app:asgi --no-access-log", "/async");
  },
};
