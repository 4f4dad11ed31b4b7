"""The storage suite on DynamoDB Local: `make test-engines`.

What the emulators may get wrong (transactions, conditions, capacity) is tested on the engine that AWS publishes. It
comes from Maven Central into .rolecall/engines, runs in memory while the tests do, and needs mvn and Java 17.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from local.preflight import free_port, in_use
from local.processes import wait_until
from tools.template import ROOT

HOME = ROOT / ".rolecall" / "engines" / "dynamodb"
LIBRARIES = HOME / "target" / "dependency"
POM = """<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>rolecall</groupId><artifactId>engines</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies><dependency>
    <groupId>software.amazon.dynamodb</groupId><artifactId>DynamoDBLocal</artifactId><version>3.0.0</version>
  </dependency></dependencies>
</project>
"""
MAIN = "software.amazon.dynamodb.services.local.main.ServerRunner"
START_TIMEOUT_S = 60


def missing() -> str | None:
    """The name of a program that is needed and not there."""
    return next((program for program in ("mvn", "java") if shutil.which(program) is None), None)


def fetch() -> bool:
    """Have Maven copy DynamoDB Local and what it needs. False when it could not."""
    if (HOME / "fetched").exists():
        return True
    HOME.mkdir(parents=True, exist_ok=True)
    (HOME / "pom.xml").write_text(POM)
    goal = ["dependency:copy-dependencies", "-DincludeScope=runtime"]
    if subprocess.run(["mvn", "--quiet", "--batch-mode", *goal], cwd=HOME, check=False).returncode:
        return False
    (HOME / "fetched").touch()
    return True


@contextmanager
def dynamodb_local() -> Iterator[str]:
    """The endpoint of a running DynamoDB Local."""
    port = free_port()
    paths = (f"-Djava.library.path={LIBRARIES}", f"-Dsqlite4java.library.path={LIBRARIES}", "-cp", f"{LIBRARIES}/*")
    command = ["java", *paths, MAIN, "-inMemory", "-port", str(port)]
    with (HOME / "server.log").open("w") as log, subprocess.Popen(command, cwd=HOME, stdout=log, stderr=log) as server:
        try:
            wait_until(lambda: in_use(port) or server.poll() is not None, START_TIMEOUT_S)
            if not in_use(port):
                raise SystemExit(f"DynamoDB Local did not start (it wants Java 17): see {log.name}")
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()


def main() -> int:
    if program := missing():
        print(f"Not run: the storage suite on DynamoDB Local needs {program}, which is not installed.")
        return 0
    if not fetch():
        print("Not run: Maven could not fetch DynamoDB Local (see above).")
        return 0
    with dynamodb_local() as endpoint:
        environment = {**os.environ, "ROLECALL_TEST_DYNAMODB_ENDPOINT": endpoint}
        command = [sys.executable, "-m", "pytest", "-m", "engines", *sys.argv[1:]]
        return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
