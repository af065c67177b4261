import * as z from "zod";

/**
 * Where else people may sign in: `OIDC_PROVIDERS`, a JSON array. Any OpenID Connect provider is described by its discovery
 * document (Google, Microsoft Entra, Keycloak, a school's own).
 */
const provider = z.strictObject({
  /** In the address that the provider sends people back to: `/api/auth/oauth2/callback/ID`. */
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** On the button: "Sign in with NAME". */
  name: z.string().min(1),
  discoveryUrl: z.url({ protocol: /^https?$/ }),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  scopes: z.array(z.string()).default(["openid", "email", "profile"]),
});

export type Provider = z.output<typeof provider>;

/** @throws Error in one sentence when they cannot be read */
export function readProviders(text: string | undefined): readonly Provider[] {
  if (text === undefined || text.trim() === "") return [];
  const parsed = z.array(provider).safeParse(json(text));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(`OIDC_PROVIDERS: ${issue?.path.join(".")} ${issue?.message}.`);
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error("OIDC_PROVIDERS must be a JSON array.");
  }
}
