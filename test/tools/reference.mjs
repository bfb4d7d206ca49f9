// reference.mjs - Answers of CPython 3.14 for many source files.
//
// Part of the krait project, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// usage: node reference.mjs PYODIDE_FOLDER PROGRAM.py INPUT OUTPUT [compiles]
//
// Runs PROGRAM.py in pyodide with `input_path` and `output_path` set, and
// `compiles` when that is given; it sees the machine's files under /host.
import fs from 'node:fs';
const [folder, program, input, output, mode] = process.argv.slice(2);
const {loadPyodide} = await import(`${folder}/pyodide.mjs`);
const python = await loadPyodide({stdout: console.log});
python.FS.mkdir('/host');
python.mountNodeFS('/host', '/');
python.globals.set('input_path', '/host' + fs.realpathSync(input));
fs.writeFileSync(output, '');
python.globals.set('output_path', '/host' + fs.realpathSync(output));
python.globals.set('compiles', mode === 'compiles');
python.runPython(fs.readFileSync(program, 'utf8'));
