import { type Claim, defineClaim } from "../../../sandboxes/contract/claim.ts";

const recorded =
  "Python 3.13 on Linux, with `npm run record`; the versions and the day stand in the transcript.";

const servers = defineClaim({
  id: "which-server",
  sentence:
    "Django is deployed with WSGI (Gunicorn, uWSGI) or ASGI (Daphne, Uvicorn); FastAPI with Uvicorn, Hypercorn or Daphne.",
  source: "article 1",
  verdict: "holds",
  explanation:
    "Every ASGI server runs both, Hypercorn and Django included. uWSGI still runs, and is in maintenance mode: its documentation promises repairs and no new features.",
  conditions: recorded,
  proof: { kind: "transcript", file: "servers.txt" },
});

const gunicorn = defineClaim({
  id: "gunicorn-asgi",
  sentence: "Gunicorn is for WSGI.",
  source: "ours",
  verdict: "depends",
  explanation:
    "With its default worker it is, and FastAPI answers 500 behind it. It has a worker for ASGI, `-k asgi`. The one from `uvicorn.workers`, which most instructions name, is deprecated.",
  conditions: recorded,
  proof: { kind: "transcript", file: "gunicorn.txt" },
});

const nginx = defineClaim({
  id: "behind-nginx",
  sentence: "Behind Nginx, a program sees Nginx as its client unless it is told whom to believe.",
  source: "ours",
  verdict: "holds",
  explanation:
    "Uvicorn believes the forwarded headers of a proxy on its own machine, and of others with `--forwarded-allow-ips`. A file that Nginx serves itself never reaches Uvicorn.",
  conditions: recorded,
  proof: { kind: "transcript", file: "nginx.txt" },
});

export default [servers, gunicorn, nginx] satisfies readonly Claim[];
