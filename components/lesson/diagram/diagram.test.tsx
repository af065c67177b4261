import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Graph, Onion, Registry, RequestPath, Sequence, Timeline } from "./index.ts";

const diagrams: readonly { readonly name: string; readonly drawn: ReactElement; readonly told: string }[] = [
  {
    name: "Onion",
    drawn: <Onion caption="Layers" layers={["GZipMiddleware", "CORSMiddleware"]} core="endpoint" />,
    told: "The response leaves CORSMiddleware.",
  },
  {
    name: "Sequence",
    drawn: (
      <Sequence
        caption="A job"
        actors={["Browser", "Server"]}
        messages={[
          { from: "Browser", to: "Server", text: "POST /jobs" },
          { from: "Server", to: "Server", text: "starts it" },
          { from: "Server", to: "Browser", text: "202", reply: true },
        ]}
      />
    ),
    told: "Server answers Browser: 202.",
  },
  {
    name: "Timeline",
    drawn: (
      <Timeline
        caption="Two sleeps"
        unit="s"
        lanes={[{ name: "loop", spans: [{ from: 0, to: 0.2, text: "first", kind: "block" }] }]}
      />
    ),
    told: "loop: first blocks from 0 to 0.2 s.",
  },
  {
    name: "Graph",
    drawn: <Graph caption="Needs" nodes={[{ id: "a" }, { id: "b", text: "get_db" }]} edges={[["a", "b"]]} />,
    told: "a needs get_db.",
  },
  {
    name: "RequestPath",
    drawn: <RequestPath caption="Way" paths={[{ voice: "django", steps: ["WSGI", "middleware"] }]} />,
    told: "Django: WSGI, then middleware.",
  },
  {
    name: "Registry",
    drawn: (
      <Registry
        caption="Apps"
        name="INSTALLED_APPS"
        entries={[
          { name: "items", gives: ["models", "templates"] },
          { name: "bare", gives: [] },
        ]}
      />
    ),
    told: "items in INSTALLED_APPS gives models, templates.",
  },
];

test.each(diagrams)("$name is drawn at places that are numbers, and told in sentences", ({ drawn, told }) => {
  const html = renderToStaticMarkup(drawn);
  expect(html).toContain(`<li>${told}</li>`);
  expect(html).toMatch(/<svg aria-hidden="true"/);
  expect(html).not.toMatch(/NaN|Infinity|undefined/);
});
