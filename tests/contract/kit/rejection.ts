/** The message with which `promise` rejects. Rejects when it does not. */
export async function rejection(promise: Promise<unknown>): Promise<string> {
  const outcome = await promise.then(
    () => null,
    (error: unknown) => (error instanceof Error ? `${error.name}: ${error.message}` : String(error)),
  );
  if (outcome === null) throw new Error("It was done, but should have been refused.");
  return outcome;
}
