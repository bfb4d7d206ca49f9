# Runs many programs in one CPython, each as `python FILE ARGS` would: fresh
# __main__, own modules, streams, arguments, environment and working folder;
# uncaught exceptions, SystemExit and exit functions as the interpreter's own
# main program handles them. Executed inside pyodide by cpython_batch.mjs.

import atexit
import base64
import gc
import hashlib
import importlib.machinery
import io
import json
import linecache
import os
import shutil
import sys
import tempfile
import traceback
import types
import warnings


def run_jobs(text):
    return json.dumps([run_job(job) for job in json.loads(text)])


def run_job(job):
    saved = (dict(sys.modules), list(sys.path), list(sys.argv), dict(os.environ), os.getcwd(),
             sys.stdin, sys.stdout, sys.stderr, sys.excepthook, sys.getrecursionlimit(),
             list(warnings.filters), sys.get_int_max_str_digits())
    streams = {name: io.BytesIO() for name in ("stdout", "stderr")}
    working = tempfile.mkdtemp()
    stdin = b""
    if job["stdin"]:
        with open(job["stdin"], "rb") as file:
            stdin = file.read()
    try:
        os.chdir(working)
        os.environ.update(job["env"])
        sys.argv = [job["path"], *job["args"]]
        sys.path[0:0] = [os.path.dirname(job["path"])]
        sys.stdin = io.TextIOWrapper(io.BytesIO(stdin), "utf-8", "strict")
        # Not "<_io.BytesIO>": a closed program must not close the record.
        sys.stdout = io.TextIOWrapper(Uncloseable(streams["stdout"]), "utf-8", "strict")
        sys.stderr = io.TextIOWrapper(Uncloseable(streams["stderr"]), "utf-8",
                                      "backslashreplace", line_buffering=True)
        warnings.resetwarnings()
        warnings.filters[:] = DEFAULT_FILTERS
        status = run_main(job["path"])
        return {"exit": status, "files": describe_files(working),
                **{name: encode(stream) for name, stream in streams.items()}}
    finally:
        (modules, sys.path[:], sys.argv, environment, folder, sys.stdin, sys.stdout, sys.stderr,
         sys.excepthook, limit, warnings.filters[:], digits) = saved
        for name in list(sys.modules):
            if name not in modules:
                del sys.modules[name]
        sys.modules.update(modules)
        os.environ.clear()
        os.environ.update(environment)
        os.chdir(folder)
        sys.setrecursionlimit(limit)
        sys.set_int_max_str_digits(digits)
        shutil.rmtree(working, ignore_errors=True)


class Uncloseable(io.BufferedWriter):
    """The raw bytes stay readable when the program closes its stream."""

    def __init__(self, target):
        self.target = target
        super().__init__(KeepOpen(target))


class KeepOpen(io.RawIOBase):
    def __init__(self, target):
        self.target = target

    def writable(self):
        return True

    def write(self, data):
        return self.target.write(data)


DEFAULT_FILTERS = [
    ("default", None, DeprecationWarning, "__main__", 0),
    ("ignore", None, DeprecationWarning, None, 0),
    ("ignore", None, PendingDeprecationWarning, None, 0),
    ("ignore", None, ImportWarning, None, 0),
    ("ignore", None, ResourceWarning, None, 0),
]


def encode(stream):
    return base64.b64encode(stream.getvalue()).decode()


def run_main(path):
    """Exit status of the program in `path`."""
    linecache.clearcache()
    main = types.ModuleType("__main__")
    main.__dict__.update(__file__=path, __builtins__=__builtins__, __cached__=None)
    sys.modules["__main__"] = main
    try:
        with open(path, "rb") as file:
            source = file.read()
        exec(compile_quietly(source, path), main.__dict__)
        status = 0
    except SystemExit as exit:
        status = exit_status(exit)
    except BaseException as error:
        report(error)
        status = 130 if isinstance(error, KeyboardInterrupt) else 1
    for flush in (sys.stdout, sys.stderr):
        if not flush.closed:
            flush.flush()
    atexit._run_exitfuncs()
    atexit._clear()
    del sys.modules["__main__"], main
    sys.last_exc = sys.last_value = sys.last_traceback = sys.last_type = None
    gc.collect()
    for stream in (sys.stdout, sys.stderr):
        if not stream.closed:
            stream.flush()
    return status


def compile_quietly(source, path):
    """What the compiler warns about is not the program's output."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", SyntaxWarning)
        return compile(source, path, "exec", dont_inherit=True)


importlib.machinery.SourceFileLoader.source_to_code = (
    lambda self, source, path: compile_quietly(source, path))


def exit_status(exit):
    if exit.code is None:
        return 0
    if isinstance(exit.code, int):
        return exit.code & 0xFF
    sys.stdout.flush()
    print(exit.code, file=sys.stderr)
    return 1


def report(error):
    """As PyErr_Print: the frames of this file are not part of the program."""
    frames = error.__traceback__
    while frames is not None and frames.tb_frame.f_code.co_filename == __file_name__:
        frames = frames.tb_next
    error.__traceback__ = frames
    sys.stdout.flush()
    if sys.excepthook is sys.__excepthook__:
        traceback._print_exception_bltin(error)
    else:
        sys.excepthook(type(error), error, frames)


__file_name__ = report.__code__.co_filename


def describe_files(folder):
    files = {}
    for parent, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(parent, name)
            with open(path, "rb") as file:
                content = file.read()
            files[os.path.relpath(path, folder)] = (
                f"{len(content)} {hashlib.sha256(content).hexdigest()}")
    return dict(sorted(files.items()))
