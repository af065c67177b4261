import type { Subject } from "../subject.ts";

const folder = "17-deployment/03-two-of-everything/proofs";

/** What two workers share. */
export const workers: Subject = {
  name: "workers",
  title: "One worker and two",
  programs: `${folder}/workers`,
  file: `${folder}/workers.txt`,
  versions: ["fastapi", "uvicorn", "redis"],
  async record(session) {
    const poll = async (command: string) => {
      const server = await session.serve(command, 8000);
      await session.run("python poll.py");
      await server.stop();
    };
    session.note("jobs in a dictionary of the process");
    await poll("uvicorn memory:app --workers 1");
    await poll("uvicorn memory:app --workers 2");
    session.note("jobs in Redis");
    await session.run("redis-server --version");
    const redis = await session.serve("redis-server --port 6399 --save ''", 6399);
    await poll("uvicorn shared:app --workers 2");
    await redis.stop();
  },
};
