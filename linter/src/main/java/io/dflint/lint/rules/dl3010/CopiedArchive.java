package io.dflint.lint.rules.dl3010;

import io.dflint.instruction.Copy;
import io.dflint.lint.facts.ArchiveNames;
import io.dflint.lint.facts.HadolintText;
import io.dflint.shell.ShellWord;
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
    /** Adds the archives of a COPY: under the name of the target if that is one of an archive, else of the source. */
    static void collect(Copy copy, List<CopiedArchive> found) {
        LogicalText target = copy.destination();
        if (target != null && ArchiveNames.isArchive(HadolintText.dropQuotes(target))) {
            found.add(new CopiedArchive(copy, target.sourceRange(), baseName(HadolintText.dropQuotes(target))));
        } else if (target != null) {
            for (LogicalText source : copy.sources()) {
                if (ArchiveNames.isArchive(HadolintText.dropQuotes(source))) {
                    found.add(new CopiedArchive(copy, source.sourceRange(), baseName(HadolintText.dropQuotes(source))));
                }
            }
        }
    }

    boolean isNamedBy(List<ShellWord> words) {
        for (ShellWord word : words) {
            if (baseName(word.text()).equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static String baseName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
