import { eq } from "drizzle-orm";
import {
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWTPayload,
  SignJWT,
} from "jose";
import * as z from "zod";
import type { Context } from "../context.ts";
import { ltiKeys } from "../db/schema/index.ts";
import { open, seal } from "../secret.ts";

const algorithm = "RS256";
/** One pair for the installation; of processes that make one together, the first wins. */
const only = "tool";
const jwk = z.looseObject({ kty: z.literal("RSA"), kid: z.string() });

async function selectKeys({ database: { queries }, secret }: Context) {
  const here = () => queries.select().from(ltiKeys).where(eq(ltiKeys.id, only));
  let [row] = await here();
  if (!row) {
    const pair = await generateKeyPair(algorithm, { modulusLength: 2048, extractable: true });
    const [publicKey, privateKey] = await Promise.all([
      exportJWK(pair.publicKey),
      exportJWK(pair.privateKey),
    ]);
    const kid = await calculateJwkThumbprint(publicKey);
    const values = {
      id: only,
      publicKey: { ...publicKey, kid, alg: algorithm, use: "sig" },
      privateKey: seal(secret, "lti key", JSON.stringify({ ...privateKey, kid })),
    };
    await queries.insert(ltiKeys).values(values).onConflictDoNothing();
    [row] = await here();
  }
  if (!row) throw new Error("The key pair was not stored.");
  return row;
}

/** The public half, with which platforms check what this site signs. */
export async function readKeySet(context: Context) {
  return { keys: [(await selectKeys(context)).publicKey] };
}

/** Signs a message of this site to a platform, good for five minutes. */
export async function signMessage(context: Context, payload: JWTPayload): Promise<string> {
  const { privateKey } = await selectKeys(context);
  const key = jwk.parse(JSON.parse(open(context.secret, "lti key", privateKey)));
  const now = Math.floor(context.now().getTime() / 1000);
  return new SignJWT({ ...payload, iat: now, exp: now + 300, jti: crypto.randomUUID() })
    .setProtectedHeader({ alg: algorithm, kid: key.kid, typ: "JWT" })
    .sign(await importJWK(key, algorithm));
}
