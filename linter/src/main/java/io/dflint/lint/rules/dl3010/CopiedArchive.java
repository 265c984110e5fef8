package io.dflint.lint.rules.dl3010;

import io.dflint.instruction.Copy;
import io.dflint.lint.command.ArchiveNames;
import io.dflint.lint.facts.value.Quotes;
import io.dflint.shell.ShellWord;
import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An archive that COPY adds to the image.
 *
 * @param place the path in the instruction
 * @param name the file name in the image
 */
public record CopiedArchive(Copy copy, TextRange place, String name) {
    /**
     * Adds the archives of a COPY: under the name of the destination if that is an archive, otherwise of the source.
     */
    public static void collect(Copy copy, Map<String, List<CopiedArchive>> found) {
        LogicalText target = copy.destination();
        if (target != null && ArchiveNames.isArchive(Quotes.drop(target))) {
            add(copy, target, found);
        } else if (target != null) {
            for (LogicalText source : copy.sources()) {
                if (ArchiveNames.isArchive(Quotes.drop(source))) {
                    add(copy, source, found);
                }
            }
        }
    }

    private static void add(Copy copy, LogicalText path, Map<String, List<CopiedArchive>> found) {
        String name = baseName(Quotes.drop(path));
        found.computeIfAbsent(name, key -> new ArrayList<>(1)).add(new CopiedArchive(copy, path.sourceRange(), name));
    }

    /** The file names among the words of a command. */
    public static Set<String> namesIn(List<ShellWord> words) {
        Set<String> names = new HashSet<>();
        for (ShellWord word : words) {
            names.add(baseName(word.text()));
        }
        return names;
    }

    private static String baseName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
