"""crash.py KRAIT: a compiler that receives SIGSEGV says so and exits with 70."""

import signal
import subprocess
import sys
import time

compiler = subprocess.Popen([sys.argv[1], "check", "-"], stdin=subprocess.PIPE,
                            stderr=subprocess.PIPE, text=True)
time.sleep(0.5)  # it waits for the program on standard input
compiler.send_signal(signal.SIGSEGV)
_, stderr = compiler.communicate()
print(stderr, end="")
print("exit status", compiler.returncode)
