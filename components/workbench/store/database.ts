import { type DBSchema, type IDBPDatabase, type OpenDBCallbacks, openDB } from "idb";

/**
 * One connection to a database of the browser, opened when it is first wanted and again after the browser ended it or
 * would not open it.
 * @param upgrade makes the stores of a database that is not there yet
 * @returns how to reach it; rejects when storage is blocked
 */
export function openWhenWanted<Schema extends DBSchema>(
  name: string,
  upgrade: NonNullable<OpenDBCallbacks<Schema>["upgrade"]>,
): () => Promise<IDBPDatabase<Schema>> {
  let database: Promise<IDBPDatabase<Schema>> | null = null;
  const forget = () => {
    database = null;
  };
  return () => {
    database ??= openDB<Schema>(name, 1, { upgrade, terminated: forget }).catch((error: unknown) => {
      forget();
      throw error;
    });
    return database;
  };
}
