import type { Subject } from "../subject.ts";

const folder = "17-deployment/01-nobody-serves-it/proofs";

/** Nginx before Uvicorn: static files, and what the program is told of the client. */
export const nginx: Subject = {
  name: "nginx",
  title: "Nginx in front of Uvicorn",
  programs: `${folder}/nginx`,
  file: `${folder}/nginx.txt`,
  versions: ["uvicorn", "fastapi"],
  async record(session) {
    await session.run("nginx -v");
    await session.run("cat nginx.conf");
    const start = "nginx -p . -c nginx.conf -g 'daemon off;'";
    const trusted = await session.serve("uvicorn app:app --port 8000", 8000);
    const proxy = await session.serve(start, 8080);
    session.note("served by Nginx; Uvicorn has not seen it");
    await session.get("http://127.0.0.1:8080/static/site.css", ["content-type", "cache-control", "server"]);
    session.line(
      `  lines about it in Uvicorn's log: ${trusted.output().filter((line) => line.includes("site.css")).length}`,
    );
    session.note(
      "passed on, with the headers X-Forwarded-For and X-Forwarded-Proto; Uvicorn believes 127.0.0.1",
    );
    await session.get("http://127.0.0.1:8080/who");
    await trusted.stop();
    session.note("the same when Uvicorn believes nobody");
    const untrusting = await session.serve("uvicorn app:app --port 8000 --no-proxy-headers", 8000);
    await session.get("http://127.0.0.1:8080/who");
    await untrusting.stop();
    await proxy.stop();
  },
};
