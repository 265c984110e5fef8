package io.dflint.lint.rules.df3048;

import io.dflint.instruction.FileTransfer;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.Run;
import io.dflint.instruction.User;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.lint.rule.Shortened;
import io.dflint.model.Base;
import io.dflint.model.Stage;
import io.dflint.syntax.Flag;
import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A user by its name in an image that has no list of users. */
public final class DF3048 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own(
                    "DF3048", "Use numbers for users that the image does not know", Severity.WARNING)
            .inDefault();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        Set<Stage> withUsers = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Stage stage : input.model().stages()) {
            if (!(stage.root().base() instanceof Base.Scratch)) {
                continue;
            }
            boolean mayHave = stage.parent() != null && withUsers.contains(stage.parent());
            for (Instruction instruction : stage.instructions()) {
                if (!mayHave) {
                    check(instruction, input, report);
                }
                mayHave |= instruction instanceof Run
                        || instruction instanceof FileTransfer transfer && mayBringUsers(transfer, input);
            }
            if (mayHave) {
                withUsers.add(stage);
            }
        }
    }

    private static void check(Instruction instruction, LintInput input, Report report) {
        if (instruction instanceof User user && user.user() != null) {
            String name = name(input.facts().value(instruction, user.user()));
            if (name != null) {
                found(instruction, user.user().sourceRange(), name, "so that the container does not start", report);
            }
        } else if (instruction instanceof FileTransfer transfer) {
            Flag flag = transfer.flag("chown");
            LogicalText value = flag == null ? null : flag.value();
            String name = value == null ? null : name(input.facts().value(instruction, value));
            if (flag != null && name != null) {
                found(instruction, flag.range(), name, "so that the build fails", report);
            }
        }
    }

    private static void found(Instruction instruction, TextRange place, String name, String effect, Report report) {
        report.at(
                instruction,
                place,
                "the image has no /etc/passwd that knows " + Shortened.value(name) + ", " + effect
                        + "; write a number such as 65532, or copy /etc/passwd first");
    }

    /** Returns the name of a user, or null for a number and for what is not known. */
    private static @Nullable String name(@Nullable String value) {
        if (value == null) {
            return null;
        }
        int colon = value.indexOf(':');
        String user = colon < 0 ? value : value.substring(0, colon);
        boolean isNumber = user.chars().allMatch(c -> c >= '0' && c <= '9');
        return user.isEmpty() || isNumber || user.equals("root") ? null : user;
    }

    /** Reports whether files that are copied may contain {@code /etc/passwd}. */
    private static boolean mayBringUsers(FileTransfer transfer, LintInput input) {
        LogicalText to = transfer.destination();
        String destination = to == null ? null : input.facts().value(transfer, to);
        if (destination == null) {
            return true;
        }
        String path =
                input.model().scopeAt(transfer).workdir().resolve(destination).path();
        return path.equals("/") || path.isEmpty() || path.equals("/etc") || path.equals("/etc/passwd");
    }
}
