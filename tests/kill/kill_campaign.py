#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The AutoTuner authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills `autotuner run` (and sometimes the sandbox under it) at random points, again and again, until its
campaign ends; then compares the server's jobs with the campaign's journal: nothing lost, nothing doubled.

  tests/kill/kill_campaign.py --bin build/release/bin --kills 300

Campaigns are started anew until so many kills were done. Faults are switched on meanwhile: creates whose
answer is lost, requests that are cut before or after they took effect, errors of the server. Prints its
counts; exit code 1 when anything does not agree. Needs nothing but the two programs and Python's own library.
"""

import argparse
import collections
import json
import os
import pathlib
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

WORKSPACE = "killtest"
TOKEN = "canary-7d1f0c93a2b84e55"
STEPS = 10
CAMPAIGN_SECONDS = 240  # longer than any campaign takes: something hangs
FAULTS = [
    {"kind": "drop_after", "method": "POST", "path": "/jobs"},
    {"kind": "drop_before", "method": "POST", "path": "/jobs"},
    {"kind": "server_error", "method": "POST", "path": "/jobs"},
    {"kind": "drop_after", "method": "GET", "path": "/jobs"},
    {"kind": "server_error", "method": "GET"},
    {"kind": "too_many_requests", "method": "GET", "value": 1},
    {"kind": "log_cut"},
    {"kind": "latency", "value": 300, "count": 5},
]


class Failed(Exception):
    """The campaign and the server do not agree, or something hangs."""


class Sandbox:
    """A server on one port and one folder, as often as it is killed."""

    def __init__(self, program, folder, clock):
        self.program, self.folder, self.clock = program, folder, clock
        self.port = 0
        self.process = None
        self.start()

    def start(self):
        environment = {**os.environ, "AUTOTUNER_SANDBOX_TOKEN": TOKEN}
        arguments = [self.program, "--listen", f"127.0.0.1:{self.port}", "--workspace", WORKSPACE, "--state", str(self.folder),
                     "--clock", str(self.clock), "--group", "pool=h200,3,8", "--mount", "node-nfs:team-fs"]
        for _ in range(50):
            self.process = subprocess.Popen(arguments, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
            line = self.process.stdout.readline()
            found = re.match(r"http://127\.0\.0\.1:(\d+)", line)
            if found:
                self.port = int(found.group(1))
                return
            self.process.wait()
            time.sleep(0.1)  # the port is not free yet
        raise Failed("the sandbox does not start: " + line)

    def kill(self):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}/api/v2/workspaces/{WORKSPACE}"

    def call(self, path, method="GET", body=None, whole=False):
        url = path if whole else self.url + path
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(url, method=method, data=data, headers={"Authorization": "Bearer " + TOKEN})
        if data:
            request.add_header("Content-Type", "application/json")
        with urllib.request.urlopen(request, timeout=10) as answer:
            return json.load(answer)

    def switch(self, faults):
        self.call(f"http://127.0.0.1:{self.port}/sandbox/faults", "PUT", faults, whole=True)

    def jobs(self):
        found, page = [], 1
        while True:
            more = self.call(f"/jobs?job_query_mode=alive_and_archive&page={page}&page_size=100")["jobs"]
            if not more:
                return found
            found += more
            page += 1


class Campaign:
    """One folder of configurations, run to its end over any number of kills."""

    def __init__(self, test, number):
        self.test, self.chance = test, test.chance
        self.folder = test.folder / f"campaign-{number:03}"
        self.configs = self.folder / "configs"
        self.counts = collections.Counter()
        self.folder.mkdir(parents=True)
        self.sandbox = Sandbox(test.sandbox, self.folder / "server", test.clock)
        self.generate()

    def environment(self):
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("LEPTON", "DBUS_", "XDG_"))}
        return {**kept, "HOME": str(self.folder), "LEPTON_AUTOTUNER_WORKSPACE_ID": WORKSPACE, "LEPTON_AUTOTUNER_TOKEN": TOKEN,
                "LEPTON_AUTOTUNER_WORKSPACE_URL": self.sandbox.url}

    def command(self, *words):
        return [self.test.autotuner, words[0], "--config-dir", str(self.configs), "--model", "llama31_8b", *words[1:]]

    def generate(self):
        subprocess.run(self.command("generate", "--nodes", "1", "--gpus-per-node", "8", "--resource-shape", "gpu.8xh200",
                                    "--training-node-group", "pool", "--mount-from", "node-nfs:team-fs", "--mount-source-path", "/",
                                    "--mount-path", "/team", "--tensor-parallel-sizes", "2,4", "--pipeline-parallel-sizes", "1,2",
                                    "--global-batch-sizes", "32", "--max-steps", str(STEPS), "--max-steps-per-run", str(STEPS),
                                    "--logs-subdir", str(self.folder / "logs")),
                       check=True, env=self.environment(), stdout=subprocess.DEVNULL)

    def moment(self):
        """Seconds until the kill: most often early, where there is most to lose, at times after a good while."""
        kind = self.chance.random()
        if kind < 0.45:
            return self.chance.uniform(0, 0.8)
        return self.chance.uniform(0.5, 3) if kind < 0.85 else self.chance.uniform(2, 6)

    def trouble(self):
        if self.chance.random() < 0.5:
            self.sandbox.switch(self.chance.sample(FAULTS, self.chance.randint(1, 3)))
            self.counts["faults"] += 1
        if self.chance.random() < 0.15:
            self.sandbox.kill()
            self.counts["server kills"] += 1
            if self.chance.random() < 0.5:
                time.sleep(self.chance.uniform(0, 0.5))
            self.sandbox.start()

    def run(self, kills_left):
        """Until the campaign ends; the number of kills."""
        kills = 0
        deadline = time.monotonic() + CAMPAIGN_SECONDS
        log = open(self.folder / "run.log", "w", encoding="utf-8")
        while True:
            process = subprocess.Popen(self.command("run", "--parallel", "2", "--run-all"), env=self.environment(), stdout=log,
                                       stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL)
            try:
                self.trouble()
                timeout = self.moment() if kills < kills_left else max(1.0, deadline - time.monotonic())
                code = process.wait(timeout=timeout)
                if code == 3:  # it could not reach the server at its start: as a person would, try again
                    self.counts["unreachable at the start"] += 1
                elif code == 0:
                    log.close()
                    return kills
                else:
                    raise Failed(f"run ended with exit code {code}; see {log.name}")
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGKILL)
                process.wait()
                kills += 1
            finally:
                if process.poll() is None:
                    process.kill()
                    process.wait()
            if time.monotonic() > deadline:
                raise Failed(f"the campaign does not end; see {log.name}")

    def check(self):
        """Journal and server agree."""
        self.sandbox.switch([])
        jobs = self.sandbox.jobs()
        names = collections.Counter(job["metadata"]["name"] for job in jobs)
        doubled = [name for name, count in names.items() if count > 1]
        if doubled:
            raise Failed(f"the server has two jobs of one name: {doubled}")
        attempts, runs = self.journal()
        unknown = set(names) - set(attempts)
        if unknown:
            raise Failed(f"the journal does not know these jobs: {sorted(unknown)}")
        ids = {job["metadata"]["id"]: job for job in jobs}
        for name, attempt in attempts.items():
            if attempt["id"] and attempt["id"] not in ids:
                raise Failed(f"the server does not know the job {attempt['id']} of the journal")
        self.check_runs(attempts, runs, {job["metadata"]["name"]: job for job in jobs})
        self.counts["jobs"] += len(jobs)

    def check_runs(self, attempts, runs, jobs):
        shown = subprocess.run(self.command("status", "--offline", "--format", "json"), env=self.environment(), check=True,
                               stdout=subprocess.PIPE)
        status = {run["id"]: run for run in json.loads(shown.stdout)["runs"]}
        if set(status) != set(runs):
            raise Failed(f"runs {sorted(runs)} became {sorted(status)}")
        for run in runs:
            own = [jobs[name] for name, attempt in attempts.items() if attempt["run"] == run and name in jobs]
            completed = [job for job in own if job["status"]["state"] == "Completed"]
            if status[run]["state"] != "completed" or len(completed) != 1 or len(own) != 1:
                states = [job["status"]["state"] for job in own]
                raise Failed(f"run {run} is {status[run]['state']} with jobs {states}")
            if status[run]["steps"] != STEPS:
                raise Failed(f"run {run} has {status[run]['steps']} steps in its log, not {STEPS}")
            self.check_log(run, own[0], pathlib.Path(status[run]["log_folder"]))
        self.counts["runs"] += len(runs)

    def check_log(self, run, job, folder):
        """The kept log of worker 0 is the server's, no line more, no line less."""
        server = self.sandbox.call(f"/jobs/{job['metadata']['id']}/replicas")
        first = next(one["metadata"]["id"] for one in server if re.search(r"-0-[^-]+$", one["metadata"]["id"]))
        history = self.sandbox.call(f"/logs?job={job['metadata']['id']}&replica={first}&q=&limit=10000&direction=forward"
                                    "&job_query_mode=alive_and_archive")
        values = [value for stream in history["data"]["result"] for value in stream["values"]]
        theirs = [text.encode() for _, text in sorted(values, key=lambda value: int(value[0]))]
        kept = list(folder.glob(f"log_{job['metadata']['name']}_0.out"))
        ours = kept[0].read_bytes().splitlines() if kept else []
        if ours and ours[0].startswith(b"# Simulated"):  # our own mark
            ours = ours[1:]
        # Lines of one moment may stand in either order.
        missing = collections.Counter(theirs) - collections.Counter(ours)
        repeated = collections.Counter(ours) - collections.Counter(theirs)
        if missing or repeated:
            raise Failed(f"the kept log of {run} lacks {list(missing)[:3]} and has {list(repeated)[:3]} too often")

    def journal(self):
        attempts, runs = {}, []
        text = (self.configs / "llama31_8b" / "campaign.journal").read_text(encoding="utf-8")
        for line in text.splitlines():
            event = json.loads(line)
            if "event" not in event:  # the line that names the format
                continue
            if event["event"] == "runs_added":
                runs += [run["id"] for run in event["runs"]]
            elif event["event"] == "submit_intended":
                attempts[event["job_name"]] = {"run": event["run"], "id": None}
                last = event["job_name"]
            elif event["event"] == "submitted":
                last = next(name for name in reversed(attempts) if attempts[name]["run"] == event["run"])
                attempts[last]["id"] = event["job_id"]
        return attempts, runs

    def check_canary(self):
        """The token is in no file that the command has written."""
        for path in self.folder.rglob("*"):
            if path.is_file() and TOKEN.encode() in path.read_bytes():
                raise Failed(f"the token is in {path}")

    def end(self):
        self.sandbox.kill()


class KillTest:
    def __init__(self, options):
        bin_folder = pathlib.Path(options.bin).resolve()
        self.autotuner = str(options.autotuner or bin_folder / "autotuner")
        self.sandbox = str(options.sandbox or bin_folder / "autotuner-sandbox")
        self.clock = options.clock
        self.seed = options.seed if options.seed is not None else random.SystemRandom().randrange(1 << 32)
        self.chance = random.Random(self.seed)
        self.folder = pathlib.Path(options.folder or tempfile.mkdtemp(prefix="autotuner-kill-"))
        self.counts = collections.Counter()

    def run(self, kills):
        print(f"seed {self.seed}, files in {self.folder}", flush=True)
        number = 0
        while self.counts["kills"] < kills:
            number += 1
            campaign = Campaign(self, number)
            try:
                self.counts["kills"] += campaign.run(kills - self.counts["kills"])
                campaign.check()
                campaign.check_canary()
            finally:
                campaign.end()
            self.counts["campaigns"] += 1
            self.counts += campaign.counts
            print(", ".join(f"{count} {what}" for what, count in sorted(self.counts.items())), flush=True)
        print(f"nothing lost, nothing doubled: {self.counts['kills']} kills over {self.counts['campaigns']} campaigns, "
              f"{self.counts['runs']} runs, {self.counts['jobs']} jobs")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--bin", default="build/release/bin", help="folder of the two programs")
    parser.add_argument("--autotuner", help="the program, instead of the one in --bin")
    parser.add_argument("--sandbox", help="the same for autotuner-sandbox")
    parser.add_argument("--kills", type=int, default=300, help="how many kills (default 300)")
    parser.add_argument("--clock", type=float, default=60, help="the sandbox's minutes per minute (default 60)")
    parser.add_argument("--seed", type=int, help="repeats the random choices of a run")
    parser.add_argument("--folder", help="where everything is kept; default: a temporary folder, removed after success")
    options = parser.parse_args()
    test = KillTest(options)
    try:
        test.run(options.kills)
    except Failed as failure:
        print(f"FAILED (seed {test.seed}, files in {test.folder}): {failure}", file=sys.stderr)
        return 1
    if not options.folder:
        shutil.rmtree(test.folder, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
