#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Steelyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the catalogue that comes with the program must keep to, whoever changes it.

Usage: test-knowledge.py CLI SOURCE_DIR; prints TAP.
"""

import json
import os
import re
import subprocess
import sys
import unittest
from urllib.parse import urlsplit

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import tap  # noqa: E402

CLI, SOURCE = (os.path.abspath(path) for path in sys.argv[1:3])
FILE = os.path.join(SOURCE, "data", "catalogue", "nodejs-vs-python.json")
with open(FILE, encoding="utf-8") as file:
    TEXT = file.read()
CATALOGUE = json.loads(TEXT)
CRITERIA = {criterion["id"]: criterion for criterion in CATALOGUE["criteria"]}
FACTS = {fact["id"]: fact for fact in CATALOGUE["facts"]}
PRESETS = {preset["id"]: preset for preset in CATALOGUE["presets"]}
QUESTIONS = {question["id"]: question for question in CATALOGUE["questions"]}
NODEJS, PYTHON = CATALOGUE["options"]
# What the team is to rate.
TEAM = {"team-expertise", "hiring"}

# Words of advertising, as parts of words.
MARKETING = ("amazing", "awesome", "battle-tested", "best-in-class", "blazing", "cutting-edge", "effortless",
             "elegant", "excellent", "far in front", "game-chang", "huge", "leading-edge", "leapt", "lightning",
             "next-gen", "powerful", "revolution", "robust", "seamless", "state-of-the-art", "stunning", "strongest",
             "supercharg", "takes the crown", "turnkey", "unbeat", "unmatched", "unparallel", "unrival", "vibrant",
             "world-class")
MARKETING_WORDS = ("rich", "superb", "crown")

# The pages of publishers. Whoever adds one has looked at whose it is.
HOSTS = """2025.stateofjs.com adonisjs.com arxiv.org asgi.readthedocs.io atscaleconference.com
    blog.jetbrains.com channels.readthedocs.io developers.cloudflare.com devguide.python.org
    docs.astral.sh docs.aws.amazon.com docs.djangoproject.com docs.litellm.ai docs.nestjs.com docs.npmjs.com docs.python.org
    duckdb.org engineering.fb.com expressjs.com fastapi.tiangolo.com flask.palletsprojects.com gitea.okami101.io github.blog
    hugovk.github.io jise.org maxday.github.io medium.com/paypal-tech modelcontextprotocol.io nodejs.org
    numpy.org openai.github.io opentelemetry.io peps.python.org survey.stackoverflow.co tanstack.com
    websockets.readthedocs.io www.cisa.gov www.devjobsscanner.com www.djangoproject.com www.sonatype.com""".split()
# On GitHub anybody publishes: whose repository it is decides.
OWNERS = """axios django facebookincubator fastify github grpc huggingface Kludex kostya nodejs openai pallets
    socketio tensorflow websockets""".split()


def text_of(value):
    """All that people read in a part of the catalogue, as one text."""
    if isinstance(value, str):
        return value
    values = value.values() if isinstance(value, dict) else value if isinstance(value, list) else []
    return "\n".join(text_of(part) for part in values)


def evidence_of(value):
    """Each piece of evidence under @value."""
    if isinstance(value, dict):
        yield from value.get("evidence", [])
        for part in value.values():
            yield from evidence_of(part)
    elif isinstance(value, list):
        for part in value:
            yield from evidence_of(part)


def names(option):
    return [framework["name"] for framework in option["frameworks"]]


def cell(facts_or_criteria, name, option):
    return facts_or_criteria[name]["cells"][option]


# What the article says, a row a statement in its order: where it stands here, and words that must be there.
STATEMENTS = [
    (CATALOGUE["description"], "NodeJS is a runtime and Python a language; the frameworks stand on top"),
    (CATALOGUE["description"], "teams often argue about"),
    (CATALOGUE["description"], "capable, scalable and widely used"),
    (CATALOGUE["description"], "each strong in a field of its own"),
    (NODEJS["summary"], "on V8, the engine of Chrome"),
    (NODEJS["summary"], "Browser and server can share one language"),
    (text_of(NODEJS["features"]), "Events drive the whole runtime and I/O does not block"),
    (text_of(NODEJS["features"]), "chat and games suit it well"),
    (text_of(NODEJS["features"]), "Through npm .* largest package registry"),
    (text_of(NODEJS["features"]), "runs on all common platforms"),
    (PYTHON["summary"], "high-level, general-purpose language that is easy to read"),
    (PYTHON["summary"], "the web, data science, AI and scripts"),
    (text_of(PYTHON["features"]), "syntax is clean and suits beginners"),
    (text_of(PYTHON["features"]), "Scientific computing and AI"),
    (text_of(PYTHON["features"]), "Django and Flask are popular"),
    (text_of(PYTHON["features"]), "Libraries exist for nearly everything"),
    (text_of(FACTS["language"]["cells"]), "JavaScript.*\nPython"),
    (cell(FACTS, "concurrency-model", "nodejs"), "Event-driven, non-blocking I/O"),
    (cell(FACTS, "concurrency-model", "python"), "Multi-threaded, synchronous by default"),
    (cell(FACTS, "speed", "nodejs"), "Faster for I/O-heavy tasks"),
    (cell(FACTS, "speed", "python"), "Slower for concurrent I/O"),
    (cell(CRITERIA, "ease-of-learning", "nodejs"), "Moderate"),
    (cell(CRITERIA, "ease-of-learning", "python"), "Easier, as the syntax is simple"),
    (cell(CRITERIA, "realtime", "nodejs"), "WebSocket servers for chat and games"),
    (cell(CRITERIA, "realtime", "python"), "second choice"),
    (cell(FACTS, "web-frameworks", "nodejs"), "Express and NestJS"),
    (cell(FACTS, "web-frameworks", "python"), "Flask and Django"),
    (cell(FACTS, "use-cases", "nodejs"), "Real-time apps, APIs, microservices"),
    (cell(FACTS, "use-cases", "python"), "AI, data analytics, server-rendered web apps"),
    (cell(FACTS, "community", "nodejs"), "Strong and growing"),
    (cell(FACTS, "community", "python"), "Very strong and mature"),
    (text_of(NODEJS["use_cases"]), "Real-time apps: chat, games"),
    (text_of(NODEJS["use_cases"]), "wait for many requests at the same time"),
    (text_of(NODEJS["use_cases"]), "REST APIs and microservices"),
    (text_of(NODEJS["use_cases"]), "JavaScript or TypeScript from browser to server"),
    (text_of(PYTHON["use_cases"]), "(?s)AI and machine learning.*Data analysis"),
    (cell(FACTS, "development-speed", "python"), "Quick with Django, in code that is easy to read"),
    (text_of(PYTHON["use_cases"]), "rendered on the server, with Django"),
    (text_of(PYTHON["use_cases"]), "Scripts and automation behind the scenes"),
    (QUESTIONS["more-scalable"]["answer"], "about twice as many requests as async Python"),
    (CRITERIA["data-analytics"]["reason"], "native libraries, and those are made for Python first"),
    (" ".join(names(PYTHON)), "NumPy pandas PyTorch TensorFlow"),
    (PRESETS["startup-mvp"]["expected"], "nodejs"),
    (PRESETS["ai-ml"]["expected"], "python"),
    (PRESETS["real-time-app"]["expected"], "nodejs"),
    (PRESETS["data-centric-platform"]["expected"], "python"),
    (PRESETS["full-stack-javascript"]["expected"], "nodejs"),
    (QUESTIONS["better-for-backend"]["answer"], "depends on what the project needs"),
    (QUESTIONS["better-for-backend"]["answer"], "NodeJS is ahead for real-time and event-driven applications"),
    (QUESTIONS["better-for-backend"]["answer"], "Python for platforms that live on data and AI"),
    (QUESTIONS["used-together"]["answer"], "^Yes"),
    (QUESTIONS["used-together"]["answer"], "Python often processes the data while NodeJS answers the users"),
    (QUESTIONS["easier-to-learn"]["answer"], "Usually Python, since its syntax is clean"),
    (QUESTIONS["more-scalable"]["answer"], "With much I/O and many users at once it is typically NodeJS"),
    (QUESTIONS["job-opportunities"]["answer"], "Both are in strong demand"),
    (QUESTIONS["job-opportunities"]["answer"], "Python is ahead in data science and common in backend work"),
    (QUESTIONS["job-opportunities"]["answer"], "NodeJS in full-stack and real-time development"),
    (QUESTIONS["better-for-backend"]["answer"], "It depends"),
    (PRESETS["real-time-app"]["description"], "open connections and many users at once"),
    (PRESETS["rapid-web-django"]["expected"], "python"),
    (CRITERIA["team-expertise"]["name"] + CRITERIA["long-term-maintenance"]["question"], "Team expertise.*how many years"),
]


def lead_points(weights):
    """Of NodeJS, in points; criteria that the team rates are in no figure."""
    rated = {name: criterion["ratings"] for name, criterion in CRITERIA.items() if criterion.get("ratings")}
    total = sum(weights.get(name, 0) for name in rated)
    return 10 * sum(weights.get(name, 0) * (ratings["nodejs"] - ratings["python"])
                    for name, ratings in rated.items()) / total


def run(*arguments, input=None):
    return subprocess.run([CLI, *arguments], input=input, capture_output=True, text=True, timeout=60, check=True).stdout


def recommend(preset):
    return json.loads(run("recommend", "-", "--format", "json", input=run("new", "--preset", preset)))


class Article(unittest.TestCase):
    def test_statements(self):
        self.assertEqual(len(STATEMENTS), 61)
        for number, (text, words) in enumerate(STATEMENTS, 1):
            with self.subTest(statement=number):
                self.assertRegex(text, words)

    def test_expected(self):
        self.assertEqual(run("check", FILE), FILE + ": ok\n")
        self.assertEqual({name: preset["expected"] for name, preset in PRESETS.items()},
                         {"startup-mvp": "nodejs", "ai-ml": "python", "real-time-app": "nodejs",
                          "data-centric-platform": "python", "full-stack-javascript": "nodejs",
                          "microservices-rest-api": "nodejs", "scripting-automation": "python",
                          "rapid-web-django": "python", "hybrid-data-and-api": "both"})


class Presets(unittest.TestCase):
    # What a team would name first, and must find first.
    FIRST = {"startup-mvp": "full-stack-javascript", "ai-ml": "ai-ml", "real-time-app": "realtime",
             "data-centric-platform": "data-analytics", "full-stack-javascript": "full-stack-javascript",
             "microservices-rest-api": "io-concurrency", "scripting-automation": "scripting-automation",
             "rapid-web-django": "batteries-included"}

    def test_first_reasons(self):
        for preset, criterion in self.FIRST.items():
            reasons = recommend(preset)["criteria"]
            first = max(reasons, key=lambda reason: abs(reason["contribution"]))
            self.assertEqual(first["id"], criterion, preset)

    def test_what_their_texts_say(self):
        def without_sharing(preset):
            return abs(lead_points({**PRESETS[preset]["weights"], "full-stack-javascript": 0}))

        self.assertIn("little between the two", PRESETS["startup-mvp"]["description"])
        self.assertLess(without_sharing("startup-mvp"), 3)
        self.assertIn("only a little ahead", PRESETS["full-stack-javascript"]["description"])
        self.assertLess(without_sharing("full-stack-javascript"), 5)
        self.assertIn("ahead, not far", PRESETS["microservices-rest-api"]["description"])
        self.assertEqual(recommend("microservices-rest-api")["verdict"], "lean")
        self.assertIn("too close to call", PRESETS["hybrid-data-and-api"]["description"])
        self.assertEqual(recommend("hybrid-data-and-api")["verdict"], "close")

    def test_they_fit_their_cards(self):
        """A card of the window shows 160 characters, and the honest part stands at the end."""
        self.assertEqual([name for name, preset in PRESETS.items() if len(preset["description"]) > 160], [])

    def test_no_browser_where_there_is_none(self):
        self.assertEqual(PRESETS["microservices-rest-api"]["weights"]["full-stack-javascript"], 0)


class Fairness(unittest.TestCase):
    def test_equal_sliders(self):
        lead = lead_points(dict.fromkeys(CRITERIA, 1))
        steps = {name: criterion["ratings"]["nodejs"] - criterion["ratings"]["python"]
                 for name, criterion in CRITERIA.items() if criterion.get("ratings")}
        said = "The ratings differ by %d steps in its favour, %d of them for training models and for data, and by %d in " \
               "favour of NodeJS, %d of them for code shared with the browser."
        self.assertIn("Python is ahead by just under 2 points", CATALOGUE["description"])
        self.assertTrue(-2 < lead < -1.5, lead)
        self.assertIn(said % (-sum(step for step in steps.values() if step < 0),
                              -steps["ai-ml"] - steps["data-analytics"],
                              sum(step for step in steps.values() if step > 0), steps["full-stack-javascript"]),
                      CATALOGUE["description"])

    def test_differences(self):
        """Where the two do not differ a criterion only makes leads smaller."""
        self.assertEqual([name for name, criterion in CRITERIA.items()
                          if criterion.get("ratings") and len(set(criterion["ratings"].values())) == 1], [])

    def test_for_the_team(self):
        """What only the team can know is in no figure before it has rated it, and each preset says so."""
        self.assertEqual({name for name, criterion in CRITERIA.items() if "ratings" not in criterion}, TEAM)
        for name, preset in PRESETS.items():
            answer = recommend(name)
            self.assertEqual({entry["id"]: entry["weight"] for entry in answer["unrated_criteria"]},
                             {criterion: preset["weights"][criterion] for criterion in TEAM}, name)
            self.assertAlmostEqual(answer["lead"], lead_points(preset["weights"]))


class Evidence(unittest.TestCase):
    def test_marks(self):
        for evidence in evidence_of(CATALOGUE):
            self.assertIn(evidence.get("mark"), {"for", "against", "neutral"}, evidence["claim"])
            self.assertIn(evidence.get("kind"), {"head-to-head", "measured", "vendor", "survey", "opinion"},
                          evidence["claim"])

    def test_one_against_each_rating(self):
        for name, criterion in CRITERIA.items():
            marks = {evidence["mark"] for evidence in criterion["evidence"]}
            if name in TEAM:
                self.assertEqual(marks, {"neutral"}, name)
            else:
                self.assertIn("against", marks, name)
            self.assertIn("doubt", criterion, name)

    def test_one_claim_is_one_claim(self):
        """What is cited in several places says the same of itself in each."""
        said = {}
        for evidence in evidence_of(CATALOGUE):
            rest = {name: value for name, value in evidence.items() if name != "mark"}
            self.assertEqual(said.setdefault(evidence["claim"], rest), rest)

    def test_old_sources(self):
        """What is older than five years has a word why."""
        old = {source["id"] for source in CATALOGUE["sources"]
               if "year" in source and int(CATALOGUE["as_of"][:4]) - source["year"] > 5}
        self.assertTrue(old)
        self.assertEqual([evidence["claim"] for evidence in evidence_of(CATALOGUE)
                          if evidence["source"] in old and not evidence.get("note")], [])

    def test_days(self):
        for source in CATALOGUE["sources"]:
            self.assertLessEqual(source["seen"], CATALOGUE["as_of"], source["id"])
            self.assertLessEqual(source.get("year", 0), int(source["seen"][:4]), source["id"])


class Origin(unittest.TestCase):
    GONE = {"heavy-compute", "rapid-development", "apis-microservices", "package-ecosystem", "community-support",
            "interop"}

    def test_there(self):
        self.assertEqual(len(CATALOGUE["rubric"]), 5)
        self.assertRegex(CATALOGUE["rated_by"], "He knew which option the article .* recommends")
        self.assertGreaterEqual(len(CATALOGUE["not_found"]), 5)

    def test_changes(self):
        for change in CATALOGUE["changes"]:
            self.assertTrue(change["what"] and change["why"], change)
        told = {change.get("criterion") for change in CATALOGUE["changes"]}
        self.assertLessEqual(self.GONE | {"realtime", "io-concurrency", "running-cost", "edge", "tooling"}, told)
        self.assertEqual(self.GONE & set(CRITERIA), set())

    def test_projects_of_before(self):
        """What a project says of a criterion that is gone is told, and weighs nothing."""
        profile = {"format": "steelyard-profile", "version": 1, "catalogue": {"id": "nodejs-vs-python", "version": 1},
                   "criteria": {name: {"weight": 7} for name in sorted(self.GONE | {"realtime"})}}
        answer = json.loads(run("recommend", "-", "--format", "json", input=json.dumps(profile)))
        self.assertEqual({entry["id"] for entry in answer["unknown_criteria"]}, self.GONE)
        self.assertEqual(answer["lead"], lead_points({"realtime": 7}))

    def test_own_ratings_of_before(self):
        """Where the catalogue once had two equal ratings, only what the team has rated whole counts."""
        for ratings, steps in ({"nodejs": 9, "python": 4}, 5), ({"python": 4}, None), ({}, None):
            profile = {"format": "steelyard-profile", "version": 1, "catalogue": {"id": "nodejs-vs-python", "version": 1},
                       "criteria": {"realtime": {"weight": 6},
                                    "team-expertise": {"weight": 6, "ratings": ratings, "reason": "So it is."}}}
            text = json.dumps(profile)
            answer = json.loads(run("recommend", "-", "--format", "json", input=text))
            waiting = [entry["id"] for entry in answer.get("unrated_criteria", [])]
            self.assertEqual(waiting, ["hiring"] if steps else ["team-expertise", "hiring"], ratings)
            self.assertEqual(answer["lead"], 10 * (3 + steps) / 2 if steps else 30)
            entry = json.loads(run("tidy", "-", input=text))["criteria"]["team-expertise"]
            self.assertEqual(entry.get("ratings", {}), ratings)
            self.assertEqual(entry["reason"], "So it is.")


class Texts(unittest.TestCase):
    def test_no_advertising(self):
        prose = text_of({name: value for name, value in CATALOGUE.items() if name != "sources"}).lower()
        self.assertEqual([word for word in MARKETING if word in prose], [])
        self.assertEqual([word for word in MARKETING_WORDS if re.search(r"\b%s\b" % word, prose)], [])

    def test_claims_stand_alone(self):
        leaning = r"\b(in that table|one year on|a later|of the three|the same table|as above|this too)\b"
        claims = {evidence["claim"] for evidence in evidence_of(CATALOGUE)}
        self.assertEqual([claim for claim in claims if re.search(leaning, claim, re.IGNORECASE)], [])

    def test_trademark(self):
        self.assertIn("trademark are called Node.js", NODEJS["summary"])


class Sources(unittest.TestCase):
    def test_publishers(self):
        for source in CATALOGUE["sources"]:
            address = urlsplit(source["address"])
            owner = address.path.split("/")[1]
            place = address.netloc + "/" + owner if address.netloc == "medium.com" else address.netloc
            with self.subTest(source=source["id"]):
                self.assertEqual(address.scheme, "https")
                self.assertIn(owner if place == "github.com" else place, OWNERS if place == "github.com" else HOSTS)
                self.assertTrue(source["title"] and source["publisher"])

    def test_cited(self):
        self.assertEqual({source["id"] for source in CATALOGUE["sources"]},
                         {evidence["source"] for evidence in evidence_of(CATALOGUE)})


tap.main()
