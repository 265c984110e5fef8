package io.dflint.lint.rules.df3038;

import io.dflint.instruction.Arg;
import io.dflint.instruction.Env;
import io.dflint.instruction.FileTransfer;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.KeyValue;
import io.dflint.instruction.Label;
import io.dflint.instruction.Onbuild;
import io.dflint.instruction.User;
import io.dflint.instruction.Volume;
import io.dflint.instruction.Workdir;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.syntax.Blanks;
import io.dflint.syntax.Comment;
import io.dflint.text.LogicalText;
import io.dflint.text.SourceText;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reports comments after an instruction, which become part of it. Where Docker rejects them, the syntax error covers
 * them.
 */
public final class DF3038 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own("DF3038", "Give each comment a line of its own", Severity.WARNING)
            .inDefault();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (Instruction instruction : input.file().instructions()) {
            Instruction trigger = instruction instanceof Onbuild onbuild ? onbuild.trigger() : null;
            check(trigger == null ? instruction : trigger, instruction, input, report);
        }
    }

    private static void check(Instruction instruction, Instruction outer, LintInput input, Report report) {
        String meaning = meaning(instruction);
        if (meaning == null) {
            return;
        }
        LogicalText rest = instruction.header().rest();
        int start = comment(rest, isStrict(instruction));
        if (start >= 0) {
            TextRange comment = rest.sourceRange(start, rest.length());
            report.at(outer, comment, Comment.ONLY_AT_THE_START + ", so " + meaning + "; " + Comment.MOVE)
                    .fix(start == 0 ? null : fix(outer, comment, input));
        }
    }

    /**
     * Describes what becomes of the comment. Returns null where Docker rejects it, or where it may be text or a shell
     * comment.
     */
    private static @Nullable String meaning(Instruction instruction) {
        boolean words =
                !instruction.header().json() && instruction.header().heredocs().isEmpty();
        return switch (instruction) {
            case Arg _ -> "its words are further arguments";
            case Workdir _ -> "it is part of the path";
            case User _ -> "it is part of the name";
            case Volume _ when words -> "its words are further paths";
            case FileTransfer _ when words -> "its words are sources and the destination";
            case Env env when isLegacy(env.pairs()) -> "it is part of the value";
            case Label label when isLegacy(label.pairs()) -> "it is part of the value";
            default -> null;
        };
    }

    private static boolean isLegacy(List<KeyValue> pairs) {
        return pairs.size() == 1 && pairs.getFirst().legacy();
    }

    /** Reports whether no word of an instruction can begin with a number sign. */
    private static boolean isStrict(Instruction instruction) {
        return instruction instanceof Arg || instruction instanceof Workdir || instruction instanceof User;
    }

    /**
     * Returns the start of a comment, or -1 if there is none.
     *
     * @param any whether to include a number sign without a space after it, which could begin the name of a file
     */
    private static int comment(LogicalText text, boolean any) {
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '#' && (i == 0 || Blanks.isBlank(text.charAt(i - 1)))) {
                boolean apart = i + 1 < text.length() && Blanks.isBlank(text.charAt(i + 1));
                if (any || apart) {
                    return i;
                }
            }
        }
        return -1;
    }

    private static @Nullable Fix fix(Instruction instruction, TextRange comment, LintInput input) {
        SourceText source = input.file().source();
        String text = source.content();
        if (isFirst(instruction, input) && source.slice(comment).indexOf('=') >= 0) {
            return null; // Above the first instruction, it could become a directive.
        }
        int line = text.lastIndexOf('\n', instruction.range().start() - 1) + 1;
        if (text.substring(line, comment.end()).indexOf('\n') >= 0) {
            return null;
        }
        int end = comment.start();
        while (Blanks.isBlank(text.charAt(end - 1))) {
            end--;
        }
        String indent = text.substring(line, instruction.range().start());
        return Fix.unsafe(
                "Move the comment above",
                TextEdit.insert(line, indent + source.slice(comment) + "\n"),
                TextEdit.delete(new TextRange(end, comment.end())));
    }

    private static boolean isFirst(Instruction instruction, LintInput input) {
        Instruction first = input.file().instructions().getFirst();
        return first.range().equals(instruction.range());
    }
}
