import * as administrators from "./accounts/administrators.ts";
import { createAuth } from "./accounts/auth.ts";
import * as leaving from "./accounts/leaving.ts";
import * as people from "./accounts/people.ts";
import { type Provider, readProviders } from "./accounts/providers.ts";
import { handleApi } from "./api/handle.ts";
import * as tokens from "./api/tokens.ts";
import * as assignments from "./assignments/assignments.ts";
import * as calendar from "./assignments/calendar.ts";
import * as exceptions from "./assignments/exceptions.ts";
import { bind } from "./bind.ts";
import * as classes from "./classes/classes.ts";
import * as joining from "./classes/joining.ts";
import * as roster from "./classes/roster.ts";
import type { Context } from "./context.ts";
import { openDatabase } from "./db/open.ts";
import * as assigned from "./exercises/assigned.ts";
import * as beginning from "./exercises/begin.ts";
import * as drafts from "./exercises/drafts.ts";
import * as proofs from "./exercises/proofs.ts";
import * as publishing from "./exercises/publish.ts";
import * as grading from "./gradebook/changes.ts";
import * as gradebook from "./gradebook/gradebook.ts";
import * as live from "./gradebook/live.ts";
import * as report from "./gradebook/report.ts";
import * as choosing from "./lti/choose.ts";
import { handleLti } from "./lti/handle.ts";
import * as members from "./lti/members.ts";
import * as platforms from "./lti/platforms.ts";
import { createMailer } from "./mail/mailer.ts";
import { keepRetention, readRetention } from "./retention/retention.ts";
import { readSecret } from "./secret.ts";
import * as similarity from "./similarity/similarity.ts";
import * as activity from "./submissions/activity.ts";
import * as attempts from "./submissions/attempts.ts";
import * as changes from "./submissions/changes.ts";
import * as comments from "./submissions/comments.ts";
import * as due from "./submissions/due.ts";
import * as reading from "./submissions/read.ts";
import * as regrading from "./submissions/regrading.ts";
import * as submitting from "./submissions/submit.ts";
import * as webhooks from "./webhooks/webhooks.ts";

export interface ClassroomOptions {
  /** Address of the site, without a slash at its end. */
  readonly origin: string;
  /** Where the secret and the embedded database lie. */
  readonly directory: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly log: (text: string) => void;
}

/** The classroom's server: every page, action and handler works through this and nothing beside it. */
export type Classroom = Awaited<ReturnType<typeof openClassroom>>;

/**
 * Opens the database and brings it up to date, makes the secret at the first start, and says how to become the
 * administrator and first instructor while there is none. What `environment` may say is listed in docs/classroom.md.
 * @throws Error in one sentence
 */
export async function openClassroom({ origin, directory, environment, log }: ClassroomOptions) {
  const providers = readProviders(environment.OIDC_PROVIDERS);
  const days = readRetention(environment.RETENTION_DAYS);
  const secret = readSecret(directory, environment.CLASSROOM_SECRET);
  const database = await openDatabase({
    url: environment.DATABASE_URL,
    directory,
    schemaName: environment.DATABASE_SCHEMA,
  });
  const from = environment.MAIL_FROM ?? `Counterpoint <classroom@${new URL(origin).hostname}>`;
  const mailer = createMailer(environment.SMTP_URL, from, log);
  const classroom = compose(
    { database, mailer, origin, secret, privateNetwork: isPrivate(environment), now: () => new Date() },
    providers,
  );
  const code = await classroom.people.selectOptionalFirstCode();
  if (code !== null)
    log(
      `Nobody administers this site yet. To do so, and to become its first instructor, open ${origin}/classroom/first-instructor?code=${code}`,
    );
  const stop = keepRetention(classroom.context, days, log);
  const close = () => {
    stop();
    return classroom.close();
  };
  return { ...classroom, close };
}

/** An operator whose learning platform or listeners are in their own network says so; addresses elsewhere work as well. */
const isPrivate = ({ OUTGOING }: ClassroomOptions["environment"]) => OUTGOING === "private";

/** The parts over one context. */
export function compose(context: Context, providers: readonly Provider[]) {
  const auth = createAuth(context, providers);
  return {
    context,
    auth,
    providers: providers.map(({ id, name }) => ({ id, name })),
    people: bind(context, { ...people, ...administrators, ...leaving }),
    classes: bind(context, { ...classes, ...joining, ...roster }),
    assignments: bind(context, { ...assignments, ...exceptions, ...calendar }),
    submissions: bind(context, {
      ...submitting,
      ...reading,
      ...attempts,
      ...due,
      ...comments,
      ...activity,
      ...changes,
      ...regrading,
      ...similarity,
    }),
    exercises: bind(context, { ...drafts, ...beginning, ...proofs, ...publishing, ...assigned }),
    gradebook: bind(context, { ...gradebook, ...grading, ...live, ...report }),
    tokens: bind(context, tokens),
    webhooks: bind(context, webhooks),
    platforms: bind(context, { ...platforms, ...choosing, ...members }),
    handleLti: (request: Request) => handleLti(context, auth, request),
    handleApi: (request: Request) => handleApi(context, request),
    close: () => context.database.close(),
  };
}
