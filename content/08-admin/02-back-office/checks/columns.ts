import { text } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { add, crashed, listPage, rows, rowsText, signIn } from "./editor.ts";

export const columns: Check = {
  id: "columns",
  sentence:
    "The list shows name, country of the supplier, price and whether the tea is on sale, each in a column.",
  hints: [
    "Sign in as ada with the password engine and open the teas. What could you tell a customer from this list?",
    "`admin.site.register(Tea)` takes a second argument: a class, derived from `admin.ModelAdmin`, that says how teas are shown. Its `list_display` names the columns.",
    "A column is a field's name, or a method of the class that takes the tea and returns what is shown. The country belongs to the supplier, so it needs the method, or the name `supplier__country`.",
    '`list_display = ["name", "supplier__country", "price", "on_sale"]` in `class TeaAdmin(admin.ModelAdmin)`, which `@admin.register(Tea)` registers.',
  ],
  mistakes: [
    crashed,
    {
      id: "one-column",
      message:
        "The list has one column, what `__str__` of the model returns. `list_display` names the columns that an editor needs.",
    },
    {
      id: "no-country",
      message:
        "The country is missing. It is no field of the tea: name a method, or follow the key with two underscores.",
    },
  ],
  async verify(context) {
    const { random, fail } = context;
    const ada = await signIn(context);
    const country = `${random.word()}land`;
    const name = `${random.word()} ${random.integer(100, 999)}`;
    const price = `${random.integer(1, 90)}.${random.integer(10, 99)}`;
    await add(context, ada, "supplier", { name: `${random.word()} farm`, country });
    const supplier = newestId(text(await ada.get("/admin/teas/supplier/")));
    await add(context, ada, "tea", { name, supplier, price });
    const page = await listPage(context, ada);
    const wanted = [name, country, price, "False"];
    if (rows(page).some((cells) => wanted.every((value) => cells.includes(value)))) return;
    const row = rows(page).find((cells) => cells.includes(name));
    fail({
      expected: `a row with the cells ${wanted.join(" | ")}`,
      received: row ? row.filter((cell) => cell !== "").join(" | ") : rowsText(page),
      ...(!row ? { mistake: "one-column" } : row.includes(country) ? {} : { mistake: "no-country" }),
    });
  },
};

/** The highest id that the list of suppliers links to: that of the one just added. */
function newestId(page: string): string {
  const ids = [...page.matchAll(/supplier\/(\d+)\/change/g)].map(([, id]) => Number(id));
  return String(Math.max(...ids));
}
