/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "format-test.h"
#include "sy-json-scanner.h"
#include "sy-profile-json.h"
#include "sy-warning.h"

#define HEAD                                                                                       \
  "{\"format\":\"steelyard-profile\",\"version\":1,\"catalogue\":{\"id\":\"nodejs-vs-python\"}"

/* What JSON allows and a profile does not. "@" stands for the required members and a comma. */
/* clang-format off */
static const BadRow bad_rows[] = {
  { B ("[]"), E (TYPE), 1, 1, "$" },
  { B ("1"), E (TYPE), 1, 1, "$" },
  { B ("\"steelyard-profile\""), E (TYPE), 1, 1, "$" },
  { B ("null"), E (TYPE), 1, 1, "$" },
  { B ("{}"), E (MISSING), 1, 1, "$" },
  { B ("{\"version\":1}"), E (MISSING), 1, 1, "$" },
  { B ("{\"format\":1,\"version\":1}"), E (TYPE), 1, 11, "$.format" },
  { B ("{\"format\":null}"), E (TYPE), 1, 11, "$.format" },
  { B ("{\"format\":\"\",\"version\":1}"), E (FORMAT), 1, 11, "$.format" },
  { B ("{\"format\":\"steelyard-catalogue\",\"version\":1}"), E (FORMAT), 1, 11, "$.format" },
  { B ("{\"format\":\"Steelyard-Profile\",\"version\":3}"), E (FORMAT), 1, 11, "$.format" },
  { B ("{\"format\":\"steelyard-profile\"}"), E (MISSING), 1, 1, "$" },
  { B ("{\"format\":\"steelyard-profile\",\"version\":\"1\"}"), E (TYPE), 1, 41, "$.version" },
  { B ("{\"format\":\"steelyard-profile\",\"version\":0}"), E (RANGE), 1, 41, "$.version" },
  { B ("{\"format\":\"steelyard-profile\",\"version\":-1}"), E (RANGE), 1, 41, "$.version" },
  { B ("{\"format\":\"steelyard-profile\",\"version\":1.5}"), E (FRACTION), 1, 41, "$.version" },
  { B ("{\"format\":\"steelyard-profile\",\"version\":3}"), E (VERSION), 1, 41, "$.version" },
  { B ("{\"format\":\"steelyard-profile\",\n \"version\":1000}"), E (VERSION), 2, 12, "$.version" },
  { B ("{\"format\":\"steelyard-profile\",\"version\":99999999999999999999}"), E (RANGE), 1, 41, "$.version" },
  { B ("{\"format\":\"steelyard-profile\",\"version\":1}"), E (MISSING), 1, 1, "$" },
  { B ("{\"format\":\"steelyard-profile\",\"version\":1,\"catalogue\":\"nodejs-vs-python\"}"), E (TYPE), 1, 55, "$.catalogue" },
  { B ("{\"format\":\"steelyard-profile\",\"version\":1,\"catalogue\":{}}"), E (MISSING), 1, 55, "$.catalogue" },
  { B ("{\"format\":\"steelyard-profile\",\"version\":1,\"catalogue\":{\"id\":7}}"), E (TYPE), 1, 61, "$.catalogue.id" },
  { B ("{\"format\":\"steelyard-profile\",\"version\":1,\"catalogue\":{\"id\":\"\"}}"), E (RANGE), 1, 61, "$.catalogue.id" },
  { B ("{\"format\":\"steelyard-profile\",\"version\":1,\"catalogue\":{\"id\":\"go-vs-rust\"}}"), E (CATALOGUE), 1, 61, "$.catalogue.id" },
  { B ("{\"format\":\"steelyard-profile\",\"version\":1,\"catalogue\":{\"id\":\"nodejs-vs-python\",\"version\":0}}"), E (RANGE), 1, 90, "$.catalogue.version" },
  { B ("{\"format\":\"steelyard-profile\",\"version\":1,\"catalogue\":{\"id\":\"nodejs-vs-python\",\"version\":1.25}}"), E (FRACTION), 1, 90, "$.catalogue.version" },
  { B ("{\"format\":\"steelyard-profile\",\"version\":1,\"catalogue\":{\"id\":\"nodejs-vs-python\",\"version\":null}}"), E (TYPE), 1, 90, "$.catalogue.version" },
  { B ("@\"title\":1"), E (TYPE), 1, 89, "$.title" },
  { B ("@\"title\":null"), E (TYPE), 1, 89, "$.title" },
  { B ("@\"title\":[\"a\"]"), E (TYPE), 1, 89, "$.title" },
  { B ("@\"preset\":{}"), E (TYPE), 1, 90, "$.preset" },
  { B ("@\"preset\":false"), E (TYPE), 1, 90, "$.preset" },
  { B ("@\"reach\":2"), E (TYPE), 1, 89, "$.reach" },
  { B ("@\"reach\":[2,1]"), E (TYPE), 1, 89, "$.reach" },
  { B ("@\"reach\":{\"weights\":11}"), E (RANGE), 1, 100, "$.reach.weights" },
  { B ("@\"reach\":{\"weights\":-1}"), E (RANGE), 1, 100, "$.reach.weights" },
  { B ("@\"reach\":{\"weights\":2.5}"), E (FRACTION), 1, 100, "$.reach.weights" },
  { B ("@\"reach\":{\"ratings\":4}"), E (RANGE), 1, 100, "$.reach.ratings" },
  { B ("@\"reach\":{\"ratings\":\"1\"}"), E (TYPE), 1, 100, "$.reach.ratings" },
  { B ("@\"reach\":{\"ratings\":\"Evidence\"}"), E (TYPE), 1, 100, "$.reach.ratings" },
  { B ("@\"reach\":{\"ratings\":\"\"}"), E (TYPE), 1, 100, "$.reach.ratings" },
  { B ("@\"reach\":{\"ratings\":null}"), E (TYPE), 1, 100, "$.reach.ratings" },
  { B ("@\"reach\":{\"weights\":\"evidence\"}"), E (TYPE), 1, 100, "$.reach.weights" },
  { B ("@\"reach\":{\"ratings\":true}"), E (TYPE), 1, 100, "$.reach.ratings" },
  { B ("@\"own_criteria\":{}"), E (TYPE), 1, 96, "$.own_criteria" },
  { B ("@\"own_criteria\":null"), E (TYPE), 1, 96, "$.own_criteria" },
  { B ("@\"own_criteria\":[\"own-x\"]"), E (TYPE), 1, 97, "$.own_criteria[0]" },
  { B ("@\"own_criteria\":[{}]"), E (MISSING), 1, 97, "$.own_criteria[0]" },
  { B ("@\"own_criteria\":[{\"id\":5}]"), E (TYPE), 1, 103, "$.own_criteria[0].id" },
  { B ("@\"own_criteria\":[{\"id\":\"\"}]"), E (RANGE), 1, 103, "$.own_criteria[0].id" },
  { B ("@\"own_criteria\":[{\"id\":\"realtime\"}]"), E (RANGE), 1, 103, "$.own_criteria[0].id" },
  { B ("@\"own_criteria\":[{\"id\":\"Own-x\"}]"), E (RANGE), 1, 103, "$.own_criteria[0].id" },
  { B ("@\"own_criteria\":[{\"id\":\"own-x\"}]"), E (MISSING), 1, 97, "$.own_criteria[0]" },
  { B ("@\"own_criteria\":[{\"id\":\"own-x\",\"ratings\":null}]"), E (TYPE), 1, 121, "$.own_criteria[0].ratings" },
  { B ("@\"own_criteria\":[{\"id\":\"own-x\",\"ratings\":[1,2]}]"), E (TYPE), 1, 121, "$.own_criteria[0].ratings" },
  { B ("@\"own_criteria\":[{\"id\":\"own-x\",\"ratings\":{}}]"), E (MISSING), 1, 121, "$.own_criteria[0].ratings" },
  { B ("@\"own_criteria\":[{\"id\":\"own-x\",\"ratings\":{\"nodejs\":1,\"Python\":2}}]"), E (MISSING), 1, 121, "$.own_criteria[0].ratings" },
  { B ("@\"own_criteria\":[{\"id\":\"own-x\",\"ratings\":{\"nodejs\":11,\"python\":2}}]"), E (RANGE), 1, 131, "$.own_criteria[0].ratings.nodejs" },
  { B ("@\"own_criteria\":[{\"id\":\"own-x\",\"ratings\":{\"nodejs\":1,\"python\":-1}}]"), E (RANGE), 1, 142, "$.own_criteria[0].ratings.python" },
  { B ("@\"own_criteria\":[{\"id\":\"own-x\",\"ratings\":{\"nodejs\":1.5,\"python\":1}}]"), E (FRACTION), 1, 131, "$.own_criteria[0].ratings.nodejs" },
  { B ("@\"own_criteria\":[{\"id\":\"own-x\",\"ratings\":{\"nodejs\":1,\"python\":null}}]"), E (TYPE), 1, 142, "$.own_criteria[0].ratings.python" },
  { B ("@\"own_criteria\":[{\"id\":\"own-x\",\"side\":\"both\"}]"), E (RANGE), 1, 118, "$.own_criteria[0].side" },
  { B ("@\"own_criteria\":[{\"id\":\"own-x\",\"side\":1}]"), E (TYPE), 1, 118, "$.own_criteria[0].side" },
  { B ("@\"own_criteria\":[{\"id\":\"own-x\",\"name\":1}]"), E (TYPE), 1, 118, "$.own_criteria[0].name" },
  { B ("@\"own_criteria\":[{\"id\":\"own-x\",\"question\":[]}]"), E (TYPE), 1, 122, "$.own_criteria[0].question" },
  { B ("@\"own_criteria\":[{\"id\":\"own-x\",\"ratings\":{\"nodejs\":1,\"python\":2},\"reason\":0}]"), E (TYPE), 1, 154, "$.own_criteria[0].reason" },
  { B ("@\"own_criteria\":[{\"id\":\"own-x\",\"ratings\":{\"nodejs\":1,\"python\":2}},{\"id\":\"own-x\"}]"), E (REFERENCE), 1, 152, "$.own_criteria[1].id" },
  { B ("@\"criteria\":[]"), E (TYPE), 1, 92, "$.criteria" },
  { B ("@\"criteria\":null"), E (TYPE), 1, 92, "$.criteria" },
  { B ("@\"criteria\":{\"ai-ml\":5}"), E (TYPE), 1, 101, "$.criteria.ai-ml" },
  { B ("@\"criteria\":{\"ai-ml\":null}"), E (TYPE), 1, 101, "$.criteria.ai-ml" },
  { B ("@\"criteria\":{\"odd one\":[]}"), E (TYPE), 1, 103, "$.criteria[\"odd one\"]" },
  { B ("@\"criteria\":{\"ai-ml\":{\"weight\":11}}"), E (RANGE), 1, 111, "$.criteria.ai-ml.weight" },
  { B ("@\"criteria\":{\"ai-ml\":{\"weight\":-1}}"), E (RANGE), 1, 111, "$.criteria.ai-ml.weight" },
  { B ("@\"criteria\":{\"ai-ml\":{\"weight\":0.5}}"), E (FRACTION), 1, 111, "$.criteria.ai-ml.weight" },
  { B ("@\"criteria\":{\"ai-ml\":{\"weight\":10.00000000000000000001}}"), E (FRACTION), 1, 111, "$.criteria.ai-ml.weight" },
  { B ("@\"criteria\":{\"ai-ml\":{\"weight\":1e-1}}"), E (FRACTION), 1, 111, "$.criteria.ai-ml.weight" },
  { B ("@\"criteria\":{\"ai-ml\":{\"weight\":1e-400}}"), E (FRACTION), 1, 111, "$.criteria.ai-ml.weight" },
  { B ("@\"criteria\":{\"ai-ml\":{\"weight\":105e-1}}"), E (FRACTION), 1, 111, "$.criteria.ai-ml.weight" },
  { B ("@\"criteria\":{\"ai-ml\":{\"weight\":1e2}}"), E (RANGE), 1, 111, "$.criteria.ai-ml.weight" },
  { B ("@\"criteria\":{\"ai-ml\":{\"weight\":18446744073709551616}}"), E (RANGE), 1, 111, "$.criteria.ai-ml.weight" },
  { B ("@\"criteria\":{\"ai-ml\":{\"weight\":-123456789012345678901234567890}}"), E (RANGE), 1, 111, "$.criteria.ai-ml.weight" },
  { B ("@\"criteria\":{\"ai-ml\":{\"weight\":18446744073709551621}}"), E (RANGE), 1, 111, "$.criteria.ai-ml.weight" },
  { B ("@\"criteria\":{\"ai-ml\":{\"weight\":\"5\"}}"), E (TYPE), 1, 111, "$.criteria.ai-ml.weight" },
  { B ("@\"criteria\":{\"ai-ml\":{\"weight\":true}}"), E (TYPE), 1, 111, "$.criteria.ai-ml.weight" },
  { B ("@\"criteria\":{\"ai-ml\":{\"weight\":null}}"), E (TYPE), 1, 111, "$.criteria.ai-ml.weight" },
  { B ("@\"criteria\":{\"ai-ml\":{\"weight\":[5]}}"), E (TYPE), 1, 111, "$.criteria.ai-ml.weight" },
  { B ("@\"criteria\":{\"ai-ml\":{\"must\":1}}"), E (TYPE), 1, 109, "$.criteria.ai-ml.must" },
  { B ("@\"criteria\":{\"ai-ml\":{\"must\":\"true\"}}"), E (TYPE), 1, 109, "$.criteria.ai-ml.must" },
  { B ("@\"criteria\":{\"ai-ml\":{\"must\":null}}"), E (TYPE), 1, 109, "$.criteria.ai-ml.must" },
  { B ("@\"criteria\":{\"ai-ml\":{\"ratings\":[1,2]}}"), E (TYPE), 1, 112, "$.criteria.ai-ml.ratings" },
  { B ("@\"criteria\":{\"ai-ml\":{\"ratings\":{\"nodejs\":11}}}"), E (RANGE), 1, 122, "$.criteria.ai-ml.ratings.nodejs" },
  { B ("@\"criteria\":{\"ai-ml\":{\"ratings\":{\"python\":-1}}}"), E (RANGE), 1, 122, "$.criteria.ai-ml.ratings.python" },
  { B ("@\"criteria\":{\"ai-ml\":{\"ratings\":{\"python\":9.5}}}"), E (FRACTION), 1, 122, "$.criteria.ai-ml.ratings.python" },
  { B ("@\"criteria\":{\"ai-ml\":{\"ratings\":{\"python\":null}}}"), E (TYPE), 1, 122, "$.criteria.ai-ml.ratings.python" },
  { B ("@\"criteria\":{\"ai-ml\":{\"reason\":1}}"), E (TYPE), 1, 111, "$.criteria.ai-ml.reason" },
  { B ("@\"criteria\":{\"ai-ml\":{\"note\":{}}}"), E (TYPE), 1, 109, "$.criteria.ai-ml.note" },
  { B ("@\"criteria\":{\"not known\":{\"weight\":12}}"), E (RANGE), 1, 115, "$.criteria[\"not known\"].weight" },
  { B ("@\"people\":{}"), E (TYPE), 1, 90, "$.people" },
  { B ("@\"people\":[\"Ana\"]"), E (TYPE), 1, 91, "$.people[0]" },
  { B ("@\"people\":[null]"), E (TYPE), 1, 91, "$.people[0]" },
  { B ("@\"people\":[{\"name\":1}]"), E (TYPE), 1, 99, "$.people[0].name" },
  { B ("@\"people\":[{\"name\":\"A\"},{\"name\":\"B\"},{\"name\":[]}]"), E (TYPE), 1, 125, "$.people[2].name" },
  { B ("@\"people\":[{\"weights\":[]}]"), E (TYPE), 1, 102, "$.people[0].weights" },
  { B ("@\"people\":[{\"weights\":{\"ai-ml\":11}}]"), E (RANGE), 1, 111, "$.people[0].weights.ai-ml" },
  { B ("@\"people\":[{\"weights\":{\"ai-ml\":1.1}}]"), E (FRACTION), 1, 111, "$.people[0].weights.ai-ml" },
  { B ("@\"people\":[{\"weights\":{\"gone\":\"x\"}}]"), E (TYPE), 1, 110, "$.people[0].weights.gone" },
  { B ("@\"invitation\":{\"id\":\"0123456789abcdef0123456789abcdeg\"}"), E (RANGE), 1, 100, "$.invitation.id" },
  { B ("@\"answer\":{\"to\":\"0123456789abcdef0123456789abcdef0\"}"), E (RANGE), 1, 96, "$.answer.to" },
  { B ("@\"answer\":{\"to\":\"0123456789abcdef0123456789abcdef\"}"), E (RANGE), 1, 90, "$.answer" },
  { B ("@\"people\":[],\"answer\":{\"to\":\"0123456789abcdef0123456789abcdef\"}"), E (RANGE), 1, 102, "$.answer" },
  { B ("@\"decision\":[]"), E (TYPE), 1, 92, "$.decision" },
  { B ("@\"decision\":{\"chosen\":\"php\"}"), E (RANGE), 1, 102, "$.decision.chosen" },
  { B ("@\"decision\":{\"chosen\":\"\"}"), E (RANGE), 1, 102, "$.decision.chosen" },
  { B ("@\"decision\":{\"chosen\":\"Python\"}"), E (RANGE), 1, 102, "$.decision.chosen" },
  { B ("@\"decision\":{\"chosen\":null}"), E (TYPE), 1, 102, "$.decision.chosen" },
  { B ("@\"decision\":{\"reason\":0}"), E (TYPE), 1, 102, "$.decision.reason" },
  { B ("@\"decision\":{\"date\":\"2026-02-30\"}"), E (RANGE), 1, 100, "$.decision.date" },
  { B ("@\"decision\":{\"date\":\"2025-02-29\"}"), E (RANGE), 1, 100, "$.decision.date" },
  { B ("@\"decision\":{\"date\":\"2026-13-01\"}"), E (RANGE), 1, 100, "$.decision.date" },
  { B ("@\"decision\":{\"date\":\"26-01-01\"}"), E (RANGE), 1, 100, "$.decision.date" },
  { B ("@\"decision\":{\"date\":\"2026-1-1\"}"), E (RANGE), 1, 100, "$.decision.date" },
  { B ("@\"decision\":{\"date\":\"2026-01-01T00:00\"}"), E (RANGE), 1, 100, "$.decision.date" },
  { B ("@\"decision\":{\"date\":\"0000-01-01\"}"), E (RANGE), 1, 100, "$.decision.date" },
  { B ("@\"decision\":{\"date\":\"\"}"), E (RANGE), 1, 100, "$.decision.date" },
  { B ("@\"decision\":{\"revisit\":\"tomorrow\"}"), E (RANGE), 1, 103, "$.decision.revisit" },
  { B ("@\"decision\":{\"revisit\":\"2026-00-10\"}"), E (RANGE), 1, 103, "$.decision.revisit" },
  { B ("@\"decision\":{\"date\":20260101}"), E (TYPE), 1, 100, "$.decision.date" },
  { B ("@\"decision\":{\"people\":\"Ana\"}"), E (TYPE), 1, 102, "$.decision.people" },
  { B ("@\"decision\":{\"people\":[\"Ana\",2]}"), E (TYPE), 1, 109, "$.decision.people[1]" },
  { B ("@\"result\":null"), E (TYPE), 1, 90, "$.result" },
  { B ("@\"result\":{\"verdict\":null}"), E (TYPE), 1, 101, "$.result.verdict" },
  { B ("@\"result\":{\"leader\":1}"), E (TYPE), 1, 100, "$.result.leader" },
  { B ("@\"result\":{\"lead\":100.5}"), E (RANGE), 1, 98, "$.result.lead" },
  { B ("@\"result\":{\"lead\":-101}"), E (RANGE), 1, 98, "$.result.lead" },
  { B ("@\"result\":{\"lead\":\"1\"}"), E (TYPE), 1, 98, "$.result.lead" },
  { B ("@\"result\":{\"confidence\":1.01}"), E (RANGE), 1, 104, "$.result.confidence" },
  { B ("@\"result\":{\"confidence\":-0.1}"), E (RANGE), 1, 104, "$.result.confidence" },
  { B ("@\"result\":{\"confidence\":[]}"), E (TYPE), 1, 104, "$.result.confidence" },};
/* clang-format on */

static SyCatalogueSet *catalogues;

static SyProfile *
read_text (const char *text, SyCatalogue **catalogue, GPtrArray *warnings, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return sy_profile_from_json (bytes, catalogues, catalogue, warnings, error);
}

static char *
tidy (const char *text)
{
  g_autoptr (SyCatalogue) catalogue = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (SyProfile) profile = read_text (text, &catalogue, NULL, &error);
  gsize length;

  g_assert_no_error (error);

  return g_bytes_unref_to_data (sy_profile_to_json (profile, catalogue), &length);
}

static char *
read_file (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("SY_TEST_SOURCE_DIR"), folder, name, NULL);
  g_autoptr (GError) error = NULL;
  char *text;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

static void
test_bad (gconstpointer data)
{
  const BadRow *row = data;
  g_autofree char *text =
      row->text[0] == '@' ? g_strconcat (HEAD ",", row->text + 1, "}", NULL) : g_strdup (row->text);
  SyCatalogue *catalogue = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (read_text (text, &catalogue, NULL, &error));
  g_assert_null (catalogue);
  assert_refused (error, row);
}

/* Those of the shipped catalogue; the test of the program holds the one that needs another. */
static void
test_examples (void)
{
  g_autofree char *folder =
      g_build_filename (g_getenv ("SY_TEST_SOURCE_DIR"), "data", "examples", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *text = read_file ("data/examples", name);
      g_autofree char *again = NULL;

      if (strstr (text, "sqlite-vs-postgresql") != NULL)
        continue;
      again = tidy (text);
      g_assert_cmpstr (text, ==, again);
      n++;
    }
  g_assert_cmpuint (n, >=, 5);
}

/* Each good file has a twin that says what it becomes, and which stays as it is. */
static void
test_good_files (void)
{
  static const char *const names[] = { "minimal",      "everything",    "unknown",
                                       "escapes",      "numbers",       "catalogue-of-others",
                                       "own-criteria", "evidence-reach" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *name = g_strconcat (names[i], ".steelyard.json", NULL);
      g_autofree char *twin = g_strconcat (names[i], ".tidy.json", NULL);
      g_autofree char *text = read_file ("tests/cases/good", name);
      g_autofree char *expected = read_file ("tests/cases/good", twin);
      g_autofree char *once = tidy (text);
      g_autofree char *twice = tidy (once);

      g_assert_cmpstr (once, ==, expected);
      g_assert_cmpstr (twice, ==, expected);
    }
}

/* tests/cases/bad/expected.txt: NAME CODE LINE COLUMN PATH, the code as a number of SyFormatError.
 */
static void
test_bad_files (void)
{
  g_autofree char *list = read_file ("tests/cases/bad", "expected.txt");
  g_auto (GStrv) lines = g_strsplit (g_strchomp (list), "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (lines[i], " ", 5);
      g_autofree char *text = read_file ("tests/cases/bad", words[0]);
      g_autoptr (GError) error = NULL;
      BadRow row = { text,
                     strlen (text),
                     (SyFormatError) g_ascii_strtoull (words[1], NULL, 10),
                     (guint) g_ascii_strtoull (words[2], NULL, 10),
                     (guint) g_ascii_strtoull (words[3], NULL, 10),
                     words[4] };

      g_assert_null (read_text (text, NULL, NULL, &error));
      assert_refused (error, &row);
    }
  g_assert_cmpuint (g_strv_length (lines), >=, 10);
}

static void
test_defaults (void)
{
  g_autoptr (SyCatalogue) catalogue = NULL;
  g_autoptr (SyProfile) profile = read_text (HEAD "}", &catalogue, NULL, NULL);

  g_assert_cmpstr (catalogue->id, ==, "nodejs-vs-python");
  g_assert_cmpstr (sy_profile_get_title (profile), ==, "");
  g_assert_cmpstr (sy_profile_get_catalogue_id (profile), ==, "nodejs-vs-python");
  g_assert_cmpint (sy_profile_get_catalogue_version (profile), ==, 0);
  g_assert_cmpstr (sy_profile_get_preset (profile), ==, "");
  g_assert_cmpint (sy_profile_get_weight_reach (profile), ==, 2);
  g_assert_cmpint (sy_profile_get_rating_reach (profile), ==, 1);
  g_assert_cmpuint (sy_profile_get_n_entries (profile), ==, 0);
  g_assert_cmpuint (sy_profile_get_people (profile)->len, ==, 0);
  g_assert_null (sy_profile_get_decision (profile));
  g_assert_null (sy_profile_get_result (profile));
}

static void
assert_warning (GPtrArray *warnings, guint index, guint line, guint column, const char *path)
{
  const SyWarning *warning = g_ptr_array_index (warnings, index);

  g_assert_cmpstr (warning->path, ==, path);
  g_assert_cmpuint (warning->line, ==, line);
  g_assert_cmpuint (warning->column, ==, column);
  g_assert_nonnull (strstr (warning->message, path));
}

static void
test_everything (void)
{
  g_autofree char *text = read_file ("tests/cases/good", "everything.steelyard.json");
  g_autoptr (GPtrArray) warnings = sy_warnings_new ();
  g_autoptr (SyProfile) profile = read_text (text, NULL, warnings, NULL);
  const SyEntry *entry = sy_profile_find_entry (profile, "ai-ml");
  const SyDecision *decision = sy_profile_get_decision (profile);
  const SySnapshot *result = sy_profile_get_result (profile);
  const SyPerson *person = g_ptr_array_index (sy_profile_get_people (profile), 1);

  /* What it says of its result is as made up as the rest. */
  g_assert_cmpuint (warnings->len, ==, 1);
  assert_warning (warnings, 0, 2, 13, "$.result");
  g_assert_cmpstr (sy_profile_get_title (profile), ==, "Größe & 测试 😀");
  g_assert_cmpint (sy_profile_get_weight_reach (profile), ==, 10);
  g_assert_cmpint (sy_profile_get_rating_reach (profile), ==, 0);
  g_assert_cmpint (entry->weight, ==, 10);
  g_assert_true (entry->is_must);
  g_assert_cmpint (entry->ratings[SY_LEFT], ==, SY_UNSET);
  g_assert_cmpint (entry->ratings[SY_RIGHT], ==, 9);
  g_assert_cmpstr (entry->reason, ==, "line\nbreak");
  g_assert_cmpstr (entry->note, ==, "tab\there");
  g_assert_cmpstr (person->name, ==, "Bo");
  g_assert_cmpint (GPOINTER_TO_INT (g_hash_table_lookup (person->weights, "realtime")), ==, 4);
  g_assert_cmpstr (decision->chosen, ==, "both");
  g_assert_cmpstr (decision->date, ==, "2024-02-29");
  g_assert_cmpuint (decision->people->len, ==, 2);
  g_assert_cmpstr (result->leader, ==, "");
}

static void
test_warnings (void)
{
  static const char text[] =
      "{\"format\":\"steelyard-profile\",\"version\":1,\n"
      "\"catalogue\":{\"id\":\"nodejs-vs-python\",\"version\":99,\"x\":1},\n"
      "\"preset\":\"gone\",\"reach\":{\"y\":2},\n"
      "\"criteria\":{\"zeal\":{\"weight\":1}, \"ai-ml\":{\"ratings\":{\"go\":[]},\"z\":3}},\n"
      "\"people\":[{\"weights\":{\"zest\":5},\"age\":4}],\n"
      "\"decision\":{\"d\":1},\"result\":{\"r\":1},\n"
      "\"future\":{}}";
  g_autoptr (GPtrArray) warnings = sy_warnings_new ();
  g_autoptr (SyProfile) profile = read_text (text, NULL, warnings, NULL);

  g_assert_nonnull (profile);
  g_assert_cmpuint (warnings->len, ==, 12);
  assert_warning (warnings, 0, 2, 48, "$.catalogue.version");
  assert_warning (warnings, 1, 2, 55, "$.catalogue.x");
  assert_warning (warnings, 2, 3, 10, "$.preset");
  assert_warning (warnings, 3, 3, 30, "$.reach.y");
  assert_warning (warnings, 4, 4, 20, "$.criteria.zeal");
  assert_warning (warnings, 5, 4, 59, "$.criteria.ai-ml.ratings.go");
  assert_warning (warnings, 6, 4, 67, "$.criteria.ai-ml.z");
  assert_warning (warnings, 7, 5, 30, "$.people[0].weights.zest");
  assert_warning (warnings, 8, 5, 39, "$.people[0].age");
  assert_warning (warnings, 9, 6, 17, "$.decision.d");
  assert_warning (warnings, 10, 6, 34, "$.result.r");
  assert_warning (warnings, 11, 7, 10, "$.future");
}

/* The members that a newer version may add stay, through any change of what is known. */
static void
test_unknown_members_survive_changes (void)
{
  g_autofree char *text = read_file ("tests/cases/good", "unknown.steelyard.json");
  g_autoptr (SyCatalogue) catalogue = NULL;
  g_autoptr (SyProfile) profile = read_text (text, &catalogue, NULL, NULL);
  g_autoptr (SyProfile) heavier = sy_profile_with_weight (profile, "ai-ml", 3);
  g_autoptr (SyProfile) named = sy_profile_with_title (heavier, "New");
  g_autoptr (GBytes) bytes = sy_profile_to_json (named, catalogue);
  const char *written = g_bytes_get_data (bytes, NULL);
  static const char *const kept[] = { "\"mood\": \"é/\"",
                                      "1.2300e+05",
                                      "123456789012345678901234567890",
                                      "-0.0",
                                      "\"go\": []",
                                      "\"age\": 4",
                                      "\"later\": {",
                                      "\"zeal\": {" };

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    g_assert_nonnull (strstr (written, kept[i]));
}

/* What the program can make it can read, the odd and the empty included. */
static void
test_written_is_readable (void)
{
  g_autoptr (SyCatalogue) catalogue = sy_catalogue_new_shipped ();
  g_autoptr (SyProfile) profile = sy_profile_new (catalogue->id, catalogue->version);
  g_autoptr (GPtrArray) people = sy_people_new ();
  g_autoptr (SyDecision) decision = sy_decision_new ();
  g_autoptr (SySnapshot) result = sy_snapshot_new ("none", "");
  g_autoptr (SyProfile) peopled = NULL;
  g_autoptr (SyProfile) decided = NULL;
  g_autoptr (SyProfile) whole = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *again = NULL;

  g_ptr_array_add (people, sy_person_new (""));
  peopled = sy_profile_with_people (profile, people);
  decided = sy_profile_with_decision (peopled, decision);
  whole = sy_profile_with_result (decided, result);
  bytes = sy_profile_to_json (whole, catalogue);
  again = tidy (g_bytes_get_data (bytes, NULL));

  g_assert_cmpstr (again, ==, g_bytes_get_data (bytes, NULL));
  g_assert_nonnull (
      strstr (again,
              "\"people\": [\n    {\n      \"name\": \"\",\n      \"weights\": {}\n    }\n  ]"));
  g_assert_nonnull (strstr (again, "\"decision\": {}"));
  g_assert_nonnull (strstr (again, "\"verdict\": \"none\",\n    \"leader\": null\n  }"));
}

static char *
make_crowd (guint n, guint n_earlier)
{
  GString *text = g_string_new ("{\"format\":\"steelyard-profile\",\"version\":1,"
                                "\"catalogue\":{\"id\":\"nodejs-vs-python\"},\"people\":[");

  for (guint i = 0; i < n; i++)
    g_string_append (text, i > 0 ? ",{}" : "{}");
  g_string_append (text, "],\"rounds\":[{},{\"people\":[");
  for (guint i = 0; i < n_earlier; i++)
    g_string_append (text, i > 0 ? ",{}" : "{}");
  g_string_append (text, "]}]}");

  return g_string_free (text, FALSE);
}

static void
test_people_in_all (void)
{
  g_autofree char *most = make_crowd (SY_PEOPLE_MAX - 3, 3);
  g_autofree char *more = make_crowd (SY_PEOPLE_MAX - 3, 4);
  g_autoptr (SyProfile) profile = read_text (most, NULL, NULL, NULL);
  g_autoptr (SyProfile) begun = sy_profile_with_round_begun (profile, "2026-12-01");
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (profile);
  g_assert_true (begun == profile);
  g_assert_null (read_text (more, NULL, NULL, &error));
  g_assert_error (error, SY_FORMAT_ERROR, SY_FORMAT_ERROR_TOO_MANY);
  g_assert_cmpstr (sy_format_error_get_path (error), ==, "$.rounds[1].people[3]");
}

static void
test_rounds_in_all (void)
{
  GString *text = g_string_new ("{\"format\":\"steelyard-profile\",\"version\":1,"
                                "\"catalogue\":{\"id\":\"nodejs-vs-python\"},\"rounds\":[{}");
  g_autofree char *most = NULL;
  g_autofree char *more = NULL;
  g_autoptr (SyProfile) profile = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 1; i < SY_ROUNDS_MAX; i++)
    g_string_append (text, ",{}");
  most = g_strconcat (text->str, "]}", NULL);
  more = g_strconcat (text->str, ",{}]}", NULL);
  g_string_free (text, TRUE);
  profile = read_text (most, NULL, NULL, NULL);
  g_assert_cmpuint (sy_profile_get_rounds (profile)->len, ==, SY_ROUNDS_MAX);
  g_assert_null (read_text (more, NULL, NULL, &error));
  g_assert_cmpstr (sy_format_error_get_path (error), ==, "$.rounds[100]");
}

static void
assert_own_warnings (const char *text, guint n, const char *path)
{
  g_autoptr (GPtrArray) warnings = sy_warnings_new ();
  g_autoptr (SyProfile) profile = read_text (text, NULL, warnings, NULL);

  g_assert_nonnull (profile);
  g_assert_cmpuint (warnings->len, ==, n);
  if (n > 0)
    g_assert_cmpstr (((SyWarning *) g_ptr_array_index (warnings, 0))->path, ==, path);
}

#define OWN(version, name)                                                                         \
  "{\"format\":\"steelyard-profile\",\"version\":" version                                         \
  ",\"catalogue\":{\"id\":\"nodejs-vs-python\"},\"own_criteria\":[{\"id\":\"own-x\",\"name\":"     \
  "\"" name                                                                                        \
  "\",\"ratings\":{\"nodejs\":1,\"python\":2}}],\"criteria\":{\"own-x\":{\"weight\":7}}}"

/* Of version 1 they are read, too, but whoever still has a program of that does not count them. */
static void
test_own_warnings (void)
{
  assert_own_warnings (OWN ("2", "X"), 0, NULL);
  assert_own_warnings (OWN ("1", "X"), 1, "$.own_criteria");
  assert_own_warnings (OWN ("2", " real-time COMMUNICATION"), 1, "$.own_criteria[0].name");
}

static void
test_own_limit (void)
{
  g_autoptr (SyCatalogue) catalogue = sy_catalogue_new_shipped ();
  const guint n_max = SY_CRITERIA_MAX - catalogue->criteria->len;
  g_autoptr (GString) text = g_string_new (HEAD ",\"own_criteria\":[\n");
  g_autofree char *path = g_strdup_printf ("$.own_criteria[%u]", n_max);
  g_autoptr (SyProfile) profile = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  for (guint i = 0; i < n_max; i++)
    g_string_append_printf (text, "%s{\"id\":\"own-%u\",\"ratings\":{\"nodejs\":1,\"python\":2}}",
                            i > 0 ? ",\n" : "", i);
  length = text->len;
  g_string_append (text, "]}");
  profile = read_text (text->str, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sy_profile_get_own (profile)->len, ==, n_max);

  g_string_truncate (text, length);
  g_string_append (text, ",\n {}]}");
  g_assert_null (read_text (text->str, NULL, NULL, &error));
  g_assert_error (error, SY_FORMAT_ERROR, SY_FORMAT_ERROR_TOO_MANY);
  g_assert_cmpuint (sy_format_error_get_line (error), ==, n_max + 2);
  g_assert_cmpuint (sy_format_error_get_column (error), ==, 2);
  g_assert_cmpstr (sy_format_error_get_path (error), ==, path);
}

static void
check_time (GBytes *bytes, int code, guint n_warnings)
{
  g_autoptr (GPtrArray) warnings = sy_warnings_new ();
  g_autoptr (GError) error = NULL;
  double start = get_seconds ();
  g_autoptr (SyProfile) profile = sy_profile_from_json (bytes, catalogues, NULL, warnings, &error);

  assert_quick (get_seconds () - start);
  if (code >= 0)
    g_assert_error (error, SY_FORMAT_ERROR, code);
  else
    g_assert_no_error (error);
  g_assert_cmpuint (warnings->len, ==, n_warnings);
  g_bytes_unref (bytes);
}

static void
test_hostile (void)
{
  g_autoptr (GString) criteria = g_string_new (HEAD ",\"criteria\":{");
  g_autofree char *flood = make_colliding_object (1000, "{}");
  g_autofree char *colliding = g_strconcat (HEAD ",\"criteria\":", flood, "}", NULL);

  for (guint i = 0; i < 1000; i++)
    g_string_append_printf (criteria, "%s\"c%u\":{}", i > 0 ? "," : "", i);
  g_string_append (criteria, "}}");

  check_time (g_bytes_new (criteria->str, criteria->len), -1, SY_WARNINGS_MAX);
  check_time (g_bytes_new (colliding, strlen (colliding)), SY_FORMAT_ERROR_TOO_MANY, 0);
  check_time (repeat (HEAD ",\"people\":[", "{}", SY_PEOPLE_MAX, "]}"), -1, 0);
  check_time (repeat (HEAD ",\"people\":[", "{\"name\":\"N\"}", SY_PEOPLE_MAX - 1, ",1]}"),
              SY_FORMAT_ERROR_TYPE, SY_WARNINGS_MAX);
  check_time (repeat (HEAD ",\"x\":[", "[]", 100000, "]}"), -1, 1);
  check_time (repeat (HEAD ",\"x\":", "[", 100000, ""), SY_FORMAT_ERROR_TOO_DEEP, 0);
}

int
main (int argc, char **argv)
{
  int status;

  g_setenv ("XDG_DATA_HOME", "/nonexistent", TRUE);
  g_test_init (&argc, &argv, NULL);
  catalogues = sy_catalogue_set_new (NULL);

  add_rows ("/profile-json/bad", bad_rows, G_N_ELEMENTS (bad_rows), test_bad);
  g_test_add_func ("/profile-json/examples", test_examples);
  g_test_add_func ("/profile-json/good-files", test_good_files);
  g_test_add_func ("/profile-json/bad-files", test_bad_files);
  g_test_add_func ("/profile-json/defaults", test_defaults);
  g_test_add_func ("/profile-json/everything", test_everything);
  g_test_add_func ("/profile-json/warnings", test_warnings);
  g_test_add_func ("/profile-json/people-in-all", test_people_in_all);
  g_test_add_func ("/profile-json/rounds-in-all", test_rounds_in_all);
  g_test_add_func ("/profile-json/unknown-members-survive-changes",
                   test_unknown_members_survive_changes);
  g_test_add_func ("/profile-json/written-is-readable", test_written_is_readable);
  g_test_add_func ("/profile-json/own-warnings", test_own_warnings);
  g_test_add_func ("/profile-json/own-limit", test_own_limit);
  g_test_add_func ("/profile-json/hostile", test_hostile);

  status = g_test_run ();
  sy_catalogue_set_free (catalogues);

  return status;
}
