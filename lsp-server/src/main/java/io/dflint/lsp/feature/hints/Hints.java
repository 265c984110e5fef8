package io.dflint.lsp.feature.hints;

import io.dflint.instruction.Arg;
import io.dflint.instruction.ArgDefinition;
import io.dflint.instruction.FileTransfer;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.Workdir;
import io.dflint.lsp.document.Document;
import io.dflint.model.BuildModel;
import io.dflint.model.ExpandedWords;
import io.dflint.model.Scope;
import io.dflint.model.Stage;
import io.dflint.model.StageReference;
import io.dflint.model.Variable;
import io.dflint.model.WorkingDirectory;
import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import io.dflint.word.Expander;
import io.dflint.word.Expansion;
import io.dflint.word.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Shows values that a reader would have to look up: those of variables, relative working directories and stage numbers.
 */
public final class Hints {
    private static final int LONGEST = 60;

    /** Returns the hints in a part of the document, in order. */
    public List<Hint> hints(Document document, TextRange part) {
        BuildModel model = document.model();
        List<Hint> hints = new ArrayList<>();
        for (Instruction instruction : document.dockerfile().instructions()) {
            if (!instruction.range().overlaps(part)) {
                continue;
            }
            if (instruction instanceof Workdir workdir) {
                workdir(workdir, model.scopeAfter(workdir), hints);
            } else {
                if (instruction instanceof Arg arg) {
                    args(arg, model, hints);
                }
                values(document, instruction, model.scopeAt(instruction), hints);
            }
        }
        numbers(model, part, hints);
        hints.sort(Comparator.comparingInt(Hint::offset));
        return hints;
    }

    /** Adds hints for {@code ARG X} in a stage, which takes its value from before the first FROM. */
    private static void args(Arg arg, BuildModel model, List<Hint> hints) {
        Stage stage = model.stageOf(arg);
        if (stage == null) {
            return;
        }
        for (ArgDefinition definition : arg.definitions()) {
            Variable outer = model.globalScope().variable(definition.name().toString());
            // The values set by BuildKit depend on the platform of the build.
            String value = outer != null && outer.instruction() != null ? outer.value() : null;
            if (definition.value() == null && value != null) {
                add(definition.name(), "= " + value, "from the ARG before the first FROM", hints);
            }
        }
    }

    /** Adds a hint for a relative path, unless it is below a directory known only to the base image. */
    private static void workdir(Workdir workdir, Scope after, List<Hint> hints) {
        LogicalText path = workdir.path();
        WorkingDirectory directory = after.workdir();
        if (path != null && !directory.inImage() && !path.contentEquals(directory.path())) {
            add(path, "→ " + directory.path(), "the working directory from here on", hints);
        }
    }

    private static void values(Document document, Instruction instruction, Scope scope, List<Hint> hints) {
        LogicalText destination = instruction instanceof FileTransfer transfer ? transfer.destination() : null;
        for (Word word : ExpandedWords.of(instruction, document.dockerfile().escape())) {
            boolean heredoc = word.text().toString().indexOf('\n') >= 0;
            boolean goes = destination != null && destination.sourceRange().equals(word.range());
            String value = heredoc || word.variables().isEmpty() && !goes ? null : value(word, scope);
            if (value == null) {
                continue;
            }
            // After the quote that ends an element of a JSON array.
            int end = word.range().end() + (instruction.header().json() ? 1 : 0);
            WorkingDirectory folder = scope.workdir();
            if (goes && !folder.inImage() && !WorkingDirectory.isAbsolute(value)) {
                add(end, "→ " + folder.resolve(value).path(), "destination in the image", hints);
            } else if (!word.variables().isEmpty()) {
                add(end, "= " + value, "with the default values of this file", hints);
            }
        }
    }

    private static void numbers(BuildModel model, TextRange part, List<Hint> hints) {
        for (StageReference reference : model.references()) {
            Stage stage = reference.target();
            if (stage == null || !reference.isIndex() || !reference.range().overlaps(part)) {
                continue;
            }
            LogicalText shown = stage.from().alias() != null
                    ? stage.from().alias()
                    : stage.from().image();
            if (shown != null) {
                add(reference.text(), "= " + shown, "the stage with this index", hints);
            }
        }
    }

    private static @Nullable String value(Word word, Scope scope) {
        Expansion expansion = Expander.expand(word, scope);
        boolean known = expansion.problem() == null && expansion.unmatched().isEmpty();
        return known ? expansion.value() : null;
    }

    private static void add(LogicalText after, String label, String tooltip, List<Hint> hints) {
        add(after.sourceRange().end(), label, tooltip, hints);
    }

    private static void add(int offset, String label, String tooltip, List<Hint> hints) {
        if (label.length() <= LONGEST && label.indexOf('\n') < 0) {
            hints.add(new Hint(offset, label, tooltip));
        }
    }
}
