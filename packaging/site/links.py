"""links.py SITE: checks that each address in the pages of a site leads to a file of it, and to a heading that is there.

Addresses of other hosts are allowed for links that a reader follows, and not for what a page loads.
"""

import os
import sys
from html.parser import HTMLParser
from urllib.parse import unquote, urljoin, urlsplit

site = sys.argv[1]
HOST = "https://dflint.io/"


class Page(HTMLParser):
    def __init__(self):
        super().__init__()
        self.ids, self.links, self.loads = set(), [], []

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if "id" in values:
            self.ids.add(values["id"])
        if tag == "a" and values.get("href"):
            self.links.append(values["href"])
        rel = values.get("rel") or ""
        if tag == "link" and values.get("href") and not {"canonical", "edit", "prev", "next"} & set(rel.split()):
            self.loads.append(values["href"])
        if tag in ("img", "script", "iframe", "source") and values.get("src"):
            self.loads.append(values["src"])


def address_of(file):
    path = os.path.relpath(file, site)
    return HOST + (path[: -len("index.html")] if path.endswith("index.html") else path)


pages = {}
for folder, _, names in os.walk(site):
    for name in names:
        if name.endswith(".html"):
            file = os.path.join(folder, name)
            page = Page()
            with open(file, encoding="utf-8") as text:
                page.feed(text.read())
            pages[address_of(file)] = page

problems = []
for address, page in pages.items():
    for link in page.links + page.loads:
        target = urlsplit(urljoin(address, link))
        if target.scheme not in ("http", "https"):
            continue
        if f"{target.scheme}://{target.netloc}/" != HOST:
            if link in page.loads:
                problems.append(f"{address} loads {link}")
            continue
        path = unquote(target.path).lstrip("/")
        whole = HOST + path
        if whole in pages:
            if target.fragment and unquote(target.fragment) not in pages[whole].ids and not target.fragment.startswith("__"):
                problems.append(f"{address}: no heading {target.fragment} in {path}")
        elif not os.path.isfile(os.path.join(site, path)):
            problems.append(f"{address}: {link} leads nowhere")
print(f"{len(pages)} pages")
print("\n".join(problems[:50]))
sys.exit(1 if problems or len(pages) < 300 else 0)
