package io.dflint.instruction;

import io.dflint.grammar.HeredocWord;
import io.dflint.syntax.CommandForm;
import io.dflint.syntax.CommandForm.ExecForm;
import io.dflint.syntax.Comment;
import io.dflint.syntax.Flag;
import io.dflint.syntax.Header;
import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import java.util.List;
import java.util.Locale;

/**
 * Reports what Docker rejects in an instruction after it has split the file into instructions (BuildKit {@code
 * instructions/parse.go}).
 */
final class InstructionChecks {
    private final InstructionType type;
    private final Instruction instruction;
    private final Header header;
    private final Problems problems;
    private final boolean top;

    InstructionChecks(InstructionType type, Instruction instruction, Problems problems, boolean top) {
        this.type = type;
        this.instruction = instruction;
        this.header = instruction.header();
        this.problems = problems;
        this.top = top;
    }

    void flags() {
        if (looksAtFlags(instruction)) {
            FlagChecks.check(type, header, problems, top);
        }
    }

    void arguments() {
        switch (instruction) {
            case From from -> from(from);
            case FileTransfer transfer -> transfer(transfer);
            case Env env -> pairs(env.pairs());
            case Label label -> pairs(label.pairs());
            case Arg arg -> arg(arg);
            case Healthcheck healthcheck -> healthcheck(healthcheck);
            case Onbuild onbuild -> onbuild(onbuild);
            case Shell _ -> shell();
            case Volume volume -> volume(volume);
            case Run run -> run(run);
            case Expose _ -> atLeastOne("a port");
            case User _ -> exactlyOne("a user");
            case Workdir _ -> exactlyOne("a path");
            case Stopsignal _ -> exactlyOne("a signal");
            case Maintainer _ -> exactlyOne("a name");
            case Cmd _ -> {}
            case Entrypoint _ -> {}
            case Unknown _ -> {}
        }
    }

    /**
     * Reports whether Docker checks the flags of an instruction. It ignores them on some instructions that take none.
     */
    private static boolean looksAtFlags(Instruction instruction) {
        return switch (instruction) {
            case Arg _ -> false;
            case Stopsignal _ -> false;
            case Healthcheck healthcheck -> !isNone(healthcheck);
            default -> true;
        };
    }

    private void from(From from) {
        int count = header.args().size();
        LogicalText as = from.as();
        LogicalText alias = from.alias();
        boolean named = count == 3 && as != null && as.contentEqualsIgnoreCase("as");
        if (count != 1 && !named) {
            boolean comment = header.args().stream().anyMatch(word -> word.indexOf('#', 0) == 0);
            report(
                    count == 0 ? nameRange() : restRange(),
                    comment
                            ? Comment.ONLY_AT_THE_START + "; " + Comment.MOVE
                            : "FROM takes an image, or an image AS name");
        } else if (alias != null && !isStageName(alias)) {
            report(
                    alias.sourceRange(),
                    "invalid stage name " + alias + "; start with a letter and use letters, digits, - _ . only");
        }
    }

    private static boolean isStageName(LogicalText name) {
        String text = name.toString().toLowerCase(Locale.ROOT);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = c >= 'a' && c <= 'z';
            boolean other = c >= '0' && c <= '9' || c == '-' || c == '_' || c == '.';
            if (!letter && (i == 0 || !other)) {
                return false;
            }
        }
        return true;
    }

    private void transfer(FileTransfer transfer) {
        int count = header.args().size();
        if (count < 2) {
            report(
                    count == 0 ? nameRange() : restRange(),
                    type + " needs a source and a destination" + (count == 0 ? "" : "; add a destination"));
            return;
        }
        LogicalText destination = transfer.destination();
        if (destination != null && HeredocWord.is(destination.toString())) {
            report(destination.sourceRange(), "a heredoc cannot be the destination of " + type + "; add a path");
        }
    }

    private void pairs(List<KeyValue> pairs) {
        if (header.args().isEmpty()) {
            report(restRange(), type + " needs at least one name=value");
        }
        for (KeyValue pair : pairs) {
            if (pair.key().isEmpty()) {
                report(pair.range(), "missing name before =; write name=value");
            }
        }
    }

    private void arg(Arg arg) {
        atLeastOne("a name");
        for (ArgDefinition definition : arg.definitions()) {
            if (definition.name().isEmpty()) {
                report(definition.range(), "missing name before =; write ARG name=value");
            }
        }
    }

    private static boolean isNone(Healthcheck healthcheck) {
        LogicalText kind = healthcheck.kind();
        return kind != null && kind.contentEqualsIgnoreCase("none");
    }

    private void healthcheck(Healthcheck healthcheck) {
        LogicalText kind = healthcheck.kind();
        if (kind == null) {
            report(nameRange(), "HEALTHCHECK needs CMD and a command, or NONE");
        } else if (isNone(healthcheck)) {
            if (header.args().size() > 1) {
                report(restRange(), "HEALTHCHECK NONE takes no arguments; remove them");
            }
        } else if (!kind.contentEqualsIgnoreCase("cmd")) {
            report(kind.sourceRange(), "expected CMD or NONE, got " + kind + "; write HEALTHCHECK CMD " + kind + " …");
        } else {
            if (header.args().size() < 2) {
                report(kind.sourceRange(), "HEALTHCHECK CMD needs a command");
            }
            HealthcheckChecks.check(header, this::report);
        }
    }

    private void onbuild(Onbuild onbuild) {
        Instruction trigger = onbuild.trigger();
        if (trigger == null) {
            if (header.rest().isEmpty()) {
                report(nameRange(), "ONBUILD needs an instruction");
            }
            return;
        }
        InstructionType triggered = InstructionType.of(trigger.name());
        if (triggered != null && !triggered.isTrigger()) {
            report(trigger.name().sourceRange(), triggered + " cannot be an ONBUILD trigger");
        }
    }

    private void shell() {
        if (header.args().isEmpty()) {
            report(
                    header.rest().isEmpty() ? nameRange() : restRange(),
                    "SHELL needs a program, as in SHELL [\"/bin/bash\", \"-c\"]");
        } else if (!header.json()) {
            report(restRange(), "SHELL must be written as a JSON array, as in SHELL [\"/bin/bash\", \"-c\"]");
        }
    }

    private void volume(Volume volume) {
        atLeastOne("a path");
        for (LogicalText path : volume.paths()) {
            if (Arguments.trim(path).isEmpty()) {
                report(restRange(), "empty VOLUME path; name a folder or remove it");
            }
        }
    }

    private void run(Run run) {
        mode("network", "default, none or host");
        mode("security", "sandbox or insecure");
        CommandForm command = run.command();
        if (command == null) {
            problems.build(nameRange(), "RUN needs a command");
        } else if (command instanceof ExecForm exec && exec.words().isEmpty()) {
            problems.build(exec.range(), "RUN needs a command; the array is empty");
        }
    }

    private void mode(String name, String possible) {
        Flag flag = header.flag(name);
        FlagSpec spec = type.flag(name);
        if (flag == null
                || spec == null
                || flag.value() == null
                || spec.values().contains(flag.valueText())) {
            return;
        }
        String what = flag.valueText().isEmpty()
                ? "missing value for --" + name + "="
                : "unknown " + name + " mode " + flag.value();
        report(flag.range(), what + "; use " + possible);
    }

    private void atLeastOne(String what) {
        if (header.args().isEmpty()) {
            report(header.rest().isEmpty() ? nameRange() : restRange(), type + " needs at least " + what);
        }
    }

    private void exactlyOne(String what) {
        if (header.args().size() != 1) {
            report(nameRange(), type + " needs " + what);
        }
    }

    private TextRange nameRange() {
        return header.name().sourceRange();
    }

    private TextRange restRange() {
        return header.rest().isEmpty() ? nameRange() : header.rest().sourceRange();
    }

    private void report(TextRange range, String message) {
        problems.at(top, range, message);
    }
}
