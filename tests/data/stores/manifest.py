# SPDX-FileCopyrightText: 2026 The Steelyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules for the Flatpak manifests, the one of the release and the one for development, and for the id."""
import json
import re

from stores.bundle import DEVELOPMENT, Unreadable, rule

# Nothing that a portal gives: files are opened, printed and linked to through those.
FINISH_ARGS = ["--device=dri", "--share=ipc", "--socket=fallback-x11", "--socket=wayland"]
# Until when GNOME keeps a runtime up, about a year after its release.
RUNTIMES = {"48": "2026-04-10", "49": "2026-10-10", "50": "2027-04-10", "51": "2027-10-10"}
TOP_KEYS = ("id", "branch", "default-branch", "runtime", "runtime-version", "sdk", "command", "separate-locales",
            "finish-args", "cleanup", "build-options", "modules")
MODULE_KEYS = ("name", "buildsystem", "builddir", "config-opts", "build-options", "cleanup", "sources")
# First and second part of an id, and of which site that is.
SITES = {("io", "github"): "github.com", ("io", "gitlab"): "gitlab.com", ("page", "codeberg"): "codeberg.org"}


def modules(manifest):
    return [module for module in manifest.get("modules", []) if isinstance(module, dict)]


def sources(bundle):
    """Those of the release."""
    for module in modules(bundle.json(bundle.release)):
        yield from module.get("sources", [])


def git_sources(bundle):
    return [source for source in sources(bundle) if source.get("type") == "git"]


def repository(bundle):
    return next((url.text for url in bundle.component.iter("url") if url.get("type") == "vcs-browser"), None)


@rule
def manifest_is_json(bundle):
    for path in (bundle.release, DEVELOPMENT):
        repeated = []

        def tell(pairs):
            names = [name for name, _ in pairs]
            repeated.extend(name for name in set(names) if names.count(name) > 1)
            return dict(pairs)

        if path in bundle.files:
            try:
                if not isinstance(json.loads(bundle.text(path), object_pairs_hook=tell), dict):
                    yield path + ": no object"
            except (Unreadable, ValueError) as problem:
                yield "%s: %s" % (path, problem)
            for name in repeated:
                yield "%s: %s stands there twice" % (path, name)


@rule
def manifest_is_indented_by_four(bundle):
    for path, _ in bundle.manifests:
        pairs = json.loads(bundle.text(path), object_pairs_hook=Pairs)
        if bundle.text(path) != json.dumps(pairs, indent=4, ensure_ascii=False) + "\n":
            yield path


class Pairs(dict):
    """Writes as it was read, with names that stand there twice, which are for another rule."""

    def __init__(self, pairs):
        super().__init__(pairs)
        self.pairs = pairs

    def items(self):
        return self.pairs


@rule
def manifest_key_order(bundle):
    for path, manifest in bundle.manifests:
        for where, value, order in [("", manifest, TOP_KEYS)] + [
                (", a module", module, MODULE_KEYS) for module in modules(manifest)]:
            known = [key for key in value if key in order]
            if known != sorted(known, key=order.index):
                yield "%s%s: %s" % (path, where, ", ".join(known))


@rule
def jsonschema_validation_error(bundle):
    for path, manifest in bundle.manifests:
        for key in set(manifest).difference(TOP_KEYS):
            yield "%s: %s" % (path, key)
        for module in manifest.get("modules", []):
            if not isinstance(module, dict):
                yield "%s: a module in another file" % path
            else:
                for key in set(module).difference(MODULE_KEYS):
                    yield "%s, a module: %s" % (path, key)


@rule
def appid_not_defined(bundle):
    for path, manifest in bundle.manifests:
        if "id" not in manifest:
            yield path


@rule
def appid_filename_mismatch(bundle):
    manifest = bundle.json(bundle.release)
    if "id" in manifest and bundle.release != "flatpak/%s.json" % manifest["id"]:
        yield "%s is called %s" % (manifest["id"], bundle.release)


@rule
def appid_is_the_projects(bundle):
    for path, manifest in bundle.manifests:
        if manifest.get("id", bundle.app_id) != bundle.app_id:
            yield "%s: %s" % (path, manifest["id"])


@rule
def appid_less_than_3_components(bundle):
    if bundle.app_id.count(".") < 2:
        yield bundle.app_id


@rule
def appid_too_many_components_for_app(bundle):
    if bundle.app_id.count(".") > 4:
        yield bundle.app_id


@rule
def appid_component_wrong_syntax(bundle):
    *first, last = bundle.app_id.split(".")
    for part in first:
        if not re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]*", part):
            yield part
    if not re.fullmatch(r"[A-Za-z_][A-Za-z0-9_-]*", last) or len(bundle.app_id) > 255:
        yield last


@rule
def appid_domain_not_lowercase(bundle):
    domain = ".".join(bundle.app_id.split(".")[:-1])
    if domain != domain.lower():
        yield domain


@rule
def appid_ends_with_lowercase_desktop(bundle):
    if bundle.app_id.endswith((".desktop", ".app", ".linux")):
        yield bundle.app_id


@rule
def appid_uses_code_hosting_domain(bundle):
    parts = tuple(bundle.app_id.split("."))
    if parts[1:2] and parts[1] in ("github", "gitlab", "codeberg") and parts[:2] not in SITES:
        yield bundle.app_id


@rule
def appid_code_hosting_too_few_components(bundle):
    parts = tuple(bundle.app_id.split("."))
    if parts[:2] in SITES and len(parts) == 3:
        yield bundle.app_id


@rule
def appid_url_not_reachable(bundle):
    """Whether it is the repository's address; that one is not looked up."""
    parts = tuple(bundle.app_id.split("."))
    if parts[:2] in SITES and len(parts) == 4:
        url = "https://%s/%s/%s" % (SITES[parts[:2]], *parts[2:])
        if (repository(bundle) or url).lower() != url.lower():
            yield "%s, and not %s" % (url, repository(bundle))


@rule
def toplevel_no_command(bundle):
    for path, manifest in bundle.manifests:
        if "command" not in manifest:
            yield path


@rule
def toplevel_command_is_path(bundle):
    for path, manifest in bundle.manifests:
        if "/" in manifest.get("command", ""):
            yield "%s: %s" % (path, manifest["command"])


@rule
def command_is_installed(bundle):
    for path, manifest in bundle.manifests:
        command = manifest.get("command", bundle.programs[0]).rpartition("/")[2]
        if command not in bundle.programs:
            yield "%s: %s" % (path, command)


@rule
def toplevel_no_modules(bundle):
    for path, manifest in bundle.manifests:
        if not manifest.get("modules"):
            yield path


@rule
def toplevel_unnecessary_branch(bundle):
    for path, manifest in bundle.manifests:
        if {"branch", "default-branch"} & set(manifest):
            yield path


@rule
def toplevel_cleanup_debug(bundle):
    for path, manifest in bundle.manifests:
        if any(name.startswith("/lib/debug") for name in manifest.get("cleanup", [])):
            yield path


@rule
def module_cleanup_debug(bundle):
    for path, manifest in bundle.manifests:
        for module in modules(manifest):
            if any(name.startswith("/lib/debug") for name in module.get("cleanup", [])):
                yield path


@rule
def runtime_is_gnome(bundle):
    for path, manifest in bundle.manifests:
        if (manifest.get("runtime"), manifest.get("sdk")) != ("org.gnome.Platform", "org.gnome.Sdk"):
            yield path


@rule
def runtime_is_eol(bundle):
    """Asked for the day of the newest release, so that a version stays green that is."""
    day = bundle.releases[0].get("date", "") if bundle.releases else ""
    for path, manifest in bundle.manifests:
        version = manifest.get("runtime-version")
        if version not in RUNTIMES:
            yield "%s: of %s nothing is known here" % (path, version)
        elif RUNTIMES[version] < day <= bundle.today:
            yield "%s: %s was kept up until %s" % (path, version, RUNTIMES[version])


@rule
def finish_args_are_the_four(bundle):
    for path, manifest in bundle.manifests:
        if sorted(manifest.get("finish-args", [])) != FINISH_ARGS:
            yield "%s: %s" % (path, ", ".join(manifest.get("finish-args", [])))


@rule
def bundle_holds_its_translations(bundle):
    """Apart from the program they would be in a reference that a single-file bundle leaves out."""
    for path, manifest in bundle.manifests:
        if manifest.get("separate-locales") is not False:
            yield path


@rule
def module_build_network_access(bundle):
    for path, manifest in bundle.manifests:
        for part in [manifest, *modules(manifest)]:
            if "--share=network" in part.get("build-options", {}).get("build-args", []):
                yield path


@rule
def module_source_dir_not_allowed(bundle):
    for source in sources(bundle):
        if source.get("type") == "dir":
            yield source.get("path", "")


@rule
def module_source_git_local_path(bundle):
    for source in git_sources(bundle):
        if "path" in source:
            yield source["path"]


@rule
def module_source_git_url_not_http(bundle):
    for source in git_sources(bundle):
        if not source.get("url", "").startswith("https://"):
            yield source.get("url", "no address")


@rule
def module_source_git_branch(bundle):
    for source in git_sources(bundle):
        if "branch" in source:
            yield source["branch"]


@rule
def module_source_git_no_tag_commit_branch(bundle):
    for source in git_sources(bundle):
        if "tag" not in source:
            yield "no tag"


@rule
def module_source_git_no_commit_with_tag(bundle):
    for source in git_sources(bundle):
        if not re.fullmatch("[0-9a-f]{40}", source.get("commit", "")):
            yield source.get("commit", "no commit")


@rule
def module_source_sha1_deprecated(bundle):
    for source in sources(bundle):
        if {"md5", "sha1"} & set(source):
            yield source.get("url", "")


@rule
def source_is_the_repository(bundle):
    for source in git_sources(bundle):
        url = source.get("url", "")
        if url.partition("//")[2] != (repository(bundle) or "").partition("//")[2] + ".git":
            yield url


@rule
def tag_is_the_release(bundle):
    for source in git_sources(bundle):
        if source.get("tag", "v" + bundle.project("version")) != "v" + bundle.project("version"):
            yield source["tag"]


@rule
def development_equals_the_release(bundle):
    """But for the sources, and for what has rules of its own."""
    first, second = [dict(manifest, id=None, modules=[dict(module, sources=None) for module in modules(manifest)])
                     for _, manifest in bundle.manifests]
    for key in first:
        if first[key] != second.get(key):
            yield key
    for key in set(second).difference(first):
        yield key
