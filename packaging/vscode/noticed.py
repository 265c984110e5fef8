"""noticed.py VSIX LOCK: fails unless a package of the extension has a notice of each library in it, and the texts of their licences.

LOCK is the lock file of npm that says what the client of the language server, which is bundled, depends on."""
import json, re, sys, zipfile
package = zipfile.ZipFile(sys.argv[1])
names = package.namelist()
server = "extension/server/"
notice = package.read(server + "NOTICE").decode()
missing = [name for name in names if (jar := re.match(server + r"lib/((?!dflint-).+?)-[0-9].*\.jar$", name)) and f"\n{jar[1]} " not in notice]
texts = set(re.findall(r": ((?:Apache|BSD|0BSD|EPL|MIT)[-.0-9A-Za-z]*)", notice))
missing += [text for text in texts if f"{server}licenses/{text}.txt" not in names]
if any("/server/java/" in name for name in names) and ("Java runtime" not in notice or not any("/java/legal/" in name for name in names)):
    missing.append("the Java runtime")
installed = json.load(open(sys.argv[2]))["packages"]
bundled = package.read("extension/out/NOTICES.txt").decode()
folders = ["node_modules/vscode-languageclient"]
for folder in folders:
    name = folder.rpartition("node_modules/")[2]
    if f"\n{name} {installed[folder]['version']}\n" not in bundled:
        missing.append(name)
    for needed in installed[folder].get("dependencies", {}):
        inner = f"{folder}/node_modules/{needed}"
        found = inner if inner in installed else f"node_modules/{needed}"
        folders += [] if found in folders else [found]
sys.exit(f"no notice or text: {missing}" if missing or not texts else 0)
