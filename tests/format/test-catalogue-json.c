/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "format-test.h"
#include "sy-catalogue-json.h"
#include "sy-schema.h"
#include "sy-warning.h"

#define HEAD                                                                                       \
  "{\"format\":\"steelyard-catalogue\",\"format_version\":1,\"id\":\"c\",\"version\":1,\"title\":" \
  "\"T\","
#define OPTIONS "\"options\":[{\"id\":\"l\"},{\"id\":\"r\"}],"
#define CRITERIA "\"criteria\":[{\"id\":\"k\",\"ratings\":{\"l\":1,\"r\":2}}]"

/* "@" stands for all that is required, "#" for all but the options, "%" for all but the criteria,
 * each with a comma.
 */
/* clang-format off */
static const BadRow bad_rows[] = {
  { B ("[]"), E (TYPE), 1, 1, "$" },
  { B ("{}"), E (MISSING), 1, 1, "$" },
  { B ("{\"format\":\"steelyard-profile\",\"format_version\":1}"), E (FORMAT), 1, 11, "$.format" },
  { B ("{\"format\":\"steelyard-catalogue\",\"version\":1}"), E (MISSING), 1, 1, "$" },
  { B ("{\"format\":\"steelyard-catalogue\",\"format_version\":3}"), E (VERSION), 1, 50, "$.format_version" },
  { B ("{\"format\":\"steelyard-catalogue\",\"format_version\":1}"), E (MISSING), 1, 1, "$" },
  { B ("{\"format\":\"steelyard-catalogue\",\"format_version\":1,\"id\":\"\"}"), E (RANGE), 1, 57, "$.id" },
  { B ("{\"format\":\"steelyard-catalogue\",\"format_version\":1,\"id\":\"c\"}"), E (MISSING), 1, 1, "$" },
  { B ("{\"format\":\"steelyard-catalogue\",\"format_version\":1,\"id\":\"c\",\"version\":0}"), E (RANGE), 1, 71, "$.version" },
  { B ("{\"format\":\"steelyard-catalogue\",\"format_version\":1,\"id\":\"c\",\"version\":1}"), E (MISSING), 1, 1, "$" },
  { B ("{\"format\":\"steelyard-catalogue\",\"format_version\":1,\"id\":\"c\",\"version\":1,\"title\":\"T\"}"), E (MISSING), 1, 1, "$" },
  { B ("#\"options\":{}"), E (TYPE), 1, 143, "$.options" },
  { B ("#\"options\":[]"), E (RANGE), 1, 143, "$.options" },
  { B ("#\"options\":[{\"id\":\"l\"}]"), E (RANGE), 1, 143, "$.options" },
  { B ("#\"options\":[{\"id\":\"l\"},{\"id\":\"r\"},{\"id\":\"x\"}]"), E (RANGE), 1, 143, "$.options" },
  { B ("#\"options\":[\"l\",\"r\"]"), E (TYPE), 1, 144, "$.options[0]" },
  { B ("#\"options\":[{\"id\":\"l\"},{}]"), E (MISSING), 1, 155, "$.options[1]" },
  { B ("#\"options\":[{\"id\":\"l\"},{\"id\":\"\"}]"), E (RANGE), 1, 161, "$.options[1].id" },
  { B ("#\"options\":[{\"id\":\"l\"},{\"id\":\"l\"}]"), E (REFERENCE), 1, 161, "$.options[1].id" },
  { B ("#\"options\":[{\"id\":\"both\"},{\"id\":\"l\"}]"), E (RANGE), 1, 150, "$.options[0].id" },
  { B ("#\"options\":[{\"id\":\"l\",\"name\":1},{\"id\":\"r\"}]"), E (TYPE), 1, 161, "$.options[0].name" },
  { B ("#\"options\":[{\"id\":\"l\",\"features\":{}},{\"id\":\"r\"}]"), E (TYPE), 1, 165, "$.options[0].features" },
  { B ("#\"options\":[{\"id\":\"l\",\"features\":[\"x\"]},{\"id\":\"r\"}]"), E (TYPE), 1, 166, "$.options[0].features[0]" },
  { B ("#\"options\":[{\"id\":\"l\"},{\"id\":\"r\",\"use_cases\":[{\"text\":0}]}]"), E (TYPE), 1, 186, "$.options[1].use_cases[0].text" },
  { B ("%\"groups\":[]"), E (MISSING), 1, 1, "$" },
  { B ("%\"criteria\":{}"), E (TYPE), 1, 130, "$.criteria" },
  { B ("%\"criteria\":[]"), E (RANGE), 1, 130, "$.criteria" },
  { B ("%\"criteria\":[1]"), E (TYPE), 1, 131, "$.criteria[0]" },
  { B ("%\"criteria\":[{}]"), E (MISSING), 1, 131, "$.criteria[0]" },
  { B ("%\"criteria\":[{\"id\":\"k\"}]"), E (MISSING), 1, 131, "$.criteria[0]" },
  { B ("%\"criteria\":[{\"id\":\"k\",\"ratings\":null}]"), E (TYPE), 1, 151, "$.criteria[0].ratings" },
  { B ("%\"criteria\":[{\"id\":\"own-k\"}]"), E (RANGE), 1, 137, "$.criteria[0].id" },
  { B ("%\"criteria\":[{\"id\":\"k\",\"ratings\":[1,2]}]"), E (TYPE), 1, 151, "$.criteria[0].ratings" },
  { B ("%\"criteria\":[{\"id\":\"k\",\"ratings\":{\"l\":1}}]"), E (MISSING), 1, 151, "$.criteria[0].ratings" },
  { B ("%\"criteria\":[{\"id\":\"k\",\"ratings\":{\"l\":1,\"r\":11}}]"), E (RANGE), 1, 162, "$.criteria[0].ratings.r" },
  { B ("%\"criteria\":[{\"id\":\"k\",\"ratings\":{\"l\":1.5,\"r\":1}}]"), E (FRACTION), 1, 156, "$.criteria[0].ratings.l" },
  { B ("%\"criteria\":[{\"id\":\"k\",\"ratings\":{\"l\":1,\"r\":null}}]"), E (TYPE), 1, 162, "$.criteria[0].ratings.r" },
  { B ("%\"criteria\":[{\"id\":\"k\",\"ratings\":{\"l\":1,\"r\":2}},\n{\"id\":\"k\",\"ratings\":{\"l\":1,\"r\":2}}]"), E (REFERENCE), 2, 7, "$.criteria[1].id" },
  { B ("%\"criteria\":[{\"id\":\"k\",\"ratings\":{\"l\":1,\"r\":2},\"group\":\"g\"}]"), E (REFERENCE), 1, 173, "$.criteria[0].group" },
  { B ("%\"criteria\":[{\"id\":\"k\",\"ratings\":{\"l\":1,\"r\":2},\"side\":\"left\"}]"), E (RANGE), 1, 172, "$.criteria[0].side" },
  { B ("%\"criteria\":[{\"id\":\"k\",\"ratings\":{\"l\":1,\"r\":2},\"side\":1}]"), E (TYPE), 1, 172, "$.criteria[0].side" },
  { B ("%\"criteria\":[{\"id\":\"k\",\"ratings\":{\"l\":1,\"r\":2},\"cells\":[]}]"), E (TYPE), 1, 173, "$.criteria[0].cells" },
  { B ("%\"criteria\":[{\"id\":\"k\",\"ratings\":{\"l\":1,\"r\":2},\"cells\":{\"l\":1}}]"), E (TYPE), 1, 178, "$.criteria[0].cells.l" },
  { B ("%\"criteria\":[{\"id\":\"k\",\"ratings\":{\"l\":1,\"r\":2},\"question\":[]}]"), E (TYPE), 1, 176, "$.criteria[0].question" },
  { B ("%\"criteria\":[{\"id\":\"k\",\"ratings\":{\"l\":1,\"r\":2},\"evidence\":{}}]"), E (TYPE), 1, 176, "$.criteria[0].evidence" },
  { B ("%\"criteria\":[{\"id\":\"k\",\"ratings\":{\"l\":1,\"r\":2},\"evidence\":[\"x\"]}]"), E (TYPE), 1, 177, "$.criteria[0].evidence[0]" },
  { B ("%\"criteria\":[{\"id\":\"k\",\"ratings\":{\"l\":1,\"r\":2},\"evidence\":[{\"claim\":1}]}]"), E (TYPE), 1, 186, "$.criteria[0].evidence[0].claim" },
  { B ("@\"groups\":[{\"id\":\"g\"},{\"id\":\"g\"}]"), E (REFERENCE), 1, 194, "$.groups[1].id" },
  { B ("@\"groups\":[{\"name\":\"g\"}]"), E (MISSING), 1, 177, "$.groups[0]" },
  { B ("@\"groups\":{\"g\":1}"), E (TYPE), 1, 176, "$.groups" },
  { B ("@\"facts\":[{}]"), E (MISSING), 1, 176, "$.facts[0]" },
  { B ("@\"facts\":[{\"id\":\"f\"},{\"id\":\"f\"}]"), E (REFERENCE), 1, 193, "$.facts[1].id" },
  { B ("@\"sources\":[{\"id\":\"s\"}],\"facts\":[{\"id\":\"f\",\"evidence\":[{\"source\":\"t\"}]}]"), E (REFERENCE), 1, 231, "$.facts[0].evidence[0].source" },
  { B ("@\"sources\":[{\"id\":\"s\"},{\"id\":\"s\"}]"), E (REFERENCE), 1, 195, "$.sources[1].id" },
  { B ("@\"sources\":[{\"id\":\"s\",\"year\":\"2026\"}]"), E (TYPE), 1, 195, "$.sources[0].year" },
  { B ("@\"sources\":[{\"id\":\"s\",\"year\":10000}]"), E (RANGE), 1, 195, "$.sources[0].year" },
  { B ("@\"sources\":[{\"id\":\"s\",\"address\":\"ftp://x\"}]"), E (RANGE), 1, 198, "$.sources[0].address" },
  { B ("@\"sources\":[{\"id\":\"s\",\"address\":\"javascript:alert(1)\"}]"), E (RANGE), 1, 198, "$.sources[0].address" },
  { B ("@\"sources\":[{\"id\":\"s\",\"address\":\"\"}]"), E (RANGE), 1, 198, "$.sources[0].address" },
  { B ("@\"together\":\"x\""), E (TYPE), 1, 178, "$.together" },
  { B ("@\"together\":{\"warning_criterion\":\"gone\"}"), E (REFERENCE), 1, 199, "$.together.warning_criterion" },
  { B ("@\"together\":{\"text\":1}"), E (TYPE), 1, 186, "$.together.text" },
  { B ("@\"presets\":[{\"name\":\"p\"}]"), E (MISSING), 1, 178, "$.presets[0]" },
  { B ("@\"presets\":[{\"id\":\"p\"},{\"id\":\"p\"}]"), E (REFERENCE), 1, 195, "$.presets[1].id" },
  { B ("@\"presets\":[{\"id\":\"p\",\"weights\":{\"gone\":1}}]"), E (REFERENCE), 1, 206, "$.presets[0].weights.gone" },
  { B ("@\"presets\":[{\"id\":\"p\",\"weights\":{\"k\":11}}]"), E (RANGE), 1, 203, "$.presets[0].weights.k" },
  { B ("@\"presets\":[{\"id\":\"p\",\"expected\":\"x\"}]"), E (REFERENCE), 1, 199, "$.presets[0].expected" },
  { B ("@\"presets\":[{\"id\":\"p\",\"weights\":[]}]"), E (TYPE), 1, 198, "$.presets[0].weights" },
  { B ("@\"questions\":[{\"id\":\"\"}]"), E (RANGE), 1, 186, "$.questions[0].id" },
  { B ("@\"questions\":[{\"id\":\"q\"},{\"id\":\"q\"}]"), E (REFERENCE), 1, 197, "$.questions[1].id" },
  { B ("@\"questions\":[{\"answer\":null}]"), E (TYPE), 1, 190, "$.questions[0].answer" },
  { B ("@\"as_of\":\"2026-02-29\""), E (RANGE), 1, 175, "$.as_of" },
  { B ("@\"as_of\":20261128"), E (TYPE), 1, 175, "$.as_of" },
  { B ("@\"rated_by\":[]"), E (TYPE), 1, 178, "$.rated_by" },
  { B ("@\"rubric\":[\"a\",\"b\",\"c\",\"d\"]"), E (RANGE), 1, 176, "$.rubric" },
  { B ("@\"rubric\":[]"), E (RANGE), 1, 176, "$.rubric" },
  { B ("@\"rubric\":[\"a\",\"b\",3,\"d\",\"e\"]"), E (TYPE), 1, 185, "$.rubric[2]" },
  { B ("@\"not_found\":\"x\""), E (TYPE), 1, 179, "$.not_found" },
  { B ("@\"not_found\":[{}]"), E (TYPE), 1, 180, "$.not_found[0]" },
  { B ("@\"changes\":[{}]"), E (MISSING), 1, 178, "$.changes[0]" },
  { B ("@\"changes\":[{\"version\":2}]"), E (RANGE), 1, 189, "$.changes[0].version" },
  { B ("@\"changes\":[{\"version\":1,\"criterion\":\"\"}]"), E (RANGE), 1, 203, "$.changes[0].criterion" },
  { B ("%\"criteria\":[{\"id\":\"k\",\"ratings\":{\"l\":1,\"r\":2},\"doubt\":4}]"), E (RANGE), 1, 173, "$.criteria[0].doubt" },
  { B ("%\"criteria\":[{\"id\":\"k\",\"ratings\":{\"l\":1,\"r\":2},\"doubt\":-1}]"), E (RANGE), 1, 173, "$.criteria[0].doubt" },
  { B ("%\"criteria\":[{\"id\":\"k\",\"ratings\":{\"l\":1,\"r\":2},\"doubt\":0.5}]"), E (FRACTION), 1, 173, "$.criteria[0].doubt" },
  { B ("@\"facts\":[{\"id\":\"f\",\"evidence\":[{\"mark\":\"for-left\"}]}]"), E (RANGE), 1, 206, "$.facts[0].evidence[0].mark" },
  { B ("@\"facts\":[{\"id\":\"f\",\"evidence\":[{\"mark\":\"\"}]}]"), E (RANGE), 1, 206, "$.facts[0].evidence[0].mark" },
  { B ("@\"facts\":[{\"id\":\"f\",\"evidence\":[{\"kind\":\"guess\"}]}]"), E (RANGE), 1, 206, "$.facts[0].evidence[0].kind" },
  { B ("@\"facts\":[{\"id\":\"f\",\"evidence\":[{\"note\":1}]}]"), E (TYPE), 1, 206, "$.facts[0].evidence[0].note" },
  { B ("@\"sources\":[{\"id\":\"s\",\"seen\":\"yesterday\"}]"), E (RANGE), 1, 195, "$.sources[0].seen" },
  { B ("@\"description\":1"), E (TYPE), 1, 181, "$.description" },};
/* clang-format on */

static char *
complete (const char *text)
{
  switch (text[0])
    {
    case '@':
      return g_strconcat (HEAD OPTIONS CRITERIA ",", text + 1, "}", NULL);
    case '#':
      return g_strconcat (HEAD CRITERIA ",", text + 1, "}", NULL);
    case '%':
      return g_strconcat (HEAD OPTIONS, text + 1, "}", NULL);
    default:
      return g_strdup (text);
    }
}

static SyCatalogue *
read_text (const char *text, SyTranslateFunc translate, GPtrArray *warnings, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return sy_catalogue_from_json (bytes, translate, warnings, error);
}

static void
test_bad (gconstpointer data)
{
  const BadRow *row = data;
  g_autofree char *text = complete (row->text);
  g_autoptr (GError) error = NULL;

  g_assert_null (read_text (text, NULL, NULL, &error));
  assert_refused (error, row);
}

/* An author is told what is due and what the file has there. */
static void
test_messages (void)
{
  static const struct
  {
    const char *text;
    const char *message;
  } rows[] = {
    { "#\"options\":[{\"id\":\"l\"}]", "exactly two options; here are 1" },
    { "#\"options\":[\"l\",\"r\"]", "object in braces is due here; found: the text “l”" },
    { "%\"criteria\":{}", "list in brackets is due here; found: an object" },
    { "%\"criteria\":[{\"id\":\"k\",\"ratings\":[1,2]}]", "found: a list" },
    { "%\"criteria\":[{\"id\":\"k\",\"ratings\":{\"l\":\"8\",\"r\":1}}]", "found: the text “8”" },
    { "%\"criteria\":[{\"id\":\"k\",\"ratings\":{\"l\":11,\"r\":1}}]", "0 to 10; found: “11”" },
    { "%\"criteria\":[{\"id\":\"k\",\"ratings\":{\"l\":7.5,\"r\":1}}]", "fraction; found: “7.5”" },
    { "%\"criteria\":[{\"id\":\"k\",\"ratings\":{\"l\":null,\"r\":1}}]", "found: “null”" },
    { "%\"criteria\":[{\"id\":\"k\",\"ratings\":{\"l\":1,\"r\":2},\"side\":\"s\"}]",
      "found: the text “s”" },
    { "@\"presets\":[{\"id\":\"p\",\"expected\":\"L\"}]",
      "One of “l”, “r”, “both” is due here; found: the text “L”" },
    { "@\"presets\":[{\"id\":\"p\",\"weights\":{\"K\":1}}]",
      "The list “criteria” has no element with the id “K”" },
    { "@\"together\":{\"warning_criterion\":\"K\"}", "list “criteria”" },
    { "@\"sources\":[{\"id\":\"s\",\"address\":\"www\"}]", "found: the text “www”" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = complete (rows[i].text);
      g_autoptr (GError) error = NULL;

      g_assert_null (read_text (text, NULL, NULL, &error));
      g_assert_nonnull (error);
      if (strstr (error->message, rows[i].message) == NULL)
        g_error ("%s: %s", rows[i].message, error->message);
    }
}

/* The least that is a catalogue: all else is empty, names are ids, and there is nothing to warn of.
 */
static void
test_least (void)
{
  g_autoptr (GPtrArray) warnings = sy_warnings_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SyCatalogue) catalogue = read_text (HEAD OPTIONS CRITERIA "}", NULL, warnings, &error);
  const SyCriterion *criterion;

  g_assert_no_error (error);
  g_assert_cmpuint (warnings->len, ==, 0);
  criterion = sy_catalogue_get_criterion (catalogue, 0);
  g_assert_cmpstr (catalogue->title, ==, "T");
  g_assert_cmpstr (catalogue->description, ==, "");
  g_assert_cmpstr (catalogue->options[SY_RIGHT].name, ==, "r");
  g_assert_cmpstr (catalogue->options[SY_RIGHT].summary, ==, "");
  g_assert_cmpstr (criterion->name, ==, "k");
  g_assert_cmpstr (criterion->group, ==, "");
  g_assert_cmpint (criterion->side, ==, SY_SIDE_WHOLE);
  g_assert_cmpint (criterion->ratings[SY_LEFT], ==, 1);
  g_assert_cmpint (criterion->ratings[SY_RIGHT], ==, 2);
  g_assert_cmpstr (criterion->cells[SY_LEFT], ==, "");
  g_assert_cmpstr (catalogue->together_text, ==, "");
  g_assert_cmpstr (catalogue->together_criterion, ==, "");
  g_assert_cmpuint (catalogue->presets->len, ==, 0);
  g_assert_cmpint (sy_catalogue_find_criterion (catalogue, "k"), ==, 0);
}

static void
test_shipped (void)
{
  g_autoptr (GBytes) bytes = sy_resource_lookup ("catalogue/nodejs-vs-python.json");
  g_autoptr (GPtrArray) warnings = sy_warnings_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SyCatalogue) catalogue = sy_catalogue_from_json (bytes, NULL, warnings, &error);
  const SyCriterion *criterion;
  const SyEvidence *evidence;

  g_assert_no_error (error);
  g_assert_cmpuint (warnings->len, ==, 0);
  g_assert_cmpstr (catalogue->options[SY_LEFT].name, ==, "NodeJS");
  g_assert_cmpstr (catalogue->options[SY_RIGHT].name, ==, "Python");
  g_assert_cmpuint (catalogue->options[SY_LEFT].features->len, >, 0);
  g_assert_cmpuint (catalogue->options[SY_LEFT].frameworks->len, >, 0);
  g_assert_cmpuint (catalogue->options[SY_RIGHT].use_cases->len, >, 0);
  g_assert_cmpuint (catalogue->facts->len, >, 0);
  g_assert_cmpuint (catalogue->questions->len, >, 0);
  g_assert_cmpstr (catalogue->together_warning, !=, "");

  criterion = sy_catalogue_get_criterion (catalogue, 0);
  evidence = g_ptr_array_index (criterion->evidence, 0);
  g_assert_cmpint (criterion->side, ==, SY_SIDE_INTERFACE);
  g_assert_nonnull (sy_catalogue_find_source (catalogue, evidence->source));
  g_assert_nonnull (sy_catalogue_find_preset (catalogue, "startup-mvp"));
}

/* What knowledge rests on, and what is taken where a catalogue does not say. */
static void
test_origin (void)
{
  const char *text = HEAD OPTIONS
      "\"as_of\":\"2026-11-28\",\"rated_by\":\"Ana\",\"rubric\":[\"a\",\"b\",\"c\",\"d\",\"e\"],"
      "\"criteria\":[{\"id\":\"k\",\"ratings\":{\"l\":1,\"r\":2},\"doubt\":3,\"evidence\":[{"
      "\"mark\":"
      "\"against\",\"kind\":\"head-to-head\",\"note\":\"n\",\"source\":\"s\"},{}]},{\"id\":\"m\","
      "\"ratings\":{\"l\":1,\"r\":2}}],\"sources\":[{\"id\":\"s\",\"seen\":\"2026-11-01\"},{\"id\":"
      "\"t\"}],"
      "\"not_found\":[\"x\",\"y\"],\"changes\":[{\"version\":1,\"criterion\":\"gone\",\"what\":"
      "\"w\","
      "\"why\":\"y\"},{\"version\":1}]}";
  g_autoptr (SyCatalogue) catalogue = read_text (text, NULL, NULL, NULL);
  const SyCriterion *criterion = sy_catalogue_get_criterion (catalogue, 0);
  const SyEvidence *marked = g_ptr_array_index (criterion->evidence, 0);
  const SyEvidence *unmarked = g_ptr_array_index (criterion->evidence, 1);
  const SyChange *change = g_ptr_array_index (catalogue->changes, 0);

  g_assert_cmpstr (catalogue->as_of, ==, "2026-11-28");
  g_assert_cmpstr (catalogue->rated_by, ==, "Ana");
  g_assert_cmpuint (catalogue->rubric->len, ==, SY_RUBRIC_LENGTH);
  g_assert_cmpstr (g_ptr_array_index (catalogue->rubric, 4), ==, "e");
  g_assert_cmpint (criterion->doubt, ==, 3);
  g_assert_cmpint (sy_catalogue_get_criterion (catalogue, 1)->doubt, ==, SY_RATING_REACH_DEFAULT);
  g_assert_cmpint (marked->mark, ==, SY_MARK_AGAINST);
  g_assert_cmpint (marked->kind, ==, SY_EVIDENCE_HEAD_TO_HEAD);
  g_assert_cmpstr (marked->note, ==, "n");
  g_assert_cmpint (unmarked->mark, ==, SY_MARK_NONE);
  g_assert_cmpint (unmarked->kind, ==, SY_EVIDENCE_UNKNOWN);
  g_assert_cmpstr (unmarked->note, ==, "");
  g_assert_cmpstr (sy_catalogue_find_source (catalogue, "s")->seen, ==, "2026-11-01");
  g_assert_cmpstr (sy_catalogue_find_source (catalogue, "t")->seen, ==, "");
  g_assert_cmpuint (catalogue->not_found->len, ==, 2);
  g_assert_cmpuint (catalogue->changes->len, ==, 2);
  g_assert_cmpstr (change->criterion, ==, "gone");
  g_assert_cmpstr (change->why, ==, "y");
}

static const char *
shout (const char *text)
{
  g_assert_cmpstr (text, !=, "");

  return "SHOUT";
}

/* Prose is translated; ids, addresses and what a source is called are not. */
static void
test_translate (void)
{
  static const char text[] = HEAD
      "\"options\":[{\"id\":\"l\",\"features\":[{\"text\":\"x\"}]},{\"id\":\"r\",\"name\":\"R\"}],"
      "\"sources\":[{\"id\":\"s\",\"title\":\"Report\",\"year\":2026,\"address\":\"http://x\"}],"
      "\"groups\":[{\"id\":\"g\",\"name\":\"G\"}],"
      "\"criteria\":[{\"id\":\"k\",\"group\":\"g\",\"side\":\"data\",\"ratings\":{\"l\":1,\"r\":2},"
      "\"cells\":{\"l\":\"L\"},"
      "\"evidence\":[{\"claim\":\"C\",\"source\":\"s\"}]}]}";
  g_autoptr (GError) error = NULL;
  g_autoptr (SyCatalogue) catalogue = read_text (text, shout, NULL, &error);
  const SyCriterion *criterion;
  const SyEvidence *evidence;
  const SyStatement *feature;

  g_assert_no_error (error);
  criterion = sy_catalogue_get_criterion (catalogue, 0);
  evidence = g_ptr_array_index (criterion->evidence, 0);
  feature = g_ptr_array_index (catalogue->options[SY_LEFT].features, 0);
  g_assert_cmpstr (catalogue->title, ==, "SHOUT");
  g_assert_cmpstr (catalogue->options[SY_RIGHT].name, ==, "SHOUT");
  g_assert_cmpstr (feature->name, ==, "");
  g_assert_cmpstr (feature->text, ==, "SHOUT");
  g_assert_cmpstr (criterion->cells[SY_LEFT], ==, "SHOUT");
  g_assert_cmpstr (criterion->cells[SY_RIGHT], ==, "");
  g_assert_cmpstr (criterion->group, ==, "g");
  g_assert_cmpint (criterion->side, ==, SY_SIDE_DATA);
  g_assert_cmpstr (evidence->claim, ==, "SHOUT");
  g_assert_cmpstr (evidence->source, ==, "s");
  g_assert_cmpstr (sy_catalogue_find_source (catalogue, "s")->title, ==, "Report");
  g_assert_cmpint (sy_catalogue_find_source (catalogue, "s")->year, ==, 2026);
}

static void
test_warnings (void)
{
  static const char *const paths[] = { "$.x", "$.options[0].y", "$.criteria[0].ratings.w",
                                       "$.criteria[0].z", "$.together.v" };
  static const char text[] = HEAD "\"x\":1,\"options\":[{\"id\":\"l\",\"y\":1},{\"id\":\"r\"}],"
                                  "\"criteria\":[{\"id\":\"k\",\"ratings\":{\"l\":1,\"r\":2,\"w\":"
                                  "3},\"z\":1}],\"together\":{\"v\":1}}";
  g_autoptr (GPtrArray) warnings = sy_warnings_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SyCatalogue) catalogue = read_text (text, NULL, warnings, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (warnings->len, ==, G_N_ELEMENTS (paths));
  for (guint i = 0; i < warnings->len; i++)
    g_assert_cmpstr (((SyWarning *) g_ptr_array_index (warnings, i))->path, ==, paths[i]);
}

/* Sides that point to different options: l serves the interface, r the data. */
#define SIDES                                                                                      \
  "%\"criteria\":[{\"id\":\"k\",\"side\":\"interface\",\"ratings\":{\"l\":9,\"r\":2}},"            \
  "{\"id\":\"m\",\"side\":\"data\",\"ratings\":{\"l\":2,\"r\":9}}],"

static char *
join_warnings (GPtrArray *warnings)
{
  GString *text = g_string_new ("");

  for (guint i = 0; i < warnings->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "; " : "",
                            ((SyWarning *) g_ptr_array_index (warnings, i))->message);

  return g_string_free (text, FALSE);
}

static void
test_overlooked (void)
{
  static const struct
  {
    const char *text;
    const char *warnings;
  } rows[] = {
    { "@\"presets\":[{\"id\":\"p\",\"weights\":{\"k\":5}}]", "" },
    { "@\"presets\":[{\"id\":\"p\",\"weights\":{\"k\":5},\"expected\":\"r\"}]", "" },
    { "@\"presets\":[{\"id\":\"p\",\"weights\":{\"k\":5},\"expected\":\"l\"}]",
      "For these weights the method recommends “r”; expected: “l” ($.presets[0].expected)" },
    { "@\"presets\":[{\"id\":\"p\",\"weights\":{\"k\":5},\"expected\":\"both\"}]",
      "For these weights the method recommends “r”; expected: “both” ($.presets[0].expected)" },
    { "@\"presets\":[{\"id\":\"p\"},{\"id\":\"q\",\"expected\":\"r\"}]",
      "For these weights the method recommends neither option; expected: “r” "
      "($.presets[1].expected)" },
    { SIDES "\"presets\":[{\"id\":\"p\",\"weights\":{\"k\":5,\"m\":5},\"expected\":\"both\"}]",
      "" },
    { SIDES "\"presets\":[{\"id\":\"p\",\"weights\":{\"k\":9,\"m\":2},\"expected\":\"l\"}]",
      "For these weights the method recommends “both”; expected: “l” ($.presets[0].expected)" },
    { "@\"groups\":[{\"id\":\"g\"}]", "No criterion belongs to this group ($.groups[0])" },
    { "@\"sources\":[{\"id\":\"s\"},{\"id\":\"t\"}],\"questions\":[{\"evidence\":[{\"source\":"
      "\"t\"}]}]",
      "No evidence cites this source ($.sources[0])" },
    { "@\"sources\":[{\"id\":\"s\"}],\"facts\":[{\"id\":\"f\",\"evidence\":[{\"source\":\"s\"}]}]",
      "" },
    { "%\"criteria\":[{\"id\":\"k\",\"group\":\"g\",\"ratings\":{\"l\":1,\"r\":2},"
      "\"evidence\":[{\"source\":\"s\"}]}],\"groups\":[{\"id\":\"g\"}],\"sources\":[{\"id\":\"s\"}"
      "]",
      "" },
    { "%\"criteria\":[{\"id\":\"k\",\"ratings\":{\"l\":1,\"r\":2},\"doubt\":1,\"evidence\":[{"
      "\"mark\":"
      "\"for\"},{},{\"mark\":\"neutral\"}]},{\"id\":\"m\",\"ratings\":{\"l\":1,\"r\":2},\"doubt\":"
      "2,"
      "\"evidence\":[{\"mark\":\"for\"},{\"mark\":\"against\"}]}]",
      "No claim here speaks against the rating ($.criteria[0].evidence); Programs that do not know "
      "a doubt would read this file too; its “format_version” is to be 2 ($.criteria[1].doubt)" },
    /* Nothing can speak against what is for the team to rate. */
    { "{\"format\":\"steelyard-catalogue\",\"format_version\":2,\"id\":\"c\",\"version\":1,"
      "\"title\":\"T\"," OPTIONS
      "\"criteria\":[{\"id\":\"k\",\"evidence\":[{\"mark\":\"neutral\"}]}]}",
      "" },
    { "@\"as_of\":\"2026-11-28\",\"sources\":[{\"id\":\"s\",\"seen\":\"2026-11-29\"}],"
      "\"facts\":[{\"id\":\"f\",\"evidence\":[{\"source\":\"s\"}]}]",
      "This is after the day of which the knowledge is said to be ($.sources[0].seen)" },
    { "#\"options\":[{\"id\":\"l\",\"features\":[{\"evidence\":[{\"source\":\"a\"}]}]},"
      "{\"id\":\"r\",\"frameworks\":[{\"evidence\":[{\"source\":\"b\"}]}],"
      "\"use_cases\":[{\"evidence\":[{\"source\":\"c\"}]}]}],"
      "\"sources\":[{\"id\":\"a\"},{\"id\":\"b\"},{\"id\":\"c\"}]",
      "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = complete (rows[i].text);
      g_autoptr (GPtrArray) warnings = sy_warnings_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (SyCatalogue) catalogue = read_text (text, NULL, warnings, &error);
      g_autofree char *joined = join_warnings (warnings);

      g_assert_no_error (error);
      g_assert_cmpstr (joined, ==, rows[i].warnings);
    }
}

static void
test_place_of_warning (void)
{
  static const char text[] = HEAD OPTIONS CRITERIA ",\n  \"groups\": [ { \"id\": \"g\" } ]}";
  g_autoptr (GPtrArray) warnings = sy_warnings_new ();
  g_autoptr (SyCatalogue) catalogue = read_text (text, NULL, warnings, NULL);
  const SyWarning *warning;

  g_assert_nonnull (catalogue);
  g_assert_cmpuint (warnings->len, ==, 1);
  warning = g_ptr_array_index (warnings, 0);
  g_assert_cmpuint (warning->line, ==, 2);
  g_assert_cmpuint (warning->column, ==, 15);
  g_assert_cmpstr (warning->path, ==, "$.groups[0]");
}

/* A name that is spelled wrong is told of even where the right one is missing for it. */
static void
test_warning_before_refusal (void)
{
  g_autofree char *text = complete ("%\"criteria\":[{\"id\":\"k\",\"ratings\":{\"L\":1,\"r\":2}}]");
  g_autoptr (GPtrArray) warnings = sy_warnings_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *joined = NULL;

  g_assert_null (read_text (text, NULL, warnings, &error));
  g_assert_error (error, SY_FORMAT_ERROR, SY_FORMAT_ERROR_MISSING);
  joined = join_warnings (warnings);
  g_assert_cmpstr (joined, ==,
                   "This is no id of an option; the options are: “l”, “r” "
                   "($.criteria[0].ratings.L)");
}

/* Without a list of sources, evidence may name them as it likes. */
static void
test_free_sources (void)
{
  g_autofree char *text =
      complete ("@\"facts\":[{\"id\":\"f\",\"evidence\":[{\"source\":\"a book\"}]}]");
  g_autoptr (GError) error = NULL;
  g_autoptr (SyCatalogue) catalogue = read_text (text, NULL, NULL, &error);

  g_assert_no_error (error);
}

static char *
make_list (const char *name, guint n, const char *rest)
{
  GString *text = g_string_new (HEAD OPTIONS);

  g_string_append_printf (text, "\"%s\":[", name);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s{\"id\":\"i%u\"%s}", i > 0 ? "," : "", i, rest);
  g_string_append (text, "]");

  return g_string_free (text, FALSE);
}

static void
test_limits (void)
{
  static const char ratings[] = ",\"ratings\":{\"l\":1,\"r\":2}";
  const struct
  {
    const char *name;
    guint n;
    const char *rest;
    const char *tail;
    const char *path;
  } rows[] = {
    { "criteria", SY_CRITERIA_MAX, ratings, "}", NULL },
    { "criteria", SY_CRITERIA_MAX + 1, ratings, "}", "$.criteria[200]" },
    { "sources", SY_CATALOGUE_LIST_MAX, "", "," CRITERIA "}", NULL },
    { "sources", SY_CATALOGUE_LIST_MAX + 1, "", "," CRITERIA "}", "$.sources[1000]" },
    { "presets", SY_CATALOGUE_LIST_MAX + 1, "", "," CRITERIA "}", "$.presets[1000]" },
    { "groups", SY_CATALOGUE_LIST_MAX + 1, "", "," CRITERIA "}", "$.groups[1000]" },
    { "facts", SY_CATALOGUE_LIST_MAX + 1, "", "," CRITERIA "}", "$.facts[1000]" },
    { "questions", SY_CATALOGUE_LIST_MAX + 1, "", "," CRITERIA "}", "$.questions[1000]" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *list = make_list (rows[i].name, rows[i].n, rows[i].rest);
      g_autofree char *text = g_strconcat (list, rows[i].tail, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (SyCatalogue) catalogue = read_text (text, NULL, NULL, &error);

      if (rows[i].path == NULL)
        {
          g_assert_no_error (error);
          continue;
        }
      g_assert_error (error, SY_FORMAT_ERROR, SY_FORMAT_ERROR_TOO_MANY);
      g_assert_cmpstr (sy_format_error_get_path (error), ==, rows[i].path);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_rows ("/catalogue-json/bad", bad_rows, G_N_ELEMENTS (bad_rows), test_bad);
  g_test_add_func ("/catalogue-json/least", test_least);
  g_test_add_func ("/catalogue-json/shipped", test_shipped);
  g_test_add_func ("/catalogue-json/origin", test_origin);
  g_test_add_func ("/catalogue-json/translate", test_translate);
  g_test_add_func ("/catalogue-json/warnings", test_warnings);
  g_test_add_func ("/catalogue-json/messages", test_messages);
  g_test_add_func ("/catalogue-json/overlooked", test_overlooked);
  g_test_add_func ("/catalogue-json/place-of-warning", test_place_of_warning);
  g_test_add_func ("/catalogue-json/warning-before-refusal", test_warning_before_refusal);
  g_test_add_func ("/catalogue-json/free-sources", test_free_sources);
  g_test_add_func ("/catalogue-json/limits", test_limits);

  return g_test_run ();
}
