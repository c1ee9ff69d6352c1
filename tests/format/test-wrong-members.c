/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "format-test.h"
#include "sy-catalogue-json.h"
#include "sy-profile-json.h"

/* Every member of both formats with everything that it may not be. In the texts a single quotation
 * mark is a double one, and "^" is where the value stands that is wrong: where the refusal must
 * point.
 */

typedef struct
{
  const char *value;
  SyFormatError code;
} Wrong;

typedef enum
{
  KIND_TEXT,
  KIND_ID,
  KIND_LIST,
  KIND_OBJECT,
  KIND_FLAG,
  KIND_LEVEL, /* 0 to 10 */
  KIND_VERSION,
  KIND_YEAR,
  KIND_FEW, /* 0 to 3 */
  KIND_DAY,
  KIND_CHOICE,
  KIND_LEAD,
  KIND_CONFIDENCE,
  KIND_SIDE,
  KIND_ADDRESS,
  KIND_NEW_ID,    /* of a list that holds "x" already */
  KIND_REFERENCE, /* to what is not there */
  KIND_MISSING,   /* the object itself, which lacks something */
  N_KINDS,
} Kind;

typedef struct
{
  Kind kind;
  const char *text;
  const char *path;
} Member;

#define NO_TEXT                                                                                    \
  { "null", E (TYPE) }, { "true", E (TYPE) }, { "1", E (TYPE) }, { "[]", E (TYPE) },               \
  {                                                                                                \
    "{}", E (TYPE)                                                                                 \
  }
#define NO_NUMBER                                                                                  \
  { "null", E (TYPE) }, { "false", E (TYPE) }, { "'1'", E (TYPE) }, { "[1]", E (TYPE) },           \
  {                                                                                                \
    "{}", E (TYPE)                                                                                 \
  }
#define NO_INTEGER                                                                                 \
  { "1.5", E (FRACTION) }, { "1e-1", E (FRACTION) }, { "1.00000000000000000001", E (FRACTION) },   \
  {                                                                                                \
    "-123456789012345678901234567890", E (RANGE)                                                   \
  }

/* clang-format off */
static const Wrong wrongs[N_KINDS][16] = {
  [KIND_TEXT] = { NO_TEXT },
  [KIND_ID] = { NO_TEXT, { "''", E (RANGE) } },
  [KIND_LIST] = { { "null", E (TYPE) }, { "true", E (TYPE) }, { "1", E (TYPE) }, { "'x'", E (TYPE) },
                  { "{}", E (TYPE) } },
  [KIND_OBJECT] = { { "null", E (TYPE) }, { "true", E (TYPE) }, { "1", E (TYPE) },
                    { "'x'", E (TYPE) }, { "[]", E (TYPE) } },
  [KIND_FLAG] = { { "null", E (TYPE) }, { "0", E (TYPE) }, { "1", E (TYPE) }, { "'true'", E (TYPE) },
                  { "[true]", E (TYPE) }, { "{}", E (TYPE) } },
  [KIND_LEVEL] = { NO_NUMBER, NO_INTEGER, { "-1", E (RANGE) }, { "11", E (RANGE) },
                   { "1e2", E (RANGE) }, { "18446744073709551621", E (RANGE) } },
  [KIND_VERSION] = { NO_NUMBER, NO_INTEGER, { "0", E (RANGE) }, { "-1", E (RANGE) },
                     { "2147483648", E (RANGE) } },
  [KIND_YEAR] = { NO_NUMBER, NO_INTEGER, { "-1", E (RANGE) }, { "10000", E (RANGE) } },
  [KIND_FEW] = { NO_NUMBER, NO_INTEGER, { "-1", E (RANGE) }, { "4", E (RANGE) } },
  [KIND_DAY] = { NO_TEXT, { "''", E (RANGE) }, { "'2026-02-29'", E (RANGE) },
                 { "'2026-11-31'", E (RANGE) }, { "'2026-11-00'", E (RANGE) },
                 { "'2026/11/23'", E (RANGE) }, { "'2026-11-2x'", E (RANGE) },
                 { "' 2026-11-23'", E (RANGE) }, { "'+026-11-23'", E (RANGE) } },
  [KIND_CHOICE] = { NO_TEXT, { "''", E (RANGE) }, { "'Python'", E (RANGE) }, { "'none'", E (RANGE) },
                    { "'both '", E (RANGE) } },
  [KIND_LEAD] = { { "false", E (TYPE) }, { "'1'", E (TYPE) }, { "[1]", E (TYPE) }, { "{}", E (TYPE) },
                  { "100.0001", E (RANGE) }, { "-100.0001", E (RANGE) }, { "1e300", E (RANGE) } },
  [KIND_CONFIDENCE] = { { "true", E (TYPE) }, { "'1'", E (TYPE) }, { "[1]", E (TYPE) },
                        { "{}", E (TYPE) }, { "1.0001", E (RANGE) }, { "-1e-9", E (RANGE) } },
  [KIND_SIDE] = { NO_TEXT, { "''", E (RANGE) }, { "'Data'", E (RANGE) }, { "'both'", E (RANGE) } },
  [KIND_ADDRESS] = { NO_TEXT, { "''", E (RANGE) }, { "'ftp://x'", E (RANGE) },
                     { "'javascript:alert(1)'", E (RANGE) }, { "'file:///etc/passwd'", E (RANGE) },
                     { "' https://x'", E (RANGE) }, { "'https:x'", E (RANGE) },
                     { "'//x.org'", E (RANGE) } },
  [KIND_NEW_ID] = { { "'x'", E (REFERENCE) }, { "'\\u0078'", E (REFERENCE) } },
  [KIND_REFERENCE] = { NO_TEXT, { "'gone'", E (REFERENCE) }, { "''", E (REFERENCE) },
                       { "'X'", E (REFERENCE) } },
  [KIND_MISSING] = { { "{}", E (MISSING) }, { "{'x':1}", E (MISSING) } },
};

/* A catalogue with the members that are given. */
static const Member catalogue_members[] = {
  { KIND_OBJECT, "'groups':[^]", "$.groups[0]" },
  { KIND_OBJECT, "'groups':[{'id':'x'},^]", "$.groups[1]" },
  { KIND_LIST, "'groups':^", "$.groups" },
  { KIND_ID, "'groups':[{'id':^}]", "$.groups[0].id" },
  { KIND_NEW_ID, "'groups':[{'id':'x'},{'id':^}]", "$.groups[1].id" },
  { KIND_TEXT, "'groups':[{'id':'x','name':^}]", "$.groups[0].name" },
  { KIND_MISSING, "'groups':[^]", "$.groups[0]" },
  { KIND_TEXT, "'description':^", "$.description" },
  { KIND_LIST, "'sources':^", "$.sources" },
  { KIND_OBJECT, "'sources':[^]", "$.sources[0]" },
  { KIND_MISSING, "'sources':[^]", "$.sources[0]" },
  { KIND_ID, "'sources':[{'id':^}]", "$.sources[0].id" },
  { KIND_NEW_ID, "'sources':[{'id':'x'},{'id':'y'},{'id':^}]", "$.sources[2].id" },
  { KIND_TEXT, "'sources':[{'id':'x','title':^}]", "$.sources[0].title" },
  { KIND_TEXT, "'sources':[{'id':'x','publisher':^}]", "$.sources[0].publisher" },
  { KIND_YEAR, "'sources':[{'id':'x','year':^}]", "$.sources[0].year" },
  { KIND_ADDRESS, "'sources':[{'id':'x','address':^}]", "$.sources[0].address" },
  { KIND_LIST, "'facts':^", "$.facts" },
  { KIND_OBJECT, "'facts':[^]", "$.facts[0]" },
  { KIND_MISSING, "'facts':[^]", "$.facts[0]" },
  { KIND_ID, "'facts':[{'id':^}]", "$.facts[0].id" },
  { KIND_NEW_ID, "'facts':[{'id':'x'},\n{'id':^}]", "$.facts[1].id" },
  { KIND_TEXT, "'facts':[{'id':'x','name':^}]", "$.facts[0].name" },
  { KIND_OBJECT, "'facts':[{'id':'x','cells':^}]", "$.facts[0].cells" },
  { KIND_TEXT, "'facts':[{'id':'x','cells':{'l':^}}]", "$.facts[0].cells.l" },
  { KIND_TEXT, "'facts':[{'id':'x','cells':{'l':'','r':^}}]", "$.facts[0].cells.r" },
  { KIND_LIST, "'facts':[{'id':'x','evidence':^}]", "$.facts[0].evidence" },
  { KIND_OBJECT, "'facts':[{'id':'x','evidence':[{},^]}]", "$.facts[0].evidence[1]" },
  { KIND_TEXT, "'facts':[{'id':'x','evidence':[{'claim':^}]}]", "$.facts[0].evidence[0].claim" },
  { KIND_TEXT, "'facts':[{'id':'x','evidence':[{'figure':^}]}]", "$.facts[0].evidence[0].figure" },
  { KIND_TEXT, "'facts':[{'id':'x','evidence':[{'source':^}]}]", "$.facts[0].evidence[0].source" },
  { KIND_REFERENCE, "'sources':[{'id':'x'}],'facts':[{'id':'x','evidence':[{'source':^}]}]", "$.facts[0].evidence[0].source" },
  { KIND_OBJECT, "'together':^", "$.together" },
  { KIND_TEXT, "'together':{'text':^}", "$.together.text" },
  { KIND_TEXT, "'together':{'warning':^}", "$.together.warning" },
  { KIND_REFERENCE, "'together':{'warning_criterion':^}", "$.together.warning_criterion" },
  { KIND_LIST, "'presets':^", "$.presets" },
  { KIND_OBJECT, "'presets':[^]", "$.presets[0]" },
  { KIND_MISSING, "'presets':[{'id':'x'},^]", "$.presets[1]" },
  { KIND_ID, "'presets':[{'id':^}]", "$.presets[0].id" },
  { KIND_NEW_ID, "'presets':[{'id':'x'},{'id':^}]", "$.presets[1].id" },
  { KIND_TEXT, "'presets':[{'id':'x','name':^}]", "$.presets[0].name" },
  { KIND_TEXT, "'presets':[{'id':'x','description':^}]", "$.presets[0].description" },
  { KIND_OBJECT, "'presets':[{'id':'x','weights':^}]", "$.presets[0].weights" },
  { KIND_LEVEL, "'presets':[{'id':'x','weights':{'k':^}}]", "$.presets[0].weights.k" },
  { KIND_REFERENCE, "'presets':[{'id':'x','expected':^}]", "$.presets[0].expected" },
  { KIND_LIST, "'questions':^", "$.questions" },
  { KIND_OBJECT, "'questions':[^]", "$.questions[0]" },
  { KIND_ID, "'questions':[{'id':^}]", "$.questions[0].id" },
  { KIND_NEW_ID, "'questions':[{'id':'x'},{},{'id':^}]", "$.questions[2].id" },
  { KIND_TEXT, "'questions':[{'question':^}]", "$.questions[0].question" },
  { KIND_TEXT, "'questions':[{'answer':^}]", "$.questions[0].answer" },
  { KIND_LIST, "'questions':[{'evidence':^}]", "$.questions[0].evidence" },
  { KIND_OBJECT, "'questions':[{'evidence':[^]}]", "$.questions[0].evidence[0]" },
  { KIND_REFERENCE, "'sources':[{'id':'x'}],'questions':[{'evidence':[{'source':^}]}]", "$.questions[0].evidence[0].source" },
};

/* A catalogue of two options, with the criteria that are given. */
static const Member criteria_members[] = {
  { KIND_LIST, "'criteria':^", "$.criteria" },
  { KIND_OBJECT, "'criteria':[^]", "$.criteria[0]" },
  { KIND_MISSING, "'criteria':[^]", "$.criteria[0]" },
  { KIND_MISSING, "'criteria':[{'id':'x','ratings':^}]", "$.criteria[0].ratings" },
  { KIND_ID, "'criteria':[{'id':^,'ratings':{'l':1,'r':2}}]", "$.criteria[0].id" },
  { KIND_NEW_ID, "'criteria':[{'id':'x','ratings':{'l':1,'r':2}},{'id':^}]", "$.criteria[1].id" },
  { KIND_TEXT, "'criteria':[{'id':'x','name':^}]", "$.criteria[0].name" },
  { KIND_TEXT, "'groups':[],'criteria':[{'id':'x','question':^}]", "$.criteria[0].question" },
  { KIND_REFERENCE, "'groups':[{'id':'x'}],'criteria':[{'id':'x','group':^}]", "$.criteria[0].group" },
  { KIND_SIDE, "'criteria':[{'id':'x','side':^}]", "$.criteria[0].side" },
  { KIND_TEXT, "'criteria':[{'id':'x','zero':^}]", "$.criteria[0].zero" },
  { KIND_TEXT, "'criteria':[{'id':'x','ten':^}]", "$.criteria[0].ten" },
  { KIND_OBJECT, "'criteria':[{'id':'x','ratings':^}]", "$.criteria[0].ratings" },
  { KIND_LEVEL, "'criteria':[{'id':'x','ratings':{'l':^,'r':2}}]", "$.criteria[0].ratings.l" },
  { KIND_LEVEL, "'criteria':[{'id':'x','ratings':{'l':0,'r':^}}]", "$.criteria[0].ratings.r" },
  { KIND_OBJECT, "'criteria':[{'id':'x','ratings':{'l':1,'r':2},'cells':^}]", "$.criteria[0].cells" },
  { KIND_TEXT, "'criteria':[{'id':'x','ratings':{'l':1,'r':2},'cells':{'r':^}}]", "$.criteria[0].cells.r" },
  { KIND_TEXT, "'criteria':[{'id':'x','ratings':{'l':1,'r':2},'reason':^}]", "$.criteria[0].reason" },
  { KIND_LIST, "'criteria':[{'id':'x','ratings':{'l':1,'r':2},'evidence':^}]", "$.criteria[0].evidence" },
  { KIND_OBJECT, "'criteria':[{'id':'x','ratings':{'l':1,'r':2},'evidence':[^]}]", "$.criteria[0].evidence[0]" },
  { KIND_TEXT, "'criteria':[{'id':'x','ratings':{'l':1,'r':2},'evidence':[{},{'figure':^}]}]", "$.criteria[0].evidence[1].figure" },
  { KIND_REFERENCE, "'sources':[{'id':'x'}],'criteria':[{'id':'x','ratings':{'l':1,'r':2},'evidence':[{'source':^}]}]", "$.criteria[0].evidence[0].source" },
};

/* A catalogue of one criterion, with the options that are given. */
static const Member option_members[] = {
  { KIND_LIST, "'options':^", "$.options" },
  { KIND_OBJECT, "'options':[^,{'id':'r'}]", "$.options[0]" },
  { KIND_MISSING, "'options':[{'id':'l'},^]", "$.options[1]" },
  { KIND_ID, "'options':[{'id':'l'},{'id':^}]", "$.options[1].id" },
  { KIND_NEW_ID, "'options':[{'id':'x'},{'id':^}]", "$.options[1].id" },
  { KIND_TEXT, "'options':[{'id':'l','name':^},{'id':'r'}]", "$.options[0].name" },
  { KIND_TEXT, "'options':[{'id':'l'},{'id':'r','summary':^}]", "$.options[1].summary" },
  { KIND_LIST, "'options':[{'id':'l','features':^},{'id':'r'}]", "$.options[0].features" },
  { KIND_LIST, "'options':[{'id':'l','frameworks':^},{'id':'r'}]", "$.options[0].frameworks" },
  { KIND_LIST, "'options':[{'id':'l'},{'id':'r','use_cases':^}]", "$.options[1].use_cases" },
  { KIND_OBJECT, "'options':[{'id':'l','features':[^]},{'id':'r'}]", "$.options[0].features[0]" },
  { KIND_OBJECT, "'options':[{'id':'l'},{'id':'r','frameworks':[{},^]}]", "$.options[1].frameworks[1]" },
  { KIND_TEXT, "'options':[{'id':'l'},{'id':'r','use_cases':[{'name':^}]}]", "$.options[1].use_cases[0].name" },
  { KIND_TEXT, "'options':[{'id':'l','frameworks':[{'text':^}]},{'id':'r'}]", "$.options[0].frameworks[0].text" },
  { KIND_LIST, "'options':[{'id':'l','features':[{'evidence':^}]},{'id':'r'}]", "$.options[0].features[0].evidence" },
  { KIND_OBJECT, "'options':[{'id':'l','features':[{'evidence':[^]}]},{'id':'r'}]", "$.options[0].features[0].evidence[0]" },
  { KIND_REFERENCE, "'sources':[{'id':'x'}],'options':[{'id':'l','features':[{'evidence':[{'source':^}]}]},{'id':'r'}]", "$.options[0].features[0].evidence[0].source" },
};

/* What stands before all else, as a whole text. */
static const Member catalogue_heads[] = {
  { KIND_TEXT, "{'format':^}", "$.format" },
  { KIND_VERSION, "{'format':'steelyard-catalogue','format_version':^}", "$.format_version" },
  { KIND_ID, "{'format':'steelyard-catalogue','format_version':1,'id':^}", "$.id" },
  { KIND_VERSION, "{'format':'steelyard-catalogue','format_version':1,'id':'c','version':^}", "$.version" },
  { KIND_TEXT, "{'format':'steelyard-catalogue','format_version':1,'id':'c','version':1,'title':^}", "$.title" },
};

static const Member profile_heads[] = {
  { KIND_OBJECT, "^", "$" },
  { KIND_TEXT, "{'format':^}", "$.format" },
  { KIND_VERSION, "{'format':'steelyard-profile','version':^}", "$.version" },
  { KIND_OBJECT, "{'format':'steelyard-profile','version':1,'catalogue':^}", "$.catalogue" },
  { KIND_MISSING, "{'format':'steelyard-profile','version':1,'catalogue':^}", "$.catalogue" },
  { KIND_ID, "{'format':'steelyard-profile','version':1,'catalogue':{'id':^}}", "$.catalogue.id" },
  { KIND_VERSION, "{'format':'steelyard-profile','version':1,'catalogue':{'id':'nodejs-vs-python','version':^}}", "$.catalogue.version" },
};

static const Member profile_members[] = {
  { KIND_TEXT, "'title':^", "$.title" },
  { KIND_TEXT, "'preset':^", "$.preset" },
  { KIND_OBJECT, "'reach':^", "$.reach" },
  { KIND_LEVEL, "'reach':{'weights':^}", "$.reach.weights" },
  { KIND_FEW, "'reach':{'weights':1,'ratings':^}", "$.reach.ratings" },
  { KIND_OBJECT, "'criteria':^", "$.criteria" },
  { KIND_OBJECT, "'criteria':{'ai-ml':{},\r\n'gone':^}", "$.criteria.gone" },
  { KIND_LEVEL, "'criteria':{'ai-ml':{'weight':^}}", "$.criteria.ai-ml.weight" },
  { KIND_LEVEL, "'criteria':{'gone':{'weight':^}}", "$.criteria.gone.weight" },
  { KIND_FLAG, "'criteria':{'ai-ml':{'must':^}}", "$.criteria.ai-ml.must" },
  { KIND_OBJECT, "'criteria':{'ai-ml':{'ratings':^}}", "$.criteria.ai-ml.ratings" },
  { KIND_LEVEL, "'criteria':{'ai-ml':{'ratings':{'nodejs':^}}}", "$.criteria.ai-ml.ratings.nodejs" },
  { KIND_LEVEL, "'criteria':{'gone':{'ratings':{'nodejs':1,'python':^}}}", "$.criteria.gone.ratings.python" },
  { KIND_TEXT, "'criteria':{'ai-ml':{'reason':^}}", "$.criteria.ai-ml.reason" },
  { KIND_TEXT, "'criteria':{'ai-ml':{'note':^}}", "$.criteria.ai-ml.note" },
  { KIND_LIST, "'people':^", "$.people" },
  { KIND_OBJECT, "'people':[{},^]", "$.people[1]" },
  { KIND_TEXT, "'people':[{'name':^}]", "$.people[0].name" },
  { KIND_OBJECT, "'people':[{'weights':^}]", "$.people[0].weights" },
  { KIND_LEVEL, "'people':[{'weights':{'ai-ml':^}}]", "$.people[0].weights.ai-ml" },
  { KIND_LEVEL, "'people':[{'weights':{'gone':^}}]", "$.people[0].weights.gone" },
  { KIND_TEXT, "'people':[{'dissent':^}]", "$.people[0].dissent" },
  { KIND_LIST, "'rounds':^", "$.rounds" },
  { KIND_OBJECT, "'rounds':[{},^]", "$.rounds[1]" },
  { KIND_DAY, "'rounds':[{'date':^}]", "$.rounds[0].date" },
  { KIND_LIST, "'rounds':[{'people':^}]", "$.rounds[0].people" },
  { KIND_OBJECT, "'rounds':[{'people':[^]}]", "$.rounds[0].people[0]" },
  { KIND_LEVEL, "'rounds':[{'people':[{'weights':{'ai-ml':^}}]}]",
    "$.rounds[0].people[0].weights.ai-ml" },
  { KIND_OBJECT, "'invitation':^", "$.invitation" },
  { KIND_MISSING, "'invitation':^", "$.invitation" },
  { KIND_ID, "'invitation':{'id':^}", "$.invitation.id" },
  { KIND_TEXT, "'invitation':{'id':'0123456789abcdef0123456789abcdef','from':^}",
    "$.invitation.from" },
  { KIND_OBJECT, "'answer':^", "$.answer" },
  { KIND_MISSING, "'answer':^", "$.answer" },
  { KIND_ID, "'people':[{}],'answer':{'to':^}", "$.answer.to" },
  { KIND_OBJECT, "'decision':^", "$.decision" },
  { KIND_CHOICE, "'decision':{'chosen':^}", "$.decision.chosen" },
  { KIND_TEXT, "'decision':{'reason':^}", "$.decision.reason" },
  { KIND_DAY, "'decision':{'date':^}", "$.decision.date" },
  { KIND_DAY, "'decision':{'revisit':^}", "$.decision.revisit" },
  { KIND_LIST, "'decision':{'people':^}", "$.decision.people" },
  { KIND_TEXT, "'decision':{'people':['Ana',^]}", "$.decision.people[1]" },
  { KIND_OBJECT, "'decision':{'weights':^}", "$.decision.weights" },
  { KIND_LEVEL, "'decision':{'weights':{'ai-ml':^}}", "$.decision.weights.ai-ml" },
  { KIND_OBJECT, "'decision':{'ratings':^}", "$.decision.ratings" },
  { KIND_OBJECT, "'decision':{'ratings':{'gone':^}}", "$.decision.ratings.gone" },
  { KIND_LEVEL, "'decision':{'ratings':{'gone':{'python':1,'nodejs':^}}}", "$.decision.ratings.gone.nodejs" },
  { KIND_OBJECT, "'result':^", "$.result" },
  { KIND_TEXT, "'result':{'verdict':^}", "$.result.verdict" },
  { KIND_LEAD, "'result':{'lead':^}", "$.result.lead" },
  { KIND_CONFIDENCE, "'result':{'confidence':^}", "$.result.confidence" },
};
/* clang-format on */

#define CATALOGUE_HEAD                                                                             \
  "{'format':'steelyard-catalogue','format_version':1,'id':'c','version':1,'title':'T',"
#define OPTIONS "'options':[{'id':'l'},{'id':'r'}],"
#define CRITERIA "'criteria':[{'id':'k','ratings':{'l':1,'r':2}}],"
#define PROFILE_HEAD                                                                               \
  "{'format':'steelyard-profile','version':1,'catalogue':{'id':'nodejs-vs-python'},"

typedef struct
{
  const char *name;
  const Member *members;
  guint n_members;
  const char *head;
  const char *tail;
} Table;

#define TABLE(name, members, head, tail)                                                           \
  {                                                                                                \
    name, members, G_N_ELEMENTS (members), head, tail                                              \
  }

static const Table tables[] = {
  TABLE ("catalogue/head", catalogue_heads, "", ""),
  TABLE ("catalogue/member", catalogue_members, CATALOGUE_HEAD OPTIONS CRITERIA, "}"),
  TABLE ("catalogue/criterion", criteria_members, CATALOGUE_HEAD OPTIONS, "}"),
  TABLE ("catalogue/option", option_members, CATALOGUE_HEAD CRITERIA, "}"),
  TABLE ("profile/head", profile_heads, "", ""),
  TABLE ("profile/member", profile_members, PROFILE_HEAD, "}"),
};

typedef struct
{
  const Table *table;
  const Member *member;
  const Wrong *wrong;
} Case;

static SyCatalogueSet *catalogues;

/* Puts the value where it belongs, and tells where that is. */
static char *
complete (const Table *table, const Member *member, const char *value, BadRow *row)
{
  g_autofree char *whole = g_strconcat (table->head, member->text, table->tail, NULL);
  const char *place = strchr (whole, '^');
  g_autofree char *before = g_strndup (whole, (gsize) (place - whole));
  const char *line = strrchr (before, '\n');
  GString *text = g_string_new (before);

  row->line = line != NULL ? 2 : 1;
  row->column = (guint) strlen (line != NULL ? line + 1 : before) + 1;
  row->path = member->path;
  g_string_append (text, value);
  g_string_append (text, place + 1);
  g_string_replace (text, "'", "\"", 0);

  return g_string_free (text, FALSE);
}

static gboolean
read_text (const Table *table, const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (SyCatalogue) catalogue = NULL;
  g_autoptr (SyProfile) profile = NULL;

  if (g_str_has_prefix (table->name, "catalogue"))
    catalogue = sy_catalogue_from_json (bytes, NULL, NULL, error);
  else
    profile = sy_profile_from_json (bytes, catalogues, NULL, NULL, error);

  return catalogue != NULL || profile != NULL;
}

static void
test_wrong (gconstpointer data)
{
  const Case *self = data;
  BadRow row = { .code = self->wrong->code };
  g_autofree char *text = complete (self->table, self->member, self->wrong->value, &row);
  g_autoptr (GError) error = NULL;

  row.text = text;
  row.length = strlen (text);
  g_assert_false (read_text (self->table, text, &error));
  assert_refused (error, &row);
}

static void
add_table (const Table *table)
{
  for (guint i = 0; i < table->n_members; i++)
    for (guint k = 0; wrongs[table->members[i].kind][k].value != NULL; k++)
      {
        const Member *member = &table->members[i];
        Case one = { table, member, &wrongs[member->kind][k] };
        g_autofree char *path = g_strdup_printf ("/wrong-members/%s/%02u-%02u", table->name, i, k);

        g_test_add_data_func_full (path, g_memdup2 (&one, sizeof one), test_wrong, g_free);
      }
}

int
main (int argc, char **argv)
{
  int status;

  g_setenv ("XDG_DATA_HOME", "/nonexistent", TRUE);
  g_test_init (&argc, &argv, NULL);
  catalogues = sy_catalogue_set_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    add_table (&tables[i]);

  status = g_test_run ();
  sy_catalogue_set_free (catalogues);

  return status;
}
