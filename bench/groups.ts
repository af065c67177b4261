import { bareServiceWorker } from "./baselines/bare-service-worker.ts";
import { nativeEnvironment, nativeReload, nativeStart } from "./baselines/native.ts";
import { stockPyodide } from "./baselines/stock-pyodide.ts";
import { allowed, type Ratio, ratio } from "./figures.ts";
import { clickToResults } from "./measures/checks.ts";
import { downloads } from "./measures/download.ts";
import { editToAnswer } from "./measures/edit.ts";
import { editorCosts } from "./measures/editor.ts";
import { gradedSubmission, nativePytest } from "./measures/grading.ts";
import { openToFirstAnswer } from "./measures/lesson.ts";
import { loadOfAClass } from "./measures/load.ts";
import { furtherProcess } from "./measures/memory.ts";
import { restoredProcess, stockBoot } from "./measures/node.ts";
import { pageScript } from "./measures/page-weight.ts";
import { previewTimes } from "./measures/preview.ts";
import { measureReading } from "./measures/reading.ts";
import { spareToAnswer } from "./measures/start.ts";
import { programs, tracedRequests } from "./measures/xray.ts";
import type { Setting } from "./setting.ts";
import { django, fastapi } from "./voices.ts";

/** What is measured, by the name that `npm run bench -- SAMPLES NAME…` takes; each with its budget. */
export const groups: Readonly<Record<string, (setting: Setting) => Promise<Ratio[]>>> = {
  async lesson({ reader, lesson, samples }) {
    const ratios: Ratio[] = [];
    for (const voice of [fastapi, django]) {
      const stock = { name: "stock Pyodide", samples: await stockPyodide(await reader(), voice, samples) };
      const opened = await openToFirstAnswer(await reader(), lesson, voice, samples);
      ratios.push(ratio(`lesson to first answer, ${voice.name}`, opened, stock, 0.25));
    }
    return ratios;
  },
  async start({ reader, lesson, samples }) {
    const native = {
      name: "uvicorn",
      samples: await nativeStart(await nativeEnvironment(), fastapi, samples),
    };
    const times = await spareToAnswer(await reader(), lesson, fastapi, samples);
    return [ratio("spare to first answer", times, native, 1)];
  },
  async edit({ reader, lesson, samples }) {
    const python = await nativeEnvironment();
    const ratios: Ratio[] = [];
    for (const [voice, name, budget] of [
      [fastapi, "uvicorn --reload", 0.5],
      [django, "runserver", 0.3],
    ] as const) {
      const native = { name, samples: await nativeReload(python, voice, samples) };
      const edited = await editToAnswer(await reader(), lesson, voice, samples);
      ratios.push(ratio(`edit to new response, ${voice.name}`, edited, native, budget));
    }
    return ratios;
  },
  async preview({ reader, lesson }) {
    const bare = { name: "bare service worker", samples: await bareServiceWorker(await reader(), 200) };
    const { single, together } = await previewTimes(await reader(), lesson, 200);
    return [
      ratio("request through the preview", single, bare, 3),
      allowed("each of 50 requests at once", together, 50, "ms"),
    ];
  },
  async checks({ reader, lesson, samples }) {
    const ratios: Ratio[] = [];
    for (const voice of [fastapi, django]) {
      const times = await clickToResults(await reader(), lesson, voice, samples);
      ratios.push(allowed(`checks, from click to result, ${voice.name}`, times, 1500, "ms"));
    }
    return ratios;
  },
  async memory({ context, lesson, samples }) {
    return [
      allowed("a further process", await furtherProcess(context, lesson, Math.min(samples, 3)), 100, "MB"),
    ];
  },
  async editor({ context, lesson }) {
    const { diagnostics, typing, full, light } = await editorCosts(context, lesson);
    return [
      allowed("first diagnostics of the language server", [diagnostics], 5_000, "ms"),
      allowed("typing, 95th percentile, all on", [typing], 50, "ms"),
      allowed("the tab, all on", [full], 1_500, "MB"),
      allowed("the tab, light mode", [light], 700, "MB"),
    ];
  },
  async node({ samples }) {
    const stock = { name: "stock Pyodide", samples: await stockBoot(samples) };
    return [ratio("process under Node", await restoredProcess(samples), stock, 0.15)];
  },
  async xray({ samples }) {
    const ratios: Ratio[] = [];
    for (const [name, program] of Object.entries(programs)) {
      const { off, on } = await tracedRequests(program, samples * 6);
      ratios.push(ratio(`request with the X-ray, ${name}`, on, { name: "without", samples: off }, 1.1));
    }
    return ratios;
  },
  async reading({ lesson, samples }) {
    const readings = await measureReading(lesson, Math.min(samples, 3));
    const short = (id: keyof (typeof readings)[number]["missing"]) =>
      readings.map(({ missing }) => missing[id]);
    return [
      allowed(
        "largest paint, 4G and a slow phone",
        readings.map(({ largestPaint }) => largestPaint),
        2_500,
        "ms",
      ),
      allowed("Lighthouse, performance: short of 100", short("performance"), 5, "points"),
      allowed("Lighthouse, accessibility: short of 100", short("accessibility"), 5, "points"),
      allowed("Lighthouse, best practices: short of 100", short("best-practices"), 5, "points"),
    ];
  },
  async weight({ context, lesson }) {
    const { first, later, again } = await downloads();
    return [
      allowed("lesson page's script", [await pageScript(context, lesson)], 250, "KB"),
      allowed("first start's download", [first], 20, "MB"),
      allowed("what follows it", [later], 22, "MB"),
      allowed("second visit, all bytes", [again], 100, "KB"),
    ];
  },
  async grading({ samples }) {
    const times = await gradedSubmission(samples);
    const native = { name: "native pytest", samples: await nativePytest(samples) };
    return [
      // Thirty a minute.
      allowed("a core's time for a submission", times, 2_000, "ms"),
      ratio("a submission graded", times, native, 4),
    ];
  },
  async load() {
    const { idle, busy, receipts, overtaken, minutes } = await loadOfAClass();
    return [
      ratio("a page while 300 submit", busy, { name: "alone", samples: idle }, 3),
      allowed("a receipt while 300 submit", receipts, 1_000, "ms"),
      // As many as are graded at a time may pass each other.
      allowed("overtaken by later submissions", [overtaken], 4, "submissions"),
      // Thirty a minute and core; two of them.
      allowed("until all are graded", [minutes], 310 / 60, "minutes"),
    ];
  },
};
