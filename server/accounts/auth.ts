import { betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { genericOAuth } from "better-auth/plugins";
import type { Context } from "../context.ts";
import { accounts, rateLimits, sessions, users, verifications } from "../db/schema/index.ts";
import { languageOf, lettersIn } from "../mail/letters.ts";
import { addressHeader } from "./address.ts";
import { entering } from "./entering.ts";
import { refuseLastOwner } from "./leaving.ts";
import type { Provider } from "./providers.ts";

const HOUR = 60 * 60;

/**
 * Accounts by better-auth: e-mail and password, verified by a letter; providers of the configuration; sessions that can
 * be listed and ended. A password's reset ends every session.
 */
export function createAuth(context: Context, providers: readonly Provider[]) {
  const { database, mailer, origin, secret } = context;
  return betterAuth({
    appName: "Counterpoint",
    baseURL: origin,
    basePath: "/api/auth",
    secret,
    telemetry: { enabled: false },
    database: drizzleAdapter(database.queries, {
      provider: "pg",
      schema: {
        user: users,
        session: sessions,
        account: accounts,
        verification: verifications,
        rateLimit: rateLimits,
      },
    }),
    emailAndPassword: {
      enabled: true,
      requireEmailVerification: true,
      minPasswordLength: 10,
      maxPasswordLength: 128,
      resetPasswordTokenExpiresIn: HOUR,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: ({ user, token }, request) => {
        const address = `${origin}/account/reset?token=${token}`;
        return mailer.send({ to: user.email, ...lettersIn(languageOf(request)).reset(address) });
      },
    },
    emailVerification: {
      sendOnSignUp: true,
      sendOnSignIn: true,
      autoSignInAfterVerification: true,
      expiresIn: 24 * HOUR,
      sendVerificationEmail: ({ user, url }, request) =>
        mailer.send({ to: user.email, ...lettersIn(languageOf(request)).confirm(user.email, url) }),
    },
    session: { expiresIn: 30 * 24 * HOUR, updateAge: 24 * HOUR },
    // In the database, so that several web processes count together.
    rateLimit: {
      enabled: true,
      storage: "database",
      window: 60,
      max: 200,
      customRules: {
        "/sign-in/email": { window: 60, max: 10 },
        "/sign-up/email": { window: 60, max: 20 },
        "/request-password-reset": { window: 60, max: 5 },
        "/send-verification-email": { window: 60, max: 5 },
      },
    },
    advanced: {
      cookiePrefix: "counterpoint",
      // Said, because better-auth leaves both out where it takes its surroundings for a test.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      defaultCookieAttributes: { sameSite: "lax", httpOnly: true },
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
    user: {
      deleteUser: { enabled: true, beforeDelete: ({ id }) => refuseLastOwner(context, id) },
      additionalFields: {
        teaches: { type: "boolean", required: false, input: false },
        administers: { type: "boolean", required: false, input: false },
      },
    },
    plugins: [
      entering(),
      genericOAuth({
        config: providers.map(({ id, ...provider }) => ({
          ...provider,
          providerId: id,
          pkce: true,
          requireIdTokenVerification: true,
        })),
      }),
    ],
  });
}

export type Auth = ReturnType<typeof createAuth>;
