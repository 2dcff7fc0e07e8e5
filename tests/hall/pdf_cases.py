#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Builds the PDF of test cases and checks it with qpdf and pdf_rules.py: pdf_cases.py PRECIS STEP

Every STEP-th case of tests/*/*.t that has a source, so that odd inputs become pages too. Prints faults and a count."""
import glob, importlib.machinery, importlib.util, os, subprocess, sys, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
TESTS = os.path.dirname(HERE)
sys.path.insert(0, HERE)
sys.dont_write_bytecode = True
import pdf_rules

loader = importlib.machinery.SourceFileLoader("case", os.path.join(TESTS, "case"))
case = importlib.util.module_from_spec(importlib.util.spec_from_loader("case", loader))
loader.exec_module(case)


def faults_of(path, precis):
    """None if the case makes no PDF."""
    c = case.Case(path, precis)
    if c.given("lines") or not (c.given("source") or c.given("bytes")):
        return None
    with tempfile.TemporaryDirectory(prefix="precis-pdf.") as folder:
        c.write(folder, False)
        c.run(folder, ["build", "-f", "pdf", "-o", os.path.join(folder, "out"), "brief.ini"] + (["--layout", "case"] if c.given("layout") else []), False)
        pdf = os.path.join(folder, "out", "case.pdf")
        if not os.path.exists(pdf):
            return None
        done = subprocess.run(["qpdf", "--check", pdf], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        return pdf_rules.check(pdf) + ([done.stdout.decode("utf-8", "replace")] if done.returncode else [])


def main():
    paths = sorted(glob.glob(os.path.join(TESTS, "*", "*.t")))[::int(sys.argv[2])]
    made = bad = 0
    for path in paths:
        try:
            faults = faults_of(path, os.path.abspath(sys.argv[1]))
        except (RuntimeError, ValueError, KeyError) as e:
            faults = [str(e)]
        made += faults is not None
        bad += bool(faults)
        for f in (faults or [])[:5]:
            print("%s: %s" % (path, f))
    print("%d cases, %d PDFs, %d with faults" % (len(paths), made, bad))
    return bad > 0 or made == 0


sys.exit(main())
