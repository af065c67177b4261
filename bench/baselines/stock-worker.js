// Stock Pyodide in a worker, as its documentation shows: boot, unpack wheels, import, answer one request.
// Nothing of Counterpoint is used, so that the comparison is with what a page would do without it.
import { loadPyodide } from "/pyodide/pyodide.mjs";

self.onmessage = async ({ data }) => {
  try {
    const python = await loadPyodide({ indexURL: "/pyodide/" });
    const wheels = await Promise.all(
      data.wheels.map(async (name) => new Uint8Array(await (await fetch(`/wheels/${name}`)).arrayBuffer())),
    );
    for (const wheel of wheels) python.unpackArchive(wheel, "wheel");
    const program = await (await fetch(data.program)).text();
    self.postMessage({ answer: await python.runPythonAsync(program) });
  } catch (error) {
    self.postMessage({ error: String(error) });
  }
};
