import clsx from "clsx";
import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { voiceNames } from "../../ui/voice.ts";
import { useWords, type Words } from "../messages/words.ts";
import type { ProjectSession } from "../session/project-session.ts";
import type { ViewStore } from "../session/view.ts";
import { rememberedSwitch } from "../store/remembered-switch.ts";
import { useStore } from "../store/use-store.ts";
import type { Counterparts } from "./align.ts";
import styles from "./aligned.module.css";
import type { Lines, PartKind } from "./part.ts";

interface Props {
  readonly fastapi: ProjectSession;
  readonly django: ProjectSession;
}

type Reader = typeof import("./align.ts");

const opened = rememberedSwitch("counterpoint:counterparts", false);
const kinds: readonly PartKind[] = ["route", "model", "dependency"];

/**
 * What corresponds in the two projects. A part that is chosen here, or in which the cursor stands, is lit up
 * on both sides.
 */
export function AlignedParts({ fastapi, django }: Props) {
  const { aligned } = useWords();
  const open = useStore(opened.state());
  return (
    <details
      className={styles.aligned}
      open={open}
      onToggle={(event) => opened.choose(event.currentTarget.open)}
    >
      <summary>{aligned.title}</summary>
      {open && <Parts fastapi={fastapi} django={django} />}
    </details>
  );
}

function Parts({ fastapi, django }: Props) {
  const { aligned } = useWords();
  const [reader, setReader] = useState<Reader | "failed" | null>(null);
  useEffect(() => {
    import("./align.ts").then(setReader, () => setReader("failed"));
  }, []);
  const left = useDeferredValue(useStore(fastapi.files.files));
  const right = useDeferredValue(useStore(django.files.files));
  const parts = useMemo(
    () => (reader === null || reader === "failed" ? [] : reader.align(left, right)),
    [reader, left, right],
  );
  const [chosen, choose] = useState<string | null>(null);
  const choice = parts.find(({ id }) => id === chosen) ?? null;
  const hasCursorIn = useCursorIn(reader, parts, { fastapi, django });
  const lit = choice ?? hasCursorIn;

  useEffect(() => {
    light(fastapi.view, lit?.fastapi ?? []);
    light(django.view, lit?.django ?? []);
  }, [fastapi, django, lit]);
  useEffect(
    () => () => {
      light(fastapi.view, []);
      light(django.view, []);
    },
    [fastapi, django],
  );
  /** What is chosen is opened on both sides; what the cursor meets is lit up where it is open. */
  const onChoose = (part: Counterparts | null) => {
    choose(part?.id ?? null);
    if (part?.fastapi.length) fastapi.view.light(part.fastapi, true);
    if (part?.django.length) django.view.light(part.django, true);
  };

  if (reader === "failed") return <p role="alert">{aligned.notLoaded}</p>;
  if (reader === null) return <p role="status">{aligned.reading}</p>;
  return (
    <>
      {kinds.map((kind) => (
        <Kind
          key={kind}
          title={aligned.kinds[kind]}
          parts={parts.filter((part) => part.kind === kind)}
          lit={lit}
          chosen={choice}
          onChoose={onChoose}
        />
      ))}
      <p role="status" className={styles.said}>
        {lit ? sentenceOf(lit, aligned) : aligned.hint}
      </p>
    </>
  );
}

interface KindProps {
  readonly title: string;
  readonly parts: readonly Counterparts[];
  readonly lit: Counterparts | null;
  readonly chosen: Counterparts | null;
  readonly onChoose: (part: Counterparts | null) => void;
}

function Kind({ title, parts, lit, chosen, onChoose }: KindProps) {
  const { aligned } = useWords();
  if (parts.length === 0) return null;
  const lonely = (part: Counterparts) => {
    const name = alone(part);
    return name && <span className={styles.alone}>{aligned.only(name)}</span>;
  };
  return (
    <fieldset className={styles.kind}>
      <legend className={styles.title}>{title}</legend>
      {parts.map((part) => (
        <ToggleButton
          key={part.id}
          className={clsx(styles.part, part === lit && styles.lit)}
          isSelected={part === chosen}
          onChange={(selected) => onChoose(selected ? part : null)}
        >
          {part.label}
          {lonely(part)}
        </ToggleButton>
      ))}
    </fieldset>
  );
}

/** The part in which the cursor stands that was moved last. */
function useCursorIn(
  reader: Reader | "failed" | null,
  parts: readonly Counterparts[],
  { fastapi, django }: Props,
): Counterparts | null {
  const cursors = { fastapi: useStore(fastapi.view.cursor), django: useStore(django.view.cursor) };
  const [side, setSide] = useState<"fastapi" | "django">("fastapi");
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the move that tells the side
  useEffect(() => setSide("fastapi"), [cursors.fastapi]);
  useEffect(() => {
    if (cursors.django) setSide("django");
  }, [cursors.django]);
  const cursor = cursors[side];
  if (!cursor || reader === null || reader === "failed") return null;
  return reader.partsAt(parts, side, cursor.file, cursor.line)[0] ?? null;
}

function light(view: ViewStore, lines: readonly Lines[]): void {
  const before = view.get().lit;
  const same = before.length === lines.length && before.every((one, at) => sameLines(one, lines[at]));
  if (!same) view.light(lines, false);
}

const sameLines = (a: Lines, b: Lines | undefined) =>
  a.file === b?.file && a.first === b.first && a.last === b.last;

/** The one framework that has it; null when both have. */
function alone({ fastapi, django }: Counterparts): string | null {
  if (fastapi.length > 0 && django.length > 0) return null;
  return fastapi.length > 0 ? voiceNames.fastapi : voiceNames.django;
}

function sentenceOf({ label, fastapi, django }: Counterparts, aligned: Words["aligned"]): string {
  const where = (name: string, [first]: readonly Lines[]) =>
    first ? aligned.at(name, first.file, first.first) : aligned.none(name);
  return `${label} — ${where(voiceNames.fastapi, fastapi)}; ${where(voiceNames.django, django)}.`;
}
