// @vitest-environment happy-dom
import { renderToString } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { EditorSetting } from "./editor/editor-setting.tsx";
import { HostNeeds } from "./host-options.tsx";

const path = vi.hoisted(() => ({ current: "/" }));
vi.mock("next/navigation", () => ({ usePathname: () => path.current }));
// happy-dom has no media queries that anybody could have asked for.
vi.mock("./editor/device.ts", () => ({ thisDevice: () => ({}), whyLight: () => null }));

test.each([
  ["/lessons", "Python types", "terms of service"],
  ["/de/lessons", "Python-Typen", "Nutzungsbedingungen"],
])("the settings speak the language of %s", (address, types, terms) => {
  path.current = address;
  expect(renderToString(<EditorSetting />)).toContain(types);
  expect(renderToString(<HostNeeds host="stackblitz" />)).toContain(terms);
});
