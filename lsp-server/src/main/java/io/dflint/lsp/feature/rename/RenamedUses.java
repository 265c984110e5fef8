package io.dflint.lsp.feature.rename;

import io.dflint.lint.embed.Mention;
import io.dflint.lsp.document.Document;
import io.dflint.lsp.workspace.BuildFiles;
import io.dflint.lsp.workspace.Use;
import io.dflint.text.SourceText;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The edits of Compose and Bake files that rename their references to names in a Dockerfile.
 *
 * @param edits the edits by file
 * @param left the names of files that would keep the old name in some places
 */
public record RenamedUses(Map<Document, List<TextEdit>> edits, Set<String> left) {
    /** The words that YAML, in one of its versions, does not treat as text. */
    private static final Set<String> YAML_WORDS = Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

    /**
     * Renames a symbol where other files name it.
     *
     * @param dockerfile the Dockerfile with the symbol
     * @param uses all references to it
     */
    public static RenamedUses of(Document dockerfile, List<Use> uses, String newName) {
        Map<Document, List<Use>> byFile = new LinkedHashMap<>();
        for (Use use : uses) {
            byFile.computeIfAbsent(use.file(), file -> new ArrayList<>()).add(use);
        }
        Map<Document, List<TextEdit>> edits = new LinkedHashMap<>();
        Set<String> left = new LinkedHashSet<>();
        byFile.forEach((file, all) -> {
            Set<TextRange> ranges = new LinkedHashSet<>();
            for (Use use : all) {
                TextRange range = use.mention().range();
                // An argument that several stages declare separately would still be passed to the others.
                if (range != null && !use.shared() && use.symbols(dockerfile).size() == 1) {
                    ranges.add(range);
                } else {
                    left.add(name(file));
                }
            }
            List<TextEdit> own =
                    ranges.stream().map(range -> new TextEdit(range, newName)).toList();
            if (own.isEmpty()) {
                return;
            }
            if (isRenamed(file, ranges, own, newName)) {
                edits.put(file, own);
            } else {
                left.add(name(file));
            }
        });
        return new RenamedUses(edits, left);
    }

    private static String name(Document file) {
        return file.uri().substring(file.uri().lastIndexOf('/') + 1);
    }

    /** Reports whether the edited file has the same references except for the new name. */
    private static boolean isRenamed(Document file, Set<TextRange> ranges, List<TextEdit> edits, String newName) {
        boolean yaml = !file.uri().endsWith(".hcl") && !file.uri().endsWith(".json");
        if (yaml && YAML_WORDS.contains(newName.toLowerCase(Locale.ROOT))) {
            return false;
        }
        List<Mention> before = BuildFiles.mentions(file, file.source());
        List<Mention> after = BuildFiles.mentions(file, SourceText.of(TextEdit.apply(file.text(), edits)));
        if (before.size() != after.size()) {
            return false;
        }
        for (int i = 0; i < before.size(); i++) {
            TextRange range = before.get(i).range();
            String expected = range != null && ranges.contains(range)
                    ? newName
                    : before.get(i).name();
            if (before.get(i).kind() != after.get(i).kind()
                    || !after.get(i).name().equals(expected)) {
                return false;
            }
        }
        return true;
    }
}
