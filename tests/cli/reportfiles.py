#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The AutoTuner authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reports and charts of the built program, without a display, opened again by other programs.

    reportfiles.py AUTOTUNER
"""
import csv
import html.parser
import io
import os
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as xml

PROGRAM = sys.argv.pop(1)
MODEL = "llama31_8b"
STEP_TIMES = {1: 7.5, 2: 6.0, 4: 5.25}
KINDS = ["tflops", "days", "cost", "cost-days", "memory", "step-times", "step-boxes", "predicted-measured", "knobs"]
SVG = "{http://www.w3.org/2000/svg}"


def name_of(tensor_parallel):
    return f"{MODEL}_8nodes_tp_{tensor_parallel}_pp_1_cp_1_ep_1_mbs_1_vp_None_seq_8192_gbs_512"


BEST = name_of(4)


def log(step, steps=30):
    lines = []
    for i in range(steps):
        time = 3 * step if i == 0 else step * (1 + 0.01 * (i % 3))
        lines.append(f"Training epoch 0, iteration {i}/{steps - 1} | global_step: {i} | max_memory_allocated: 64424509440 | "
                     f"reduced_train_loss: {11 - 0.1 * i:.4f} | train_step_timing in s: {time:.4f}\n")
    return "".join(lines)


class Tags(html.parser.HTMLParser):
    """Counts tags and keeps the text and every address."""

    def __init__(self):
        super().__init__()
        self.counts, self.text, self.addresses = {}, "", []

    def handle_starttag(self, tag, attrs):
        self.counts[tag] = self.counts.get(tag, 0) + 1
        self.addresses += [value for key, value in attrs if key in ("src", "href", "xlink:href")]

    def handle_data(self, data):
        self.text += data


def squeezed(text):
    """Without blanks and soft breaks: long names are wrapped on a page."""
    return re.sub("[\\s\u200b\u00ad]", "", text)


class ReportFiles(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.mkdtemp(prefix="autotuner-reports-")
        cls.environment = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR")}
        cls.environment["QT_QPA_PLATFORM"] = "none"
        cls.environment["LC_ALL"] = "de_DE.UTF-8"
        cls.run_program("generate", "--config-dir", cls.at("configs"), "--model", MODEL, "--nodes", "8", "--gpus-per-node", "8",
                        "--resource-shape", "gpu.8xh200", "--tensor-parallel-sizes", "1,2,4", "--pipeline-parallel-sizes", "1",
                        "--global-batch-sizes", "512")
        folders = {"base_config": 8.0, **{name_of(tp): step for tp, step in STEP_TIMES.items()}}
        for folder, step in folders.items():
            os.makedirs(cls.at("logs", folder))
            with open(cls.at("logs", folder, "log_job_0.out"), "w", encoding="utf-8") as file:
                file.write(log(step))

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder)

    @classmethod
    def at(cls, *parts):
        return os.path.join(cls.folder, *parts)

    @classmethod
    def run_program(cls, *args):
        done = subprocess.run([PROGRAM, *args], capture_output=True, text=True, env=cls.environment, timeout=120, check=False)
        if done.returncode != 0:
            raise AssertionError(f"{args}: exit code {done.returncode}: {done.stderr}")
        if done.stderr:
            raise AssertionError(f"{args}: said {done.stderr}")
        return done.stdout

    def write(self, command, output, *more):
        path = self.at(output)
        self.run_program(*command, "--config-dir", self.at("configs"), "--model", MODEL, "--logs-path", self.at("logs"), "--output", path,
                         *more)
        return path

    def read(self, path):
        with open(path, encoding="utf-8") as file:
            return file.read()

    def check_html(self, path, least_pictures):
        text = self.read(path)
        subprocess.run(["xmllint", "--noout", path], check=True)
        tags = Tags()
        tags.feed(text)
        tags.close()
        self.assertGreaterEqual(tags.counts.get("svg", 0), least_pictures)
        self.assertGreaterEqual(tags.counts.get("table", 0), 1)
        self.assertNotIn("script", tags.counts)
        self.assertIn(BEST, squeezed(tags.text))
        for address in tags.addresses:
            self.assertTrue(address.startswith(("#", "data:")), f"{address}: one file needs no other")
        return tags

    def test_html_report(self):
        tags = self.check_html(self.write(["report"], "report.html", "--title", "Umlaute: ä < ö & ü"), 4)
        self.assertIn("Umlaute: ä < ö & ü", tags.text)

    def test_html_results(self):
        self.check_html(self.write(["results"], "results.html", "--format", "html", "--no-record"), 1)

    def test_pdf_report(self):
        path = self.write(["report"], "report.pdf")
        info = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True).stdout
        self.assertGreaterEqual(int(re.search(r"Pages:\s+(\d+)", info).group(1)), 2)
        self.assertIn("(A4)", info)
        text = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True).stdout
        self.assertIn(BEST, squeezed(text))
        self.assertIn("$", text)

    def test_markdown_report(self):
        path = self.write(["report"], "report.md")
        text = self.read(path)
        self.assertIn(BEST, text.replace("\\_", "_"))
        pictures = re.findall(r"\]\((report-[a-z-]+\.svg)\)", text)
        self.assertGreaterEqual(len(pictures), 4)
        for picture in pictures:
            self.assertEqual(xml.parse(self.at(picture)).getroot().tag, SVG + "svg")

    def test_every_chart(self):
        for kind in KINDS:
            with self.subTest(kind):
                svg = self.write(["chart", kind], f"{kind}.svg")
                root = xml.parse(svg).getroot()
                self.assertEqual(root.tag, SVG + "svg")
                self.assertGreater(sum(1 for _ in root.iter()), 20, "there is something in it")
                rows = list(csv.reader(io.StringIO(self.read(self.write(["chart", kind], f"{kind}.csv")))))
                self.assertGreaterEqual(len(rows), 1 + len(STEP_TIMES))
                self.assertEqual({len(row) for row in rows}, {len(rows[0])})

    def test_png_has_the_size_asked_for(self):
        for scale, more in ((1, []), (2, ["--dark"])):
            path = self.write(["chart", "tflops"], f"c{scale}.png", "--width", "640", "--height", "480", "--scale", str(scale), *more)
            with open(path, "rb") as file:
                head = file.read(24)
            self.assertEqual(head[:8], b"\x89PNG\r\n\x1a\n")
            self.assertEqual(struct.unpack(">II", head[16:24]), (640 * scale, 480 * scale))

    def test_pdf_chart_is_one_page(self):
        info = subprocess.run(["pdfinfo", self.write(["chart", "cost-days"], "c.pdf")], capture_output=True, text=True, check=True).stdout
        self.assertRegex(info, r"Pages:\s+1\n")


if __name__ == "__main__":
    missing = [program for program in ("xmllint", "pdfinfo", "pdftotext") if not shutil.which(program)]
    if missing:
        print("needed: " + ", ".join(missing))
        sys.exit(77)
    unittest.main()
