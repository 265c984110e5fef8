"""picture.py ROOT: prints what dflint says of the README's example, in a terminal, as SVG."""

import io
import os
import re
import subprocess
import sys
import tempfile

from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

root = sys.argv[1]
WIDTH = 118
# As rich's, without fonts from another host.
FORMAT = """\
<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
    <style>
    .{unique_id}-matrix {{ font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: {char_height}px;
        line-height: {line_height}px; }}
    {styles}
    </style>
    <defs>
    <clipPath id="{unique_id}-clip-terminal"><rect x="0" y="0" width="{terminal_width}" height="{terminal_height}" /></clipPath>
    {lines}
    </defs>
    {chrome}
    <g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
    {backgrounds}
    <g class="{unique_id}-matrix">
    {matrix}
    </g>
    </g>
</svg>
"""

with open(os.path.join(root, "README.md"), encoding="utf-8") as file:
    example = re.search(r"```dockerfile\n(.*?)```", file.read(), re.DOTALL)[1]
with tempfile.TemporaryDirectory() as folder:
    with open(os.path.join(folder, "Dockerfile"), "w", encoding="utf-8") as file:
        file.write(example)
    run = subprocess.run(
        [os.path.join(root, "bin/dflint"), "--no-config", "--color", "always", "Dockerfile"], cwd=folder, capture_output=True, text=True
    )
if run.returncode != 1:
    sys.exit(f"dflint ended with {run.returncode}: {run.stderr}")
# Links of a terminal are none in a picture.
output = re.sub(r"\x1b\]8;[^\x1b]*\x1b\\", "", run.stdout)
console = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True, color_system="truecolor", legacy_windows=False)
console.print(Text("$ dflint Dockerfile", style="bold"))
console.print(Text.from_ansi(output))
print(console.export_svg(title="dflint", theme=MONOKAI, code_format=FORMAT, unique_id="dflint"), end="")
