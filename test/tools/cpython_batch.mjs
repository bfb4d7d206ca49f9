// Loads CPython (pyodide) once and runs cpython_batch.py in it.
// Arguments: folder of the npm package, source tree, its mount point, file with
// the jobs, file for the results.

import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const [module, root, mount, request, reply] = process.argv.slice(2);
const { loadPyodide } = await import(path.join(module, "pyodide.mjs"));
const python = await loadPyodide();
python.FS.mkdirTree(mount);
python.FS.mount(python.FS.filesystems.NODEFS, { root }, mount);
const here = path.dirname(fileURLToPath(import.meta.url));
python.runPython(fs.readFileSync(path.join(here, "cpython_batch.py"), "utf8"));
const run = python.globals.get("run_jobs");
fs.writeFileSync(reply, run(fs.readFileSync(request, "utf8")));
