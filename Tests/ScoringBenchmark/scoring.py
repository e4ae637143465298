#!/usr/bin/env python3
"""Pairs a second: the offline engine beside TF-IDF, in the same run and in turn.

    Tests/ScoringBenchmark/scoring.py POSTINGS RESUMES

Both are folders of .txt files. Needs a release build of the benchmark and scikit-learn:

    JOBTRACKER_TOOLS=1 swift build -c release --scratch-path .build-bench --product scoring-benchmark
    python3 -m pip install scikit-learn

TF-IDF is measured twice: fitted anew for each pair, as tools that compare one resume with one
posting do, and fitted once on all texts, with the cosine of each pair.
"""
import subprocess
import sys
import time
from pathlib import Path

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics.pairwise import cosine_similarity

ENGINE = Path(__file__).parents[2] / ".build-bench/release/scoring-benchmark"
ROUNDS = 3


def texts(folder):
    return [p.read_text(encoding="utf-8") for p in sorted(Path(folder).glob("*.txt"))]


def fitted_for_each_pair(postings, resumes):
    for posting in postings:
        for resume in resumes:
            matrix = TfidfVectorizer(stop_words="english").fit_transform([posting, resume])
            cosine_similarity(matrix[0], matrix[1])


def fitted_once(postings, resumes):
    vectors = TfidfVectorizer(stop_words="english").fit_transform(postings + resumes)
    for index in range(len(postings)):
        for other in range(len(postings), len(postings) + len(resumes)):
            cosine_similarity(vectors[index], vectors[other])


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    postings, resumes = texts(sys.argv[1]), texts(sys.argv[2])
    pairs = len(postings) * len(resumes)
    for turn in range(1, ROUNDS + 1):
        print(f"turn {turn}")
        engine = subprocess.run([ENGINE, *sys.argv[1:]], capture_output=True, text=True, check=True)
        for line in engine.stdout.splitlines():
            print("  offline engine,", line)
        for name, method in [("fitted for each pair", fitted_for_each_pair), ("fitted once", fitted_once)]:
            start = time.perf_counter()
            method(postings, resumes)
            seconds = time.perf_counter() - start
            print(f"  TF-IDF {name}: {pairs / seconds:.0f} pairs/s, {seconds / pairs * 1e6:.0f} µs a pair")


main()
