import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import {
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  type JSONWebKeySet,
  type JWTPayload,
  jwtVerify,
  SignJWT,
} from "jose";

const lti = "https://purl.imsglobal.org/spec/lti";
export const learnerRole = "http://purl.imsglobal.org/vocab/lis/v2/membership#Learner";
export const instructorRole = "http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor";
export const clientId = "tool-7";
export const deployment = "deployment-1";

interface Asked {
  readonly path: string;
  readonly body: Record<string, unknown>;
}

/** A learning platform with real keys and signatures: key set, tokens, members, scores. */
export async function openPlatform(toolKeys: () => Promise<JSONWebKeySet>) {
  const [own, strange] = await Promise.all([generateKeyPair("RS256"), generateKeyPair("RS256")]);
  const key = { ...(await exportJWK(own.publicKey)), kid: "platform", alg: "RS256", use: "sig" };
  const scores: Asked[] = [];
  const given = new Set<string>();
  let refusals = 0;
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.writeHead(400).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const json = (response: ServerResponse, value: unknown, headers = {}) =>
    response.writeHead(200, { "content-type": "application/json", ...headers }).end(JSON.stringify(value));

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const path = request.url ?? "";
    const body = await text(request);
    if (path === "/keys") return json(response, { keys: [key] });
    if (path === "/token") {
      const fields = new URLSearchParams(body);
      const keys = createLocalJWKSet(await toolKeys());
      const audience = `${url}/token`;
      await jwtVerify(fields.get("client_assertion") ?? "", keys, {
        audience,
        issuer: clientId,
        subject: clientId,
      });
      const token = `${fields.get("scope")} ${crypto.randomUUID()}`;
      given.add(token);
      return json(response, { access_token: token, token_type: "Bearer", expires_in: 3600 });
    }
    const token = request.headers.authorization?.replace("Bearer ", "") ?? "";
    const needed = path.startsWith("/members") ? "contextmembership.readonly" : "scope/score";
    if (!given.has(token) || !token.includes(needed)) return response.writeHead(401).end();
    if (path === "/members")
      return json(
        response,
        { members: [member("sub-tom", "Tom", learnerRole), member("sub-prof", "Prof", instructorRole)] },
        { link: `<${url}/members?page=2>; rel="next"` },
      );
    if (path === "/members?page=2")
      return json(response, {
        members: [
          member("sub-new", "New Person", learnerRole),
          { ...member("sub-gone", "Gone", learnerRole), status: "Inactive" },
        ],
      });
    if (refusals-- > 0) return response.writeHead(503).end();
    scores.push({ path, body: JSON.parse(body) });
    return response.writeHead(204).end();
  }

  const member = (user_id: string, name: string, role: string) => ({
    ...{ user_id, name, status: "Active", roles: [role], lis_person_sourcedid: `no-${user_id}` },
  });

  const common = (subject: string, role: string, nonce: string, now: Date): JWTPayload => ({
    ...{ iss: url, aud: clientId, sub: subject, nonce, name: `Person ${subject}` },
    ...{ iat: Math.floor(now.getTime() / 1000), exp: Math.floor(now.getTime() / 1000) + 300 },
    [`${lti}/claim/version`]: "1.3.0",
    [`${lti}/claim/deployment_id`]: deployment,
    [`${lti}/claim/roles`]: [role],
    [`${lti}/claim/context`]: { id: "course-9", title: "Web frameworks" },
    [`${lti}-nrps/claim/namesroleservice`]: { context_memberships_url: `${url}/members` },
  });

  return {
    url,
    scores,
    /** Answers the next so many scores with a failure. */
    refuse: (times: number) => {
      refusals = times;
    },
    resource: (subject: string, role: string, nonce: string, now: Date, assignment: string): JWTPayload => ({
      ...common(subject, role, nonce, now),
      [`${lti}/claim/message_type`]: "LtiResourceLinkRequest",
      [`${lti}/claim/resource_link`]: { id: "link-1" },
      [`${lti}/claim/custom`]: { assignment },
      [`${lti}-ags/claim/endpoint`]: {
        scope: [`${lti}-ags/scope/score`],
        lineitem: `${url}/items/3?type=quiz`,
      },
    }),
    linking: (subject: string, role: string, nonce: string, now: Date): JWTPayload => ({
      ...common(subject, role, nonce, now),
      [`${lti}/claim/message_type`]: "LtiDeepLinkingRequest",
      [`${lti}-dl/claim/deep_linking_settings`]: {
        ...{ deep_link_return_url: `${url}/return`, accept_types: ["ltiResourceLink"], data: "opaque" },
      },
    }),
    sign: (claims: JWTPayload) =>
      new SignJWT(claims).setProtectedHeader({ alg: "RS256", kid: "platform" }).sign(own.privateKey),
    /** With a key of somebody else's that claims to be the platform's. */
    forge: (claims: JWTPayload) =>
      new SignJWT(claims).setProtectedHeader({ alg: "RS256", kid: "platform" }).sign(strange.privateKey),
    /** With the public key taken for a shared secret. */
    confuse: (claims: JWTPayload) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: "HS256", kid: "platform" })
        .sign(new TextEncoder().encode(JSON.stringify(key))),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
