import type { Control } from "./control.ts";
import type { Job } from "./job.ts";

/** A job that runs beside the shell. */
export interface BackgroundJob {
  /** As in `%1`. */
  readonly number: number;
  readonly job: Job;
  readonly control: Control;
  readonly code: Promise<number>;
}

/** The jobs in the background, by number. */
export class BackgroundJobs {
  readonly #running = new Map<number, BackgroundJob>();
  #news: string[] = [];

  add(job: Job, control: Control, code: Promise<number>): BackgroundJob {
    let number = 1;
    while (this.#running.has(number)) number++;
    const added = { number, job, control, code };
    this.#running.set(number, added);
    code.then((ended) => {
      this.#running.delete(number);
      this.#news.push(line(added, ended === 0 ? "Done" : `Exit ${ended}`));
    });
    return added;
  }

  get all(): BackgroundJob[] {
    return [...this.#running.values()];
  }

  /** `%1`, `1`, a process's number, or "" for the latest. */
  find(name: string): BackgroundJob | undefined {
    if (name === "" || name === "%%" || name === "%+") return this.all.at(-1);
    const number = Number(name.replace(/^%/, ""));
    const job = this.#running.get(number);
    return name.startsWith("%")
      ? job
      : (this.all.find(({ job: { pid, group } }) => [pid, group].includes(number)) ?? job);
  }

  /** What `jobs` shows. */
  lines(): string[] {
    return this.all.map((one) => line(one, "Running"));
  }

  /** Which have ended since this was asked last. */
  takeNews(): string[] {
    const news = this.#news;
    this.#news = [];
    return news;
  }

  /** Sends a signal to all. */
  signal(number: number): void {
    for (const { job, control } of this.all) {
      control.signal(number);
      job.signal(number);
    }
  }
}

const line = ({ number, job }: BackgroundJob, state: string) =>
  `[${number}]  ${state.padEnd(22)}  ${job.text}`;
