package io.dflint.lint.command;

import io.dflint.shell.ShellScope.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Programs that install tools or libraries by name, except the package managers of distributions, pip and {@code npm
 * install}.
 *
 * @param programs the names, separated by commas
 * @param verbs the words that a call must contain, in any position, separated by spaces; alternatives are separated by
 *     commas
 * @param pin how a package argument contains its version
 * @param versionOptions the options that set the version or mean that no package is named, separated by commas
 * @param valueOptions the options that take a value in the next word, separated by commas
 */
public record ToolInstall(String programs, String verbs, Pin pin, String versionOptions, String valueOptions) {

    /** How a package argument contains its version. */
    public enum Pin {
        /** {@code name@version}. */
        AT("package@version"),
        /** {@code name==version}. */
        PYTHON("package==version"),
        /** {@code name=version}. */
        EQUALS("package=version"),
        /** {@code vendor/name:version}. */
        COLON("package:version"),
        /** {@code name.version}. */
        DOT("package.version"),
        /** Only with an option. */
        OPTION("--version VERSION");

        private final String form;

        Pin(String form) {
            this.form = form;
        }

        /** How to write it, for messages. */
        public String form() {
            return form;
        }
    }

    private static final List<ToolInstall> ALL = List.of(
            row("npm", "i,add", Pin.AT, "", "--prefix,-C,--registry,--loglevel,--cache,--omit,--include"),
            row("pnpm", "add,install,i", Pin.AT, "", "--prefix,-C,--dir,--registry,--filter,-F,--loglevel"),
            row("yarn,yarnpkg", "add,global add", Pin.AT, "", "--cwd,--registry,--prefix,--global-folder"),
            row("bun", "add,install,i", Pin.AT, "", "--cwd,--registry"),
            row("deno", "install", Pin.AT, "", "-n,--name,--root"),
            row(
                    "uv",
                    "pip install,tool install,add",
                    Pin.PYTHON,
                    "-r,--requirement,--requirements,-e,--editable,-c,--constraint,--constraints,--group,--from",
                    "-p,--python,--index-url,--extra-index-url,--index,--target,--with,-i,-f,--find-links,--prefix"),
            row("pipx", "install", Pin.PYTHON, "--spec", "--python,--index-url,-i,--pip-args,--suffix"),
            row(
                    "conda,mamba,micromamba",
                    "install,create",
                    Pin.EQUALS,
                    "-f,--file,--clone",
                    "-n,--name,-p,--prefix,-c,--channel,--solver,--file,-f"),
            row(
                    "cargo",
                    "install,binstall",
                    Pin.AT,
                    "--version,--vers,--path,--rev,--tag",
                    "--root,--target,--features,-F,--git,--branch,--bin,--profile,-j,--jobs,--registry,--index,--target-dir"),
            row("dotnet", "tool install", Pin.OPTION, "--version,--local", "--tool-path,--add-source,--framework,-f"),
            row("composer", "global require,require", Pin.COLON, "", "-d,--working-dir"),
            row("opam", "install", Pin.DOT, "--deps-only", "--switch,-j,--jobs"),
            row("choco", "install", Pin.OPTION, "--version", "-s,--source,--params,--package-parameters"),
            row("cpanm", "", Pin.AT, "--installdeps,--self-upgrade", "-l,-L,--mirror,-M"),
            row("corepack", "prepare", Pin.AT, "", "-o,--output"));

    private static final Map<String, List<ToolInstall>> BY_PROGRAM = byProgram();

    private static Map<String, List<ToolInstall>> byProgram() {
        Map<String, List<ToolInstall>> found = new HashMap<>();
        for (ToolInstall tool : ALL) {
            for (String program : tool.programs.split(",", -1)) {
                List<ToolInstall> known = found.get(program);
                if (known == null) {
                    known = new ArrayList<>(2);
                    found.put(program, known);
                }
                known.add(tool);
            }
        }
        return found;
    }

    private static ToolInstall row(String programs, String verbs, Pin pin, String versionOptions, String valueOptions) {
        return new ToolInstall(programs, verbs, pin, versionOptions, valueOptions);
    }

    /** Returns the row for a call that installs, or null for other calls. */
    public static @Nullable ToolInstall of(ProgramCall call) {
        for (ToolInstall tool : BY_PROGRAM.getOrDefault(call.program(), List.of())) {
            if (tool.installs(call)) {
                return tool;
            }
        }
        return null;
    }

    private boolean installs(ProgramCall call) {
        List<String> words = new ArrayList<>(2);
        for (Field argument : operands(call)) {
            words.add(argument.text());
            if (words.size() == 2) {
                break;
            }
        }
        if (verbs.isEmpty()) {
            return true;
        }
        String first = words.isEmpty() ? "" : words.getFirst();
        return isAmong(first, verbs) || words.size() == 2 && isAmong(first + " " + words.get(1), verbs);
    }

    /** Returns the packages of a call of this tool without a version. */
    public List<Field> unpinned(ProgramCall call) {
        for (Field argument : call.arguments()) {
            String text = argument.text();
            int sign = text.indexOf('=');
            if (isAmong(sign < 0 ? text : text.substring(0, sign), versionOptions)) {
                return List.of();
            }
        }
        List<Field> operands = operands(call);
        int verb = verbs.isEmpty() ? 0 : 1;
        if (operands.size() > 1
                && isAmong(operands.get(0).text() + " " + operands.get(1).text(), verbs)) {
            verb = 2;
        }
        List<Field> found = new ArrayList<>();
        for (Field operand : operands.subList(Math.min(verb, operands.size()), operands.size())) {
            if (operand.known() && !isPath(operand.text()) && !isPinned(operand.text())) {
                found.add(operand);
            }
        }
        return found;
    }

    private List<Field> operands(ProgramCall call) {
        List<Field> found = new ArrayList<>();
        boolean value = false;
        for (Field argument : call.arguments()) {
            String text = argument.text();
            if (!value && !text.startsWith("-")) {
                found.add(argument);
            }
            value = isAmong(text, valueOptions);
        }
        return found;
    }

    private static boolean isPath(String text) {
        return text.startsWith(".")
                || text.startsWith("/")
                || text.startsWith("~")
                || text.endsWith(".whl")
                || text.endsWith(".tgz")
                || text.endsWith(".tar.gz")
                || text.endsWith(".conda");
    }

    private boolean isPinned(String name) {
        return switch (pin) {
            case AT -> {
                int at = name.lastIndexOf('@');
                yield at > 0 && !Pins.isMoving(name.substring(at + 1)) || name.contains("://");
            }
            case PYTHON -> Pins.pip(name) || name.contains("@");
            case EQUALS -> name.indexOf('=') > 0 || name.indexOf('<') > 0 || name.indexOf('>') > 0;
            case COLON -> name.indexOf(':') > 0 || name.indexOf('=') > 0;
            case DOT -> name.indexOf('.') > 0;
            case OPTION -> false;
        };
    }

    private static boolean isAmong(String text, String list) {
        int start = 0;
        while (!text.isEmpty() && start <= list.length()) {
            int comma = list.indexOf(',', start);
            int end = comma < 0 ? list.length() : comma;
            if (end - start == text.length() && list.startsWith(text, start)) {
                return true;
            }
            start = end + 1;
        }
        return false;
    }
}
