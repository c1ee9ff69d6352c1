# SPDX-FileCopyrightText: 2026 The Steelyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules of stores: each module has those for one kind of file."""
