"""steps.py ACTION.YML WORKSPACE [INPUT=VALUE...]

Runs the steps of a composite action as a runner of GitHub does, with a shell for each. Of a step that uses another action it prints what
it would be given. Ends with the status of the first step that fails.
"""

import os
import re
import subprocess
import sys
import tempfile

import yaml

action_file, workspace, *given = sys.argv[1:]
with open(action_file, encoding="utf-8") as text:
    action = yaml.safe_load(text)

inputs = {name: str(about.get("default", "")) for name, about in action["inputs"].items()}
for word in given:
    name, value = word.split("=", 1)
    if name not in inputs:
        sys.exit(f"steps.py: the action has no input {name}")
    inputs[name] = value
outputs = {}


def value_of(term):
    term = term.strip()
    if literal := re.fullmatch(r"'([^']*)'", term):
        return literal[1]
    if found := re.fullmatch(r"inputs\.([\w-]+)", term):
        return inputs[found[1]]
    if found := re.fullmatch(r"steps\.([\w-]+)\.outputs\.([\w-]+)", term):
        return outputs.get(found[1], {}).get(found[2], "")
    if term == "github.action_path":
        return os.path.dirname(os.path.abspath(action_file))
    sys.exit(f"steps.py: unknown expression {term}")


def evaluate(expression):
    sides = expression.split("==")
    if len(sides) == 2:
        return "true" if value_of(sides[0]) == value_of(sides[1]) else "false"
    return value_of(expression)


def filled(text):
    return re.sub(r"\$\{\{(.*?)\}\}", lambda match: evaluate(match[1]), str(text))


def run(step, temporary):
    if "${{" in step["run"]:
        sys.exit(f"steps.py: the step {step['id']} puts an expression into a script")
    files = {name: os.path.join(temporary, name) for name in ("GITHUB_OUTPUT", "GITHUB_PATH", "GITHUB_STEP_SUMMARY")}
    for file in files.values():
        open(file, "a", encoding="utf-8").close()
    environment = dict(os.environ, **files, CI="true", RUNNER_TEMP=temporary, RUNNER_TOOL_CACHE=os.path.join(temporary, "tools"))
    environment.update({name: filled(value) for name, value in step.get("env", {}).items()})
    assert step["shell"] == "bash", "only bash"
    status = subprocess.run(["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]], cwd=workspace, env=environment).returncode
    with open(files["GITHUB_OUTPUT"], encoding="utf-8") as lines:
        outputs[step["id"]] = dict(line.rstrip("\n").split("=", 1) for line in lines)
    os.remove(files["GITHUB_OUTPUT"])
    return status


with tempfile.TemporaryDirectory() as temporary:
    for step in action["runs"]["steps"]:
        if filled(step.get("if", "true")) != "true":
            continue
        if "uses" in step:
            print("uses", step["uses"], " ".join(f"{name}={filled(value)}" for name, value in step["with"].items()), flush=True)
        elif status := run(step, temporary):
            sys.exit(status)
    for name, about in action.get("outputs", {}).items():
        print(f"output {name}={filled(about['value'])}")
