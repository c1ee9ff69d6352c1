/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "format-test.h"
#include "sy-profile-json.h"

/* Profiles that are read and written. In the texts a single quotation mark is a double one; "@"
 * stands for the members that every profile begins with, "#" for the reach that it has where
 * nothing is said.
 */

#define REACH "\n  'reach': {\n    'weights': 2,\n    'ratings': 1\n  },"
#define NONE "\n  'criteria': {}"

/* What is canonical stays as it is, to the byte. */
static const char *const canonical[] = {
  "@#" NONE,
  "@\n  'preset': 'gone',#" NONE,
  "@\n  'preset': 'ai-ml',\n  'reach': {\n    'weights': 0,\n    'ratings': 3\n  }," NONE,
  "@\n  'reach': {\n    'weights': 10,\n    'ratings': 0,\n    'unit': 'steps'\n  }," NONE,
  "@#" NONE ",\n  'later': -0",
  "@#" NONE ",\n  'later': 1E5,\n  'sooner': 0e0",
  "@#" NONE ",\n  'later': 0.1000000000000000055511151231257827021181583404541015625",
  "@#" NONE ",\n  'later': 123456789012345678901234567890.0000000000000000000000000001",
  "@#" NONE ",\n  'later': -1.2300e-005,\n  'x': 1e+5,\n  'y': 9007199254740993",
  "@#" NONE ",\n  'later': {\n    'a': [],\n    'b': {},\n    'c': [\n      []\n    ]\n  }",
  "@#" NONE ",\n  'later': [\n    null,\n    true,\n    false,\n    '',\n    -0.0\n  ]",
  "@#" NONE ",\n  '': '',\n  ' ': ' '",
  "@#" NONE ",\n  'Größe': '测试 😀 e\u0301 \u202eא\u2028'",
  "@#" NONE ",\n  'escapes': '\\\" \\\\ / \\b\\f\\n\\r\\t \\u0001\\u001f \177'",
  "@#" NONE ",\n  '\\\"\\n\\u0002x': 1",
  "@#\n  'criteria': {\n    'ai-ml': {\n      'weight': 0\n    }\n  }",
  "@#\n  'criteria': {\n    'ai-ml': {\n      'weight': 10,\n      'must': true\n    }\n  }",
  "@#\n  'criteria': {\n    'ai-ml': {\n      'weight': 1,\n      'ratings': {\n        'nodejs': "
  "0,\n"
  "        'python': 10\n      }\n    }\n  }",
  "@#\n  'criteria': {\n    'ai-ml': {\n      'weight': 1,\n      'ratings': {\n"
  "        'python': 5\n      },\n      'reason': 'r',\n      'note': 'n'\n    }\n  }",
  "@#\n  'criteria': {\n    'ai-ml': {\n      'weight': 1,\n      'ratings': {\n        'go': [\n"
  "          1e2\n        ]\n      },\n      'mood': -0\n    }\n  }",
  "@#\n  'criteria': {\n    'ai-ml': {\n      'weight': 1\n    },\n    'alpha': {\n"
  "      'weight': 2,\n      'must': true,\n      'ratings': {\n        'nodejs': 1\n      }\n    "
  "},\n"
  "    'zeal': {\n      'weight': 0\n    },\n    'ä': {\n      'weight': 3\n    }\n  }",
  "@#" NONE ",\n  'people': [\n    {\n      'name': '',\n      'weights': {}\n    }\n  ]",
  "@#" NONE
  ",\n  'people': [\n    {\n      'name': 'Ana',\n      'weights': {\n        'ai-ml': 9,\n"
  "        'alpha': 0,\n        'zest': 10\n      },\n      'age': 4e1\n    },\n    {\n"
  "      'name': 'Ana',\n      'weights': {}\n    }\n  ]",
  "@#" NONE ",\n  'decision': {}",
  "@#" NONE ",\n  'decision': {\n    'chosen': 'both',\n    'reason': 'a\\nb',\n"
  "    'date': '2024-02-29',\n    'people': [\n      'Ana',\n      '',\n      'Bo, the "
  "\\\"second\\\"'\n"
  "    ],\n    'revisit': '9999-12-31',\n    'mood': 1.50\n  }",
  "@#" NONE ",\n  'result': {\n    'verdict': '',\n    'leader': null\n  }",
  "@#" NONE ",\n  'result': {\n    'verdict': 'clear',\n    'leader': 'python',\n"
  "    'shares': [\n      1E-2\n    ]\n  }",
  "@#" NONE ",\n  'result': {\n    'verdict': 'future',\n    'leader': 'go'\n  }",
};

/* What is not becomes so, and then stays. */
static const char *const tidied[][2] = {
  { "@'criteria':{}", "@#" NONE },
  { "@ \t\r\n 'title' : ''", "@#" NONE },
  { "@'preset':'','people':[],'reach':{}", "@#" NONE },
  { "@'later':{ 'b':1 , 'a' :[ ] }", "@#" NONE ",\n  'later': {\n    'b': 1,\n    'a': []\n  }" },
  { "@'later':'\\u00e9\\/\\ud83d\\ude00\\u007f'", "@#" NONE ",\n  'later': 'é/😀\177'" },
  { "@'later':'\\u0022\\u005c\\u000a\\u000B'", "@#" NONE ",\n  'later': '\\\"\\\\\\n\\u000b'" },
  { "@'reach':{'ratings':1.0,'weights':20e-1}", "@#" NONE },
  { "@'criteria':{'ai-ml':{'weight':1e1,'must':false,'reason':'','note':'','ratings':{}}}",
    "@#\n  'criteria': {\n    'ai-ml': {\n      'weight': 10\n    }\n  }" },
  { "@'criteria':{'zeal':{},'alpha':{},'ai-ml':{'note':'n','reason':'r','weight':1}}",
    "@#\n  'criteria': {\n    'ai-ml': {\n      'weight': 1,\n      'reason': 'r',\n      'note': "
    "'n'\n"
    "    },\n    'alpha': {\n      'weight': 0\n    },\n    'zeal': {\n      'weight': 0\n    }\n  "
    "}" },
  { "@'people':[{}]",
    "@#" NONE ",\n  'people': [\n    {\n      'name': '',\n      'weights': {}\n    }\n  ]" },
  { "@'people':[{'weights':{'zest':1,'alpha':2.0,'ai-ml':3},'name':'A'}]",
    "@#" NONE
    ",\n  'people': [\n    {\n      'name': 'A',\n      'weights': {\n        'ai-ml': 3,\n"
    "        'alpha': 2,\n        'zest': 1\n      }\n    }\n  ]" },
  { "@'decision':{'people':[],'reason':''}", "@#" NONE ",\n  'decision': {}" },
  { "@'result':{'x':1}",
    "@#" NONE ",\n  'result': {\n    'verdict': '',\n    'leader': null,\n    'x': 1\n  }" },
  { "@'result':{'confidence':1.0,'lead':-0.0,'leader':'','verdict':'v'}",
    "@#" NONE ",\n  'result': {\n    'verdict': 'v',\n    'leader': null\n  }" },
  { "@'result':{'lead':17.60,'confidence':962e-3}",
    "@#" NONE ",\n  'result': {\n    'verdict': '',\n    'leader': null\n  }" },
};

static SyCatalogueSet *catalogues;

static char *
complete (const char *text)
{
  GString *whole = g_string_new (text);

  g_string_replace (whole, "@",
                    "{\n  'format': 'steelyard-profile',\n  'version': 1,\n  'catalogue': {\n"
                    "    'id': 'nodejs-vs-python'\n  },",
                    0);
  g_string_replace (whole, "#", REACH, 0);
  g_string_append (whole, "\n}\n");
  g_string_replace (whole, "'", "\"", 0);

  return g_string_free (whole, FALSE);
}

static char *
rewrite (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (SyCatalogue) catalogue = NULL;
  g_autoptr (SyProfile) profile =
      sy_profile_from_json (bytes, catalogues, &catalogue, NULL, &error);
  gsize length;

  if (profile == NULL)
    g_test_message ("%s", text);
  g_assert_no_error (error);

  return g_bytes_unref_to_data (sy_profile_to_json (profile, catalogue), &length);
}

static void
test_canonical (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (canonical); i++)
    {
      g_autofree char *text = complete (canonical[i]);
      g_autofree char *again = rewrite (text);

      g_assert_cmpstr (again, ==, text);
    }
}

static void
test_tidied (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (tidied); i++)
    {
      g_autofree char *text = complete (tidied[i][0]);
      g_autofree char *expected = complete (tidied[i][1]);
      g_autofree char *once = rewrite (text);
      g_autofree char *twice = rewrite (once);

      g_assert_cmpstr (once, ==, expected);
      g_assert_cmpstr (twice, ==, expected);
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_setenv ("XDG_DATA_HOME", "/nonexistent", TRUE);
  g_test_init (&argc, &argv, NULL);
  catalogues = sy_catalogue_set_new (NULL);

  g_test_add_func ("/round-trip/canonical", test_canonical);
  g_test_add_func ("/round-trip/tidied", test_tidied);

  status = g_test_run ();
  sy_catalogue_set_free (catalogues);

  return status;
}
