import { bareServiceWorker } from "./baselines/bare-service-worker.ts";
import { nativeEnvironment, nativeReload, nativeStart } from "./baselines/native.ts";
import { stockPyodide } from "./baselines/stock-pyodide.ts";
import { allowed, type Ratio, ratio } from "./figures.ts";
import { downloads } from "./measures/download.ts";
import { editToAnswer } from "./measures/edit.ts";
import { openToFirstAnswer } from "./measures/lesson.ts";
import { furtherProcess } from "./measures/memory.ts";
import { restoredProcess, stockBoot } from "./measures/node.ts";
import { pageScript } from "./measures/page-weight.ts";
import { previewTimes } from "./measures/preview.ts";
import { spareToAnswer } from "./measures/start.ts";
import type { Setting } from "./setting.ts";
import { django, fastapi } from "./voices.ts";

/** What is measured, by the name that `npm run bench -- SAMPLES NAME…` takes; each with its budget. */
export const groups: Readonly<Record<string, (setting: Setting) => Promise<Ratio[]>>> = {
  async lesson({ context, lesson, samples }) {
    const ratios: Ratio[] = [];
    for (const voice of [fastapi, django]) {
      const stock = { name: "stock Pyodide", samples: await stockPyodide(context, voice, samples) };
      const opened = await openToFirstAnswer(context, lesson, voice, samples);
      ratios.push(ratio(`lesson to first answer, ${voice.name}`, opened, stock, 0.25));
    }
    return ratios;
  },
  async start({ context, lesson, samples }) {
    const native = {
      name: "uvicorn",
      samples: await nativeStart(await nativeEnvironment(), fastapi, samples),
    };
    const times = await spareToAnswer(context, lesson, fastapi, samples);
    return [ratio("spare to first answer", times, native, 1)];
  },
  async edit({ context, lesson, samples }) {
    const python = await nativeEnvironment();
    const ratios: Ratio[] = [];
    for (const [voice, name, budget] of [
      [fastapi, "uvicorn --reload", 0.5],
      [django, "runserver", 0.3],
    ] as const) {
      const native = { name, samples: await nativeReload(python, voice, samples) };
      const edited = await editToAnswer(context, lesson, voice, samples);
      ratios.push(ratio(`edit to new response, ${voice.name}`, edited, native, budget));
    }
    return ratios;
  },
  async preview({ context, lesson }) {
    const bare = { name: "bare service worker", samples: await bareServiceWorker(context, 200) };
    const { single, together } = await previewTimes(context, lesson, 200);
    return [
      ratio("request through the preview", single, bare, 3),
      allowed("each of 50 requests at once", together, 50, "ms"),
    ];
  },
  async memory({ context, lesson, samples }) {
    return [
      allowed("a further process", await furtherProcess(context, lesson, Math.min(samples, 3)), 100, "MB"),
    ];
  },
  async node({ samples }) {
    const stock = { name: "stock Pyodide", samples: await stockBoot(samples) };
    return [ratio("process under Node", await restoredProcess(samples), stock, 0.15)];
  },
  async weight({ context, lesson }) {
    const { first, later, again } = await downloads();
    return [
      allowed("lesson page's script", [await pageScript(context, lesson)], 300, "KB"),
      allowed("first start's download", [first], 20, "MB"),
      allowed("what follows it", [later], 20, "MB"),
      allowed("second visit, all bytes", [again], 100, "KB"),
    ];
  },
};
