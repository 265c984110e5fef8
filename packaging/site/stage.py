"""stage.py ROOT PAGES: copies the documentation as the site has it.

Links to files of the repository that are not pages go to the repository; the README is the first page.
"""

import os
import posixpath
import re
import shutil
import sys

root, pages = sys.argv[1:]
REPOSITORY = "https://github.com/dflint/dflint/blob/main/"
# Pages that are elsewhere in the repository.
MOVED = {"README.md": "index.md", "CHANGELOG.md": "changelog.md"}
LINK = re.compile(r"(\]\()([^)\s]+)(\))")


def page_of(path):
    """The page that a file of the repository is, if it is one."""
    if path in MOVED:
        return MOVED[path]
    return path[len("docs/"):] if path.startswith("docs/") else None


def rewritten(text, source, page):
    def link(match):
        address, _, anchor = match[2].partition("#")
        if not address or ":" in address:
            return match[0]
        path = posixpath.normpath(posixpath.join(posixpath.dirname(source), address))
        if not os.path.exists(os.path.join(root, path)):
            sys.exit(f"stage.py: {source} links to {address}, which is not there")
        target = page_of(path)
        if path.endswith((".png", ".svg")) and target is None:
            target = "images/" + posixpath.basename(path)
            os.makedirs(os.path.join(pages, "images"), exist_ok=True)
            shutil.copy(os.path.join(root, path), os.path.join(pages, target))
        if os.path.isdir(os.path.join(root, path)):
            target = f"{target}/README.md" if target and os.path.exists(os.path.join(root, path, "README.md")) else None
        if target is None:
            return f"{match[1]}{REPOSITORY}{path}{'#' + anchor if anchor else ''}{match[3]}"
        address = posixpath.relpath(target, posixpath.dirname(page) or ".")
        return f"{match[1]}{address}{'#' + anchor if anchor else ''}{match[3]}"

    parts = re.split(r"(^```.*?^```$)", text, flags=re.MULTILINE | re.DOTALL)
    return "".join(part if part.startswith("```") else LINK.sub(link, part) for part in parts)


def copy(source, page):
    with open(os.path.join(root, source), encoding="utf-8") as file:
        text = rewritten(file.read(), source, page)
    target = os.path.join(pages, page)
    os.makedirs(os.path.dirname(target), exist_ok=True)
    with open(target, "w", encoding="utf-8") as file:
        file.write(text)


shutil.rmtree(pages, ignore_errors=True)
for folder, _, names in sorted(os.walk(os.path.join(root, "docs"))):
    for name in sorted(names):
        source = os.path.relpath(os.path.join(folder, name), root)
        page = page_of(source)
        if name.endswith(".md"):
            copy(source, page)
        else:
            os.makedirs(os.path.dirname(os.path.join(pages, page)), exist_ok=True)
            shutil.copy(os.path.join(root, source), os.path.join(pages, page))
for source, page in MOVED.items():
    copy(source, page)
for name in ("packaging/install/install.sh", "packaging/gitlab/dflint.gitlab-ci.yml"):
    shutil.copy(os.path.join(root, name), pages)
