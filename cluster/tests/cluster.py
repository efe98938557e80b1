"""A standalone cluster on this machine: one master, two workers, all on loopback."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time

import pyspark

HOME = os.path.dirname(pyspark.__file__)
LOOPBACK = "127.0.0.1"
#: So long a process may take to say that it is there.
START_SECONDS = 60


class LocalCluster:
    """Starts a master and two workers of one core each; ends them at the end.

        with LocalCluster() as cluster:
            cluster.url      # spark://127.0.0.1:34567
            cluster.workers  # their processes
    """

    def __init__(self, workers: int = 2, memory: str = "2g") -> None:
        self._folder = tempfile.mkdtemp(prefix="dateline-cluster-")
        self._count = workers
        self._memory = memory
        self.workers: list[subprocess.Popen] = []
        self.url = ""

    def __enter__(self) -> LocalCluster:
        self._master, line = self._start("master", [
            "org.apache.spark.deploy.master.Master", "--host", LOOPBACK, "--port", "0",
            "--webui-port", "0"], r"Starting Spark master at (spark://\S+)")
        self.url = line
        for number in range(self._count):
            worker, _ = self._start(f"worker-{number}", [
                "org.apache.spark.deploy.worker.Worker", "--host", LOOPBACK, "--cores", "1",
                "--memory", self._memory, "--webui-port", "0", "--work-dir",
                os.path.join(self._folder, f"work-{number}"), self.url],
                r"Successfully registered with master (\S+)")
            self.workers.append(worker)
        return self

    def __exit__(self, *_: object) -> None:
        for process in [*self.workers, self._master]:
            if process.poll() is None:
                process.terminate()
                process.wait()
        shutil.rmtree(self._folder, ignore_errors=True)

    def _start(self, name: str, arguments: list[str], sign: str) -> tuple[subprocess.Popen, str]:
        log = os.path.join(self._folder, f"{name}.log")
        with open(log, "wb") as file:
            process = subprocess.Popen(
                [os.path.join(HOME, "bin", "spark-class"), *arguments],
                stdout=file, stderr=file, env=environment())
        for _ in range(START_SECONDS * 5):
            with open(log, encoding="utf-8", errors="replace") as file:
                text = file.read()
            if found := re.search(sign, text):
                return process, found.group(1)
            time.sleep(0.2)
        process.kill()
        raise RuntimeError(f"the {name} did not start: {text[-500:]}")


def environment() -> dict[str, str]:
    """The environment of Spark's processes: everything on loopback, this Python."""
    return {
        **os.environ, "SPARK_HOME": HOME, "SPARK_LOCAL_IP": LOOPBACK,
        "SPARK_LOCAL_HOSTNAME": LOOPBACK, "PYSPARK_PYTHON": sys.executable,
        "SPARK_NO_DAEMONIZE": "1"}


def submit(master: str, arguments: list[str], *options: str) -> subprocess.Popen:
    """Starts a run on a master; its words go to a pipe."""
    run = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "run.py")
    own = [
        "--master", master, "--conf", "spark.ui.enabled=false",
        "--conf", f"spark.driver.host={LOOPBACK}", "--conf", f"spark.driver.bindAddress={LOOPBACK}",
        "--conf", "spark.executor.memory=1g", "--conf", "spark.sql.shuffle.partitions=4",
        # Runs of seconds are not worth the compiler's second look.
        "--driver-java-options", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"]
    return subprocess.Popen(
        [os.path.join(HOME, "bin", "spark-submit"), *own, *options, run, *arguments],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment())


def finish(process: subprocess.Popen) -> str:
    """The words of a run that must end well."""
    words, _ = process.communicate()
    if process.returncode != 0:
        raise AssertionError(f"the run ended with {process.returncode}:\n{words[-3000:]}")
    return words
