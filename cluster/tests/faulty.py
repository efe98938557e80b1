"""A `dateline` that dies or hangs on marked pages: faults as the real one would have them.

    faulty.py DATELINE ARGUMENTS…

All else goes to the real command and comes from it.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time


def main() -> None:
    """Feeds the command line by line until a marked one comes."""
    process = subprocess.Popen(sys.argv[1:], stdin=subprocess.PIPE)
    for line in sys.stdin.buffer:
        if b"deadly-page" in line:
            process.kill()
            os.kill(os.getpid(), signal.SIGSEGV)
        if b"endless-page" in line:
            time.sleep(3600)
        process.stdin.write(line)
    process.stdin.close()
    sys.exit(process.wait())


if __name__ == "__main__":
    main()
