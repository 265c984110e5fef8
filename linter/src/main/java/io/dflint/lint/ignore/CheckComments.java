package io.dflint.lint.ignore;

import io.dflint.instruction.Instruction;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.syntax.CheckOptions;
import io.dflint.syntax.Comment;
import io.dflint.syntax.Directive;
import io.dflint.syntax.Problem;
import io.dflint.text.TextRange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The settings of {@code # check=} for Docker's checks and the rules with the same findings: the directive for the
 * file, or the build argument in its place, and a comment above an instruction for that instruction.
 */
public final class CheckComments {
    /** The build argument that replaces the directive. */
    private static final String BUILD_ARG = "BUILDKIT_DOCKERFILE_CHECK";

    private final CheckReading reading;
    private final InstructionIndex index;
    private final CheckOptions ofFile;
    private final @Nullable Problem problem;
    private final boolean valid;
    private final Map<Integer, CheckOptions> above = new HashMap<>(0);

    public CheckComments(LintInput input, CheckReading reading) {
        this.reading = reading;
        index = new InstructionIndex(input.file().instructions());
        String argument = input.options().buildArgs().get(BUILD_ARG);
        Directive directive = argument == null ? input.file().directive("check") : null;
        String text = argument != null ? argument : directive == null ? "" : directive.value();
        CheckOptions options = CheckOptions.parse(text);
        valid = options != null;
        ofFile = options == null ? CheckOptions.NONE : options;
        problem = valid ? null : problem(text, directive);
        List<Instruction> instructions = input.file().instructions();
        for (int i = 0; i < instructions.size(); i++) {
            read(reading.counting(instructions.get(i).header().comments()), i);
        }
    }

    private static Problem problem(String text, @Nullable Directive directive) {
        TextRange range = directive == null ? TextRange.at(0) : directive.valueRange();
        return new Problem(
                range,
                Problem.Phase.PARSE,
                1,
                (directive == null ? BUILD_ARG : "check") + ": invalid option " + text
                        + "; write skip=A,B;error=true;experimental=C, each at most once");
    }

    /** The first comment with options takes effect. One that Docker does not understand sets none. */
    private void read(List<Comment> comments, int instruction) {
        for (Comment comment : comments) {
            String text = comment.text();
            int equals = text.indexOf('=');
            if (equals < 0 || !text.substring(0, equals).strip().equalsIgnoreCase("check")) {
                continue;
            }
            String value = text.substring(equals + 1).strip();
            int blank = value.indexOf(' ');
            CheckOptions options = CheckOptions.parse(blank < 0 ? value : value.substring(0, blank));
            if (options != null) {
                above.put(instruction, options);
            }
            return;
        }
    }

    /** Whether the directive is valid; otherwise Docker checks nothing. */
    public boolean isValid() {
        return valid;
    }

    /** The problem of the directive; null if there is none. */
    @Nullable
    Problem problem() {
        return problem;
    }

    boolean suppresses(Report.Draft draft) {
        RuleInfo rule = draft.rule;
        if (isExperimental(rule)) {
            return !names(ofFile.experimental(), rule)
                    && !names(optionsAt(draft).experimental(), rule);
        }
        return names(ofFile.skip(), rule) || names(optionsAt(draft).skip(), rule);
    }

    /** Reports whether the finding makes a build by Docker fail. */
    boolean isError(Report.Draft draft) {
        return draft.rule.origin() == RuleInfo.Origin.DOCKER
                && (ofFile.error() || optionsAt(draft).error());
    }

    public static boolean isExperimental(RuleInfo rule) {
        return rule.origin() == RuleInfo.Origin.DOCKER && rule.optIn();
    }

    private CheckOptions optionsAt(Report.Draft draft) {
        if (above.isEmpty() || !reading.counts(draft.rule)) {
            return CheckOptions.NONE;
        }
        TextRange other = draft.ignoredAt();
        TextRange place = other != null && reading.prefersOtherPlace() ? other : draft.anchor;
        CheckOptions options = above.get(index.at(place.start()));
        if (options == null && other != null) {
            options = above.get(index.at(other.start()));
        }
        return options == null ? CheckOptions.NONE : options;
    }

    private boolean names(CheckOptions.Rules chosen, RuleInfo rule) {
        if (chosen.all()) {
            return rule.findsWhatDockerFinds();
        }
        for (String name : chosen.names()) {
            if (reading.means(name, rule)) {
                return true;
            }
        }
        return false;
    }
}
