package io.dflint.lint.rules.dl3010;

import io.dflint.instruction.Copy;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import java.util.List;

/**
 * An archive that COPY puts into the image.
 *
 * @param place the path in the instruction
 * @param name its file name in the image
 */
record CopiedArchive(Copy copy, TextRange place, String name) {
    private static final String[] SUFFIXES = {
        ".tar", ".Z", ".bz2", ".gz", ".lz", ".lzma", ".tZ", ".tb2", ".tbz", ".tbz2", ".tgz", ".tlz", ".tpz", ".txz",
        ".xz"
    };

    /** Adds the archives of a COPY: under the name of the target if that is one of an archive, else of the source. */
    static void collect(Copy copy, List<CopiedArchive> found) {
        LogicalText target = copy.destination();
        if (target != null && isArchive(unquoted(target))) {
            found.add(new CopiedArchive(copy, target.sourceRange(), baseName(unquoted(target))));
        } else if (target != null) {
            for (LogicalText source : copy.sources()) {
                if (isArchive(unquoted(source))) {
                    found.add(new CopiedArchive(copy, source.sourceRange(), baseName(unquoted(source))));
                }
            }
        }
    }

    boolean isNamedBy(SimpleCommand command) {
        for (ShellWord word : command.args()) {
            if (baseName(word.text()).equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isArchive(String path) {
        for (String suffix : SUFFIXES) {
            if (path.endsWith(suffix)) {
                return true;
            }
        }
        return false;
    }

    private static String baseName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    private static String unquoted(LogicalText text) {
        int start = 0;
        int end = text.length();
        while (start < end && isQuote(text.charAt(start))) {
            start++;
        }
        while (end > start && isQuote(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }
}
