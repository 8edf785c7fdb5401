#!/usr/bin/env python3
"""Checks the walls of the house: who includes whom, and what is never written.

check_house.py ROOT [--rules house.toml] [--qt-headers DIR]

Prints one line "path:line: what is wrong" per finding; exit status 1 where there is one.
"""

import argparse
import fnmatch
import re
import sys
import tomllib
from collections import namedtuple
from pathlib import Path

Source = namedtuple("Source", "path text code includes")
Include = namedtuple("Include", "line name quoted")

SOURCE_ROOTS = ("app", "studio", "plugins", "tests")
WALLED_ROOTS = ("app", "studio", "plugins")
MAX_LINES = 400
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(["<])([^">]+)[">]', re.M)
# Raw strings, strings, characters and comments, so that each can be blanked out.
TOKENS = re.compile(
    r'R"(?P<tag>[^\s()\\]{0,16})\((?:.|\n)*?\)(?P=tag)"|"(?:\\.|[^"\\\n])*"'
    r"|(?<![0-9A-Fa-f])'(?:\\.|[^'\\\n])*'|//[^\n]*|/\*(?:.|\n)*?\*/"
)
UNFINISHED = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")
FILE_NAME = re.compile(r"^[a-z0-9]+(_[a-z0-9]+)*\.(h|cpp)$")


def blank(match):
    """Same length and line breaks, no words."""
    token = match.group(0)
    if token.startswith(("//", "/*")):
        return re.sub(r"[^\n]", " ", token)
    return token[0] + re.sub(r"[^\n]", " ", token[1:-1]) + token[-1]


def line_of(text, position):
    return text.count("\n", 0, position) + 1


def read_sources(root):
    sources = []
    for top in SOURCE_ROOTS:
        for path in sorted((root / top).rglob("*")):
            if path.suffix not in (".h", ".cpp", ".hpp", ".cc", ".c") or not path.is_file():
                continue
            text = path.read_text(encoding="utf-8")
            includes = [
                Include(line_of(text, match.start()), match.group(2), match.group(1) == '"')
                for match in INCLUDE.finditer(text)
            ]
            sources.append(Source(path.relative_to(root).as_posix(), text, TOKENS.sub(blank, text), includes))
    return sources


def room_of(path):
    """studio/show/x.h is of room show; plugins is one room, app one and its application another; tests are none."""
    parts = path.split("/")
    if (parts[0] == "studio" or parts[:2] == ["app", "application"]) and len(parts) > 2:
        return parts[1]
    return parts[0] if parts[0] in ("app", "plugins") else None


def find_qt_headers(folder):
    """Header name, as one includes it, to the Qt module it belongs to."""
    modules = {}
    for module in sorted(folder.glob("Qt*")):
        if module.is_dir():
            for header in module.iterdir():
                modules.setdefault(header.name, module.name)
    return modules


def qt_module(name, headers):
    parts = name.split("/")
    if len(parts) > 1 and re.fullmatch(r"Qt[A-Z]\w+", parts[0]):
        return parts[0]
    return headers.get(name) if len(parts) == 1 else None


def check_include(source, include, room, rules, qt_headers):
    """One finding, or None."""
    if include.quoted:
        if include.name.endswith(".moc") or include.name.startswith("ui_"):
            return None
        target = room_of(include.name)
        if target is None or target == room:
            return None
        knows = rules["rooms"][room]["knows"]
        if any(fnmatch.fnmatchcase(include.name, single) for single in knows if "/" in single):
            return None
        if target in knows or (include.name.startswith("studio/") and "*" in knows):
            return None
        return f"{room} may not know {include.name}"
    module = qt_module(include.name, qt_headers)
    if module:
        allowed = module in rules["rooms"][room].get("qt", [])
        return None if allowed else f"{room} may not include {include.name} of {module}"
    for family, patterns in rules["families"].items():
        if any(fnmatch.fnmatchcase(include.name, pattern) for pattern in patterns):
            allowed = family in rules["rooms"][room].get("outside", [])
            return None if allowed else f"{room} may not include {include.name} of {family}"
    return None


def check_includes(root, sources, rules, qt_headers):
    for source in sources:
        room = room_of(source.path)
        for include in source.includes:
            if include.quoted and not is_from_root(root, source.path, include.name):
                yield source.path, include.line, f'"{include.name}" is no file seen from the root'
            elif room is not None and room in rules["rooms"]:
                finding = check_include(source, include, room, rules, qt_headers)
                if finding:
                    yield source.path, include.line, finding


def is_from_root(root, path, name):
    if name.endswith(".moc") or name.startswith("ui_"):
        return True
    return "/" in name and ".." not in name.split("/") and (root / name).is_file()


def check_rooms(root, sources, rules):
    """Every room stands in the table, has a README.md, and links only rooms it knows."""
    for room in sorted({room_of(source.path) for source in sources} - {None} - set(rules["rooms"])):
        yield f"studio/{room}", 1, "this room is missing in tests/architecture/house.toml"
    folders = sorted(path for path in (root / "studio").glob("*") if path.is_dir())
    for folder in folders + [root / "app"] + sorted(path for path in (root / "plugins").glob("*") if path.is_dir()):
        if folder.is_dir() and not (folder / "README.md").is_file():
            yield folder.relative_to(root).as_posix(), 1, "a room without a README.md at its door"
    for folder in folders:
        lists = folder / "CMakeLists.txt"
        knows = rules["rooms"].get(folder.name, {}).get("knows", ["*"])
        if not lists.is_file() or "*" in knows:
            continue
        text = re.sub(r"#[^\n]*", "", lists.read_text(encoding="utf-8"))
        for match in re.finditer(r"\bstudio_(\w+)\b", text):
            linked = match.group(1)
            if linked not in ("room", folder.name, *knows):
                yield lists.relative_to(root).as_posix(), line_of(text, match.start()), f"{folder.name} may not link {linked}"


def find_cycle(graph):
    """A list of nodes that lead back to the first, or an empty list."""
    state, path = {}, []

    def visit(node):
        state[node] = "open"
        path.append(node)
        for other in sorted(graph.get(node, ())):
            if state.get(other) == "open":
                return path[path.index(other):] + [other]
            if other not in state:
                cycle = visit(other)
                if cycle:
                    return cycle
        path.pop()
        state[node] = "done"
        return []

    for node in sorted(graph):
        if node not in state:
            cycle = visit(node)
            if cycle:
                return cycle
    return []


def check_cycles(sources):
    rooms, files = {}, {}
    for source in sources:
        for include in source.includes:
            if not include.quoted:
                continue
            files.setdefault(source.path, set()).add(include.name)
            here, there = room_of(source.path), room_of(include.name)
            if here and there and here != there:
                rooms.setdefault(here, set()).add(there)
    for what, graph in (("rooms", rooms), ("files", files)):
        cycle = find_cycle(graph)
        if cycle:
            yield cycle[0], 1, f"{what} in a circle: " + " > ".join(cycle)


def check_text(sources, rules):
    for source in sources:
        top = source.path.split("/")[0]
        if top in WALLED_ROOTS:
            lines = source.text.count("\n")
            if lines > MAX_LINES:
                yield source.path, lines, f"{lines} lines, more than {MAX_LINES}"
            if not FILE_NAME.match(Path(source.path).name):
                yield source.path, 1, "file names are lower_snake, .h or .cpp"
            if source.path.endswith(".h") and "#pragma once" not in source.text:
                yield source.path, 1, "a header without #pragma once"
        for match in UNFINISHED.finditer(source.text):
            yield source.path, line_of(source.text, match.start()), f"{match.group(0)}: finish it or leave it out"
        for rule in rules.get("never", []):
            if top in rule["in"]:
                for match in re.finditer(rule["pattern"], source.code):
                    yield source.path, line_of(source.code, match.start()), rule["why"]


def check_house(root, rules, qt_headers):
    sources = read_sources(root)
    findings = list(check_includes(root, sources, rules, qt_headers))
    findings += check_rooms(root, sources, rules)
    findings += check_cycles(sources)
    findings += check_text(sources, rules)
    return findings, len(sources)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("root", type=Path)
    parser.add_argument("--rules", type=Path, default=Path(__file__).with_name("house.toml"))
    parser.add_argument("--qt-headers", type=Path, required=True)
    arguments = parser.parse_args()
    rules = tomllib.loads(arguments.rules.read_text(encoding="utf-8"))
    qt_headers = find_qt_headers(arguments.qt_headers)
    if "QString" not in qt_headers:
        sys.exit(f"{arguments.qt_headers} holds no Qt headers")
    findings, count = check_house(arguments.root.resolve(), rules, qt_headers)
    for path, line, what in findings:
        print(f"{path}:{line}: {what}")
    print(f"{count} files read, {len(findings)} findings")
    sys.exit(1 if findings or count == 0 else 0)


if __name__ == "__main__":
    main()
