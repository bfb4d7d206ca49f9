#!/usr/bin/env python3
"""Runs a program and sends it SIGINT once it has printed its first line.

    interrupt.py PROGRAM ARGS...

Prints how it ended, the rest of its output, and its errors.
"""

import signal
import subprocess
import sys
import time


def accept_interrupt():
    """The test runner's processes ignore the signal, which would be inherited."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def main():
    process = subprocess.Popen(sys.argv[1:], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                               stderr=subprocess.PIPE, text=True, preexec_fn=accept_interrupt)
    process.stdout.readline()
    time.sleep(0.2)  # to be in the loop or call that is interrupted
    process.send_signal(signal.SIGINT)
    try:
        out, errors = process.communicate(timeout=10)
    except subprocess.TimeoutExpired:
        process.kill()
        out, errors = process.communicate()
        print("does not react")
    print("status", process.returncode)
    print(out, errors, sep="", end="")


if __name__ == "__main__":
    main()
