import { ClassTabs, Shell } from "../../../../../components/classroom/shell.tsx";
import { classroom } from "../../../../../server/current.ts";
import { inLanguage, titled } from "../../../language.ts";
import { orNotFound, requirePerson } from "../../../session.ts";
import { Courses } from "./courses.tsx";
import { Tokens } from "./tokens.tsx";
import { Webhooks } from "./webhooks.tsx";

export const generateMetadata = titled((words) => words.connections.title);

interface Props {
  readonly params: Promise<{ readonly class: string }>;
}

/** What of this class other programs may reach, and what they are told. */
export default async function ConnectionsPage({ params }: Props) {
  const { class: id } = await params;
  const person = await requirePerson(`/classroom/${id}/connections`);
  const room = await orNotFound(classroom().classes.selectClass(person.id, id));
  const [tokens, webhooks, deliveries, courses] = await orNotFound(
    Promise.all([
      classroom().tokens.listTokens(person.id, id),
      classroom().webhooks.listWebhooks(person.id, id),
      classroom().webhooks.listDeliveries(person.id, id),
      classroom().platforms.listCourses(person.id, id),
    ]),
  );
  const { locale, words } = await inLanguage();
  const common = { classId: id, zone: room.timeZone, open: !room.archived, locale };
  return (
    <Shell title={room.name} up={{ href: "/classroom", text: words.common.classroom }}>
      <ClassTabs classId={id} locale={locale} />
      <Tokens {...common} tokens={tokens} />
      <Webhooks {...common} webhooks={webhooks} deliveries={deliveries} />
      <Courses classId={id} courses={courses} open={common.open} locale={locale} />
    </Shell>
  );
}
