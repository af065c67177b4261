import * as z from "zod";

const lti = "https://purl.imsglobal.org/spec/lti/claim";
const advantage = "https://purl.imsglobal.org/spec/lti";

/** A page of the platform's, to which a form leads: no `javascript:`, whoever signed it. */
const page = z.url({ protocol: /^https?$/ });

const common = {
  sub: z.string().min(1).max(255),
  nonce: z.string(),
  azp: z.string().optional(),
  name: z.string().optional(),
  given_name: z.string().optional(),
  family_name: z.string().optional(),
  [`${lti}/version`]: z.literal("1.3.0"),
  [`${lti}/deployment_id`]: z.string().max(255),
  [`${lti}/roles`]: z.array(z.string()).default([]),
  [`${lti}/context`]: z.object({ id: z.string().min(1).max(255), title: z.string().optional() }),
  [`${lti}/lis`]: z.object({ person_sourcedid: z.string().optional() }).optional(),
  [`${advantage}-nrps/claim/namesroleservice`]: z.object({ context_memberships_url: z.url() }).optional(),
} as const;

const resource = z.object({
  ...common,
  [`${lti}/message_type`]: z.literal("LtiResourceLinkRequest"),
  [`${lti}/resource_link`]: z.object({ id: z.string().min(1).max(255) }),
  [`${lti}/custom`]: z.object({ assignment: z.string().max(64).optional() }).optional(),
  [`${advantage}-ags/claim/endpoint`]: z
    .object({ scope: z.array(z.string()), lineitem: z.url().optional() })
    .optional(),
});

const linking = z.object({
  ...common,
  [`${lti}/message_type`]: z.literal("LtiDeepLinkingRequest"),
  [`${advantage}-dl/claim/deep_linking_settings`]: z.object({
    deep_link_return_url: page,
    accept_types: z.array(z.string()),
    data: z.string().optional(),
  }),
});

/** Rights that are asked for at a platform, each for what it is needed. */
export const scopes = {
  score: `${advantage}-ags/scope/score`,
  members: `${advantage}-nrps/scope/contextmembership.readonly`,
} as const;

interface Launch {
  readonly subject: string;
  readonly nonce: string;
  readonly authorized: string | undefined;
  readonly name: string;
  readonly number: string | null;
  readonly deploymentId: string;
  readonly roles: readonly string[];
  readonly course: { readonly id: string; readonly title: string };
  readonly membershipsUrl: string | null;
}

export type Message = Launch &
  (
    | {
        readonly type: "resource";
        readonly linkId: string;
        readonly assignmentId: string | undefined;
        /** Where scores go; null when the platform takes none. */
        readonly lineItemUrl: string | null;
      }
    | { readonly type: "linking"; readonly returnUrl: string; readonly data: string | null }
  );

/** What a platform's message says, out of claims whose signature was found right. Null when it is no message of LTI 1.3. */
export function readOptionalMessage(claims: unknown): Message | null {
  const asResource = resource.safeParse(claims);
  if (asResource.success) {
    const { data } = asResource;
    const endpoint = data[`${advantage}-ags/claim/endpoint`];
    const takes = endpoint?.scope.includes(scopes.score) ?? false;
    return {
      ...launchOf(data),
      type: "resource",
      linkId: data[`${lti}/resource_link`].id,
      assignmentId: data[`${lti}/custom`]?.assignment,
      lineItemUrl: (takes ? endpoint?.lineitem : null) ?? null,
    };
  }
  const asLinking = linking.safeParse(claims);
  if (!asLinking.success) return null;
  const settings = asLinking.data[`${advantage}-dl/claim/deep_linking_settings`];
  const returnUrl = settings.deep_link_return_url;
  return { ...launchOf(asLinking.data), type: "linking", returnUrl, data: settings.data ?? null };
}

function launchOf(data: z.output<typeof resource> | z.output<typeof linking>): Launch {
  const course = data[`${lti}/context`];
  return {
    subject: data.sub,
    nonce: data.nonce,
    authorized: data.azp,
    name: data.name ?? [data.given_name, data.family_name].filter(Boolean).join(" "),
    number: data[`${lti}/lis`]?.person_sourcedid ?? null,
    deploymentId: data[`${lti}/deployment_id`],
    roles: data[`${lti}/roles`],
    course: { id: course.id, title: (course.title ?? "").slice(0, 200) },
    membershipsUrl: data[`${advantage}-nrps/claim/namesroleservice`]?.context_memberships_url ?? null,
  };
}

const membership = "http://purl.imsglobal.org/vocab/lis/v2/membership";
const teaching = ["Instructor", "Administrator", "ContentDeveloper", "Mentor", "Manager"];

/** Who teaches in any way is no learner. */
export function isLearner(roles: readonly string[]): boolean {
  const teaches = roles.some((role) =>
    teaching.some((one) => role === `${membership}#${one}` || role.startsWith(`${membership}/${one}#`)),
  );
  return !teaches && roles.some((role) => role === `${membership}#Learner` || role === "Learner");
}
