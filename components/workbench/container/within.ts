import { SaidError, type Sentence } from "../messages/said.ts";

/** Rejects with `sentence`, a {@link SaidError}, when `promise` takes longer than `milliseconds`. */
export async function within<T>(promise: Promise<T>, milliseconds: number, sentence: Sentence): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new SaidError(sentence)), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
