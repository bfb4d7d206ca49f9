#!/usr/bin/env python3
"""Runs a program whose standard output is a pipe that nobody reads.

    closed_pipe.py PROGRAM ARGS...
"""

import os
import subprocess
import sys

read_end, write_end = os.pipe()
os.close(read_end)
ended = subprocess.run(sys.argv[1:], stdout=write_end, stderr=subprocess.PIPE, text=True)
print("status", ended.returncode)
print(ended.stderr, end="")
