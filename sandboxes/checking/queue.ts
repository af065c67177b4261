/** Values that come and are waited for, in order. */
export interface Queue<T> {
  push(value: T): void;
  /** The last value: whoever asks after it gets it again. */
  end(value: T): void;
  next(): Promise<T>;
}

export function createQueue<T>(): Queue<T> {
  const values: T[] = [];
  const waiting: ((value: T) => void)[] = [];
  let last: { readonly value: T } | null = null;
  return {
    push(value) {
      if (last) return;
      const resolve = waiting.shift();
      if (resolve) resolve(value);
      else values.push(value);
    },
    end(value) {
      if (last) return;
      last = { value };
      for (const resolve of waiting.splice(0)) resolve(value);
    },
    next() {
      const [value] = values.splice(0, 1);
      if (value !== undefined) return Promise.resolve(value);
      if (last) return Promise.resolve(last.value);
      return new Promise((resolve) => waiting.push(resolve));
    },
  };
}
