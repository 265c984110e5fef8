"""noticed.py VSIX: fails unless a package of the extension has a notice of each library in it, and the texts of their licences."""
import re, sys, zipfile
package = zipfile.ZipFile(sys.argv[1])
names = package.namelist()
server = "extension/server/"
notice = package.read(server + "NOTICE").decode()
missing = [name for name in names if (jar := re.match(server + r"lib/((?!dflint-).+?)-[0-9].*\.jar$", name)) and f"\n{jar[1]} " not in notice]
texts = set(re.findall(r": ((?:Apache|BSD|0BSD|EPL|MIT)[-.0-9A-Za-z]*)", notice))
missing += [text for text in texts if f"{server}licenses/{text}.txt" not in names]
if any("/server/java/" in name for name in names) and ("Java runtime" not in notice or not any("/java/legal/" in name for name in names)):
    missing.append("the Java runtime")
sys.exit(f"no notice or text: {missing}" if missing or not texts else 0)
