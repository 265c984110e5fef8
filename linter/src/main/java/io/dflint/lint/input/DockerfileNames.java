package io.dflint.lint.input;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The file names that a directory walk treats as Dockerfiles. */
public final class DockerfileNames {
    /**
     * The names as patterns, from which {@link #isDockerfile} excludes companions. The VS Code extension has the same
     * list.
     */
    static final List<String> PATTERNS = List.of(
            "Dockerfile",
            "dockerfile",
            "Dockerfile.*",
            "Dockerfile-*",
            "Dockerfile_*",
            "*.dockerfile",
            "*-Dockerfile",
            "*_Dockerfile",
            "Containerfile",
            "containerfile",
            "Containerfile.*",
            "Containerfile-*",
            "Containerfile_*",
            "*.containerfile",
            "*-Containerfile",
            "*_Containerfile");

    /** The extensions of files that belong to a Dockerfile but are none: its ignore file, templates, copies. */
    private static final Set<String> COMPANIONS = Set.of(
            "dockerignore",
            "containerignore",
            "md",
            "j2",
            "jinja",
            "jinja2",
            "in",
            "tmpl",
            "tpl",
            "template",
            "gotmpl",
            "erb",
            "ejs",
            "mustache",
            "m4",
            "orig",
            "rej",
            "bak",
            "swp",
            "patch",
            "diff");

    /** The extensions of programs and data, as in {@code Dockerfile-parser.js}. */
    private static final Set<String> PROGRAMS = Set.of(
            "bash", "c", "cpp", "cs", "css", "go", "gz", "html", "java", "js", "json", "lock", "log", "lua", "mjs",
            "php", "pl", "png", "ps1", "py", "rb", "rs", "sh", "svg", "tar", "tgz", "toml", "ts", "tsx", "txt", "xml",
            "yaml", "yml", "zip");

    /** Directories of dependencies and tools. */
    private static final Set<String> SKIPPED = Set.of(
            ".git",
            ".hg",
            ".svn",
            "node_modules",
            "bower_components",
            "vendor",
            ".venv",
            "venv",
            ".tox",
            "__pycache__",
            ".terraform",
            ".gradle");

    private static final String[] WORDS = {"Dockerfile", "Containerfile"};

    private DockerfileNames() {}

    /** Reports whether a file of this name is treated as a Dockerfile. */
    public static boolean isDockerfile(String name) {
        if (name.endsWith("~") || COMPANIONS.contains(extension(name))) {
            return false;
        }
        for (String word : WORDS) {
            String lower = word.toLowerCase(Locale.ROOT);
            if (name.equals(word) || name.equals(lower) || name.endsWith("." + word) || name.endsWith("." + lower)) {
                return true;
            }
            if (name.startsWith(word + ".") || name.endsWith("-" + word) || name.endsWith("_" + word)) {
                return true;
            }
            if ((name.startsWith(word + "-") || name.startsWith(word + "_")) && !PROGRAMS.contains(extension(name))) {
                return true;
            }
        }
        return false;
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    static boolean isSkippedDirectory(String name) {
        return SKIPPED.contains(name);
    }
}
