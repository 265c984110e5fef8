package io.dflint.instruction;

import io.dflint.grammar.HeredocWord;
import io.dflint.syntax.CommandForm.ShellForm;
import io.dflint.syntax.Flag;
import io.dflint.syntax.Header;
import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import java.util.List;
import java.util.Locale;

/**
 * What Docker refuses in an instruction once the file is split into instructions (BuildKit
 * {@code instructions/parse.go}).
 */
final class InstructionChecks {
    private final InstructionType type;
    private final Header header;
    private final Problems problems;
    private final boolean top;

    private InstructionChecks(InstructionType type, Header header, Problems problems, boolean top) {
        this.type = type;
        this.header = header;
        this.problems = problems;
        this.top = top;
    }

    static void check(InstructionType type, Instruction instruction, Problems problems, boolean top) {
        new InstructionChecks(type, instruction.header(), problems, top).check(instruction);
    }

    private void check(Instruction instruction) {
        if (!(instruction instanceof Healthcheck h && isNone(h))) {
            FlagChecks.check(type, header, problems, top);
        }
        switch (instruction) {
            case From from -> from(from);
            case FileTransfer transfer -> transfer(transfer);
            case Env env -> pairs(env.pairs());
            case Label label -> pairs(label.pairs());
            case Arg arg -> arg(arg);
            case Healthcheck healthcheck -> healthcheck(healthcheck);
            case Onbuild onbuild -> onbuild(onbuild);
            case Shell ignored -> shell();
            case Volume volume -> volume(volume);
            case Run run -> run(run);
            case Expose ignored -> atLeastOne("a port");
            case User ignored -> exactlyOne("a user");
            case Workdir ignored -> exactlyOne("a path");
            case Stopsignal ignored -> exactlyOne("a signal");
            case Maintainer ignored -> exactlyOne("a name");
            case Cmd ignored -> {}
            case Entrypoint ignored -> {}
            case Unknown ignored -> {}
        }
    }

    private void from(From from) {
        int count = header.args().size();
        LogicalText as = from.as();
        LogicalText alias = from.alias();
        boolean named = count == 3 && as != null && as.contentEqualsIgnoreCase("as");
        if (count != 1 && !named) {
            report(count == 0 ? nameRange() : restRange(), "FROM takes an image, or an image AS name");
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
                    type + " needs a source and a destination" + (count == 0 ? "" : "; the destination is missing"));
            return;
        }
        LogicalText destination = transfer.destination();
        if (destination != null && HeredocWord.read(destination, 0, destination.length()) != null) {
            report(destination.sourceRange(), "a heredoc cannot be the destination of " + type + "; add a path");
        }
    }

    private void pairs(List<KeyValue> pairs) {
        if (header.rest().isEmpty()) {
            report(nameRange(), type + " needs at least one name=value");
        }
        for (KeyValue pair : pairs) {
            if (pair.key().isEmpty()) {
                report(pair.range(), "the name before = is missing; write name=value");
            }
        }
    }

    private void arg(Arg arg) {
        atLeastOne("a name");
        for (ArgDefinition definition : arg.definitions()) {
            if (definition.name().isEmpty()) {
                report(definition.range(), "the name before = is missing; write ARG name=value");
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
                report(restRange(), "HEALTHCHECK NONE takes nothing else");
            }
        } else if (!kind.contentEqualsIgnoreCase("cmd")) {
            report(
                    kind.sourceRange(),
                    "unknown kind of health check " + kind + "; write HEALTHCHECK CMD " + kind + " …");
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
            report(nameRange(), "ONBUILD needs an instruction");
            return;
        }
        InstructionType triggered = InstructionType.of(trigger.name().toString());
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
            if (path.isEmpty()) {
                report(restRange(), "a VOLUME path is empty; name a folder or remove it");
            }
        }
    }

    private void run(Run run) {
        Flag network = header.flag("network");
        if (network != null && network.value() != null && !oneOf(network, "network")) {
            report(network.range(), "unknown network mode " + network.valueText() + "; use default, none or host");
        }
        Flag security = header.flag("security");
        if (security != null && security.value() != null && !oneOf(security, "security")) {
            report(security.range(), "unknown security mode " + security.valueText() + "; use sandbox or insecure");
        }
        if (run.command() == null) {
            problems.build(nameRange(), "RUN needs a command");
        } else if (run.command() instanceof ShellForm && header.heredocs().size() > 1 && header.json()) {
            problems.build(restRange(), "an exec form takes no heredoc");
        }
    }

    private boolean oneOf(Flag flag, String name) {
        FlagSpec spec = type.flag(name);
        return spec != null && spec.values().contains(flag.valueText());
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
