# SPDX-FileCopyrightText: 2026 The Steelyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What others do for the same answer: sample. Stochastic multicriteria acceptability analysis as numpy does it best, with
all samples at once, and as few of them as its programs usually take: 10,000, for an error of half a point."""

import os
import time

# As the figures beside it: on one processor, and with the arithmetic that suits it.
for variable in [name for name in os.environ if name.startswith("OPENBLAS_")]:
    del os.environ[variable]
os.environ["OPENBLAS_NUM_THREADS"] = "1"

import numpy  # noqa: E402
import scipy.stats  # noqa: E402

N_SAMPLES = 10_000
WEIGHT_MAX = RATING_MAX = 10
random = numpy.random.default_rng(1)


def around(values, reach, most, n):
    """Whole numbers within reach of the values, each as likely, one row a sample."""
    low = numpy.clip(values - reach, 0, most)
    high = numpy.clip(values + reach, 0, most)
    return random.integers(low, high + 1, size=(n, len(values)))


def share_of_all_weightings(left, right):
    """Exponential numbers are uniform on the simplex up to their sum, which does not change who leads."""
    return numpy.mean(random.standard_exponential((N_SAMPLES, len(left))) @ (left - right) > 0)


def share_within_reach(weights, left, right, weight_reach, rating_reach):
    lead = around(left, rating_reach, RATING_MAX, N_SAMPLES) - around(right, rating_reach, RATING_MAX, N_SAMPLES)
    return numpy.mean(numpy.einsum("ij,ij->i", around(weights, weight_reach, WEIGHT_MAX, N_SAMPLES), lead) > 0)


def kendall_w(weights):
    """Of one row a person, with ties: 12·S over what S would be if all agreed."""
    m, n = weights.shape
    ranks = scipy.stats.rankdata(weights, axis=1)
    s = ((ranks.sum(axis=0) - m * (n + 1) / 2) ** 2).sum()
    steps = numpy.arange(weights.max() + 1)
    tied = (weights[:, :, None] == steps).sum(axis=1)
    return 12 * s / (m * m * (n ** 3 - n) - m * (tied ** 3 - tied).sum())


def time_us(work, *arguments):
    """The processor's time that it takes, and what it finds."""
    start = time.thread_time()
    found = work(*arguments)
    return (time.thread_time() - start) * 1e6, float(found)
