import type { Subject } from "../subject.ts";

const folder = "17-deployment/03-two-of-everything/proofs";
/** PostgreSQL refuses to run as root. */
const as = process.getuid?.() === 0 ? "runuser -u postgres -- " : "";

/** Drivers for PostgreSQL in an event loop, and who decides between two buyers. */
export const drivers: Subject = {
  name: "drivers",
  title: "Drivers for PostgreSQL",
  programs: `${folder}/drivers`,
  file: `${folder}/drivers.txt`,
  versions: ["psycopg", "asyncpg"],
  async record(session) {
    await session.run("$(pg_config --bindir)/postgres --version");
    const server = await session.serve(`sh start_postgres.sh '${as}'`, 55432, { quiet: true });
    session.note("five queries of 0.2 s, all at once");
    await session.run("python drivers.py");
    session.note("twenty buyers of the last tea, all at once");
    await session.run("python last_one.py");
    await server.stop();
  },
};
