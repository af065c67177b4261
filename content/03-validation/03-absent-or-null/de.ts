import type { LessonTranslation } from "../../translation.ts";

export default {
  title: "Weggelassen oder null",
  question: "Ein Client ändert mit PATCH ein Feld. Warum sind die anderen weg?",
  exercise: {
    title: "Eine Änderung, die eines ändert",
    task: `\`PATCH /items/1\` mit einem Feld löscht die anderen. Repariere es: Was nicht geschickt wird, bleibt, null nimmt \
eine Notiz oder ein Angebot weg, und eine Änderung, nach der der Artikel eine seiner Regeln bräche, wird mit 422 beantwortet \
und ändert nichts. Name und Preis sind nie null. Artikel anlegen und lesen geht schon.`,
    checks: {
      kept: {
        sentence: "Ein Feld, das nicht geschickt wird, behält seinen Wert.",
        hints: [
          'Schicke `PATCH /items/1` mit `{"price": 5}`, dann `GET /items/1`. Wo ist der Name?',
          "Ein Model setzt Vorgaben ein. In seinen Attributen sehen eine Notiz, die nicht geschickt wurde, und eine, die als null geschickt wurde, gleich aus; das Model merkt sich in `model_fields_set`, welche es war.",
          "`patch.model_dump(exclude_unset=True)` ist ein Dictionary der Felder, die geschickt wurden.",
        ],
        mistakes: {
          "wants-all":
            "Die Anfrage wurde abgewiesen, weil Felder fehlen, die sie nicht ändern wollte. Der Body eines PATCH braucht ein eigenes Model, in dem jedes Feld einen Vorgabewert hat.",
          overwritten:
            "Felder, die nicht geschickt wurden, sind mit None überschrieben, dem Vorgabewert des Models. `model_dump()` gibt jedes Feld; `model_dump(exclude_unset=True)` die, die der Client geschickt hat.",
        },
      },
      "null-stored": {
        sentence: "Null ist ein Wert: Es nimmt eine Notiz oder ein Angebot weg.",
        hints: [
          'Schicke `PATCH /items/1` mit `{"note": null}`, dann `GET /items/1`. Ist die Notiz weg?',
          "Ein Client kann auf zwei Weisen nichts sagen: das Feld weglassen oder null schicken. Nur das Erste heißt „wie es war“.",
          "`exclude_none` lässt weg, was als null geschickt wurde, und `exclude_defaults`, was dem Vorgabewert gleicht. `exclude_unset` lässt weg, was nicht geschickt wurde, und sonst nichts.",
        ],
        mistakes: {
          "null-ignored":
            "Das null wurde übergangen, eine Notiz kann also nie jemand wegnehmen. Frage, welche Felder geschickt wurden, nicht, welche einen Wert haben: `exclude_unset`.",
        },
      },
      "false-values": {
        sentence: "Auch null als Zahl und der leere Text sind Werte.",
        hints: [
          'Schicke `PATCH /items/1` mit `{"sale": 0}`. Heute ist er umsonst.',
          'In Python sind `0` und `""` falsch, wie None. `if value` stellt eine andere Frage als „wurde es geschickt?“.',
          "Überlass das Fragen Pydantic: `patch.model_dump(exclude_unset=True)` braucht kein `if`.",
        ],
        mistakes: {
          "false-ignored":
            "Ein Wert wurde übergangen, weil Python ihn für falsch hält. Frage nicht, ob etwas darin ist; frage, ob er geschickt wurde: `exclude_unset`.",
        },
      },
      valid: {
        sentence: "Eine Änderung, nach der der Artikel eine Regel bräche, wird abgewiesen und ändert nichts.",
        hints: [
          'Nimm einen Artikel mit einem Preis von 6 und einem Angebot von 4 und schicke `{"price": 3}`. Jede Zahl für sich stimmt. Stimmt der Artikel?',
          "Regeln über einen Artikel kann man nur dem ganzen Artikel stellen: dem, was da ist, mit den Änderungen darübergelegt.",
          "`model_copy(update=…)` fragt nichts. `Item.model_validate(item.model_dump() | changes)` fragt alles und löst `ValidationError` aus, der nicht FastAPIs eigener ist und in einem 500 endet, wenn du ihn nicht fängst.",
          "`except ValidationError as error: raise HTTPException(422, error.errors(include_context=False)) from error` und erst danach `items[item_id] = changed`.",
        ],
        mistakes: {
          "half-done":
            "Die Änderung wurde abgewiesen, und sie ist geschehen. Prüfe zuerst und speichere danach: Was abgewiesen wird, darf keine Spur hinterlassen.",
          uncaught:
            "Diese Änderung endete mit einer Ausnahme. War es Pydantics `ValidationError`, fange ihn dort, wo du den Artikel prüfst: FastAPI macht ein 422 daraus, wenn ein Client etwas schickt, und nicht, wenn dein eigener Code etwas baut. War es `ResponseValidationError`, ist ein kaputter Artikel gespeichert.",
          unchecked:
            "Die Änderung wurde angenommen, und der Artikel hat jetzt einen Wert, mit dem ihn niemand hätte anlegen können. `model_copy(update=…)` prüft nicht.",
        },
      },
    },
  },
  claims: {
    "model-copy-asks-nothing": {
      sentence: "Ein Pydantic-Model hält nie einen Wert, den seine Felder verbieten.",
      explanation:
        "Es hält, was gefragt wurde, als es gebaut wurde. `model_copy(update=…)` legt Werte darüber und fragt nichts, und so kommt ein Preis von −3 hinein.",
      conditions: "Pydantic 2.14 im Python 3.14 dieser Seite.",
      figures: {
        copied: "`model_copy(update=…)` mit einem Preis von −3",
        validated: "`model_validate` mit demselben",
      },
    },
    "form-empties-what-is-absent": {
      sentence:
        "Für ein Django-Formular ist ein Feld, das nicht geschickt wurde, eines, das leer geschickt wurde.",
      explanation:
        "Ein Browser schickt jedes Textfeld einer Seite, deshalb sind fehlend und leer für ein Formular dasselbe. Ein Serializer des Django REST Framework mit `partial=True` unterscheidet sie.",
      conditions: "Django 6.1 und Django REST Framework 3.18 im Python 3.14 dieser Seite.",
      figures: {
        form: "Eine Notiz, die nicht geschickt wurde, nach einem `ModelForm`",
        serializer: "Dasselbe, mit `partial=True`",
      },
    },
  },
} satisfies LessonTranslation;
