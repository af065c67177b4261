/** Rejects with what `late` makes when `work` has not settled after `limit` milliseconds. */
export async function within<T>(work: Promise<T>, limit: number, late: () => Error): Promise<T> {
  const over = Promise.withResolvers<never>();
  const timer = setTimeout(() => over.reject(late()), limit);
  try {
    return await Promise.race([work, over.promise]);
  } finally {
    clearTimeout(timer);
  }
}

/** Milliseconds that a check waits for a message or a piece of a stream, unless it says otherwise. */
export const patience = 5_000;
