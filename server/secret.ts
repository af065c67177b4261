import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The secret of this installation: `CLASSROOM_SECRET` where several machines must share one, else made at the first
 * start and kept in the data directory, readable by its owner alone.
 * @throws Error in one sentence when the given one is too short
 */
export function readSecret(directory: string, given: string | undefined): string {
  if (given !== undefined) {
    if (given.length < 32) throw new Error("CLASSROOM_SECRET must have at least 32 characters.");
    return given;
  }
  const file = join(directory, "secret");
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  // Written aside and linked: of two processes that start together, one makes it and both read it.
  const aside = `${file}.${process.pid}`;
  try {
    writeFileSync(aside, randomBytes(32).toString("base64url"), { mode: 0o600 });
    linkSync(aside, file);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
  return readFileSync(file, "utf8").trim();
}

/** A signature of `value` for one purpose, in 32 letters of a URL. */
export const sign = (secret: string, purpose: string, value: string): string =>
  createHmac("sha256", secret).update(`${purpose}\0${value}`).digest("base64url").slice(0, 32);

/** Compares in a time that tells nothing of where two texts differ. */
export function isSame(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

const keyFor = (secret: string, purpose: string) =>
  Buffer.from(hkdfSync("sha256", secret, "", `counterpoint at rest: ${purpose}`, 32));

/** What must be read again but not by who reads the database: AES-256-GCM under a key that follows from the secret. */
export function seal(secret: string, purpose: string, text: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyFor(secret, purpose), nonce);
  const sealed = [nonce, cipher.update(text, "utf8"), cipher.final()];
  return Buffer.concat([...sealed, cipher.getAuthTag()]).toString("base64url");
}

/** @throws Error when it was sealed under another secret, or changed */
export function open(secret: string, purpose: string, sealed: string): string {
  const bytes = Buffer.from(sealed, "base64url");
  const decipher = createDecipheriv("aes-256-gcm", keyFor(secret, purpose), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(-16));
  try {
    return decipher.update(bytes.subarray(12, -16), undefined, "utf8") + decipher.final("utf8");
  } catch {
    throw new Error("A stored secret cannot be read: CLASSROOM_SECRET is another than when it was stored.");
  }
}
