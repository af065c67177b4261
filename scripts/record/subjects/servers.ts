import type { Subject } from "../subject.ts";

const folder = "17-deployment/01-nobody-serves-it/proofs";
const url = "http://127.0.0.1:8000/";

/** Which server serves which program. */
export const servers: Subject = {
  name: "servers",
  title: "Five servers, two programs",
  programs: `${folder}/servers`,
  file: `${folder}/servers.txt`,
  versions: ["fastapi", "django", "uvicorn", "hypercorn", "daphne", "gunicorn", "uwsgi"],
  async record(session) {
    const ask = async (command: string) => {
      const server = await session.serve(command, 8000);
      await session.get(url);
      await server.stop();
    };
    session.note("ASGI: the same servers for both frameworks");
    for (const program of ["fast:app", "site_app:asgi"]) {
      await ask(`uvicorn ${program} --port 8000`);
      await ask(`hypercorn ${program} --bind 127.0.0.1:8000`);
      await ask(`daphne ${program} --bind 127.0.0.1 --port 8000`);
    }
    session.note("WSGI: Django alone");
    await ask("gunicorn site_app:wsgi --bind 127.0.0.1:8000");
    await ask("uwsgi --http-socket 127.0.0.1:8000 --module site_app:wsgi --need-app --die-on-term");
  },
};
