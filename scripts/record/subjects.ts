import type { Subject } from "./subject.ts";
import { benchmark } from "./subjects/benchmark.ts";
import { drivers } from "./subjects/drivers.ts";
import { gunicorn } from "./subjects/gunicorn.ts";
import { nginx } from "./subjects/nginx.ts";
import { servers } from "./subjects/servers.ts";
import { workers } from "./subjects/workers.ts";

export const subjects: readonly Subject[] = [servers, gunicorn, nginx, workers, drivers, benchmark];
