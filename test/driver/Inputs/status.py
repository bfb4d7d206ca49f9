"""status.py STATUS COMMAND...: succeeds when the command ends with STATUS."""

import subprocess
import sys

result = subprocess.run(sys.argv[2:], stdin=subprocess.DEVNULL)
if result.returncode != int(sys.argv[1]):
    sys.exit(f"exit status {result.returncode}, expected {sys.argv[1]}")
