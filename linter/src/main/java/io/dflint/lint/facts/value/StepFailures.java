package io.dflint.lint.facts.value;

import io.dflint.instruction.Add;
import io.dflint.instruction.Copy;
import io.dflint.instruction.Expose;
import io.dflint.instruction.FileTransfer;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.Mount;
import io.dflint.instruction.Run;
import io.dflint.instruction.Stopsignal;
import io.dflint.instruction.Volume;
import io.dflint.model.BuildModel;
import io.dflint.model.Stage;
import io.dflint.syntax.Flag;
import io.dflint.text.LogicalText;
import io.dflint.word.Environment;
import java.util.Locale;

/** Recognizes the values at which Docker fails while it prepares a build. */
public final class StepFailures {
    private StepFailures() {}

    /** Reports whether Docker gets past an instruction, given the variables before it. */
    public static boolean none(
            BuildModel model, Stage stage, Instruction instruction, Environment scope, Values values) {
        return switch (instruction) {
            case Expose expose -> ports(expose, values, scope);
            case Volume volume -> paths(volume, values, scope);
            case Stopsignal stop -> stop.signal() == null || isSignal(value(stop.signal(), values, scope));
            case Run run -> mounts(model, stage, run);
            case FileTransfer transfer -> transfer(model, stage, transfer, values, scope);
            default -> true;
        };
    }

    private static String value(LogicalText text, Values values, Environment scope) {
        return values.of(text, scope).value();
    }

    private static boolean ports(Expose expose, Values values, Environment scope) {
        for (LogicalText text : expose.ports()) {
            for (String port : values.of(text, scope).words()) {
                if (!ExposedPort.parse(port).isValid()) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean paths(Volume volume, Values values, Environment scope) {
        for (LogicalText path : volume.paths()) {
            if (value(path, values, scope).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static boolean mounts(BuildModel model, Stage stage, Run run) {
        for (Mount mount : run.mounts()) {
            if (ProblemPlaces.anyIn(mount.range(), model.file().problems())) {
                return false;
            }
            LogicalText from = mount.from();
            Stage source = from == null ? null : model.stageNamed(from.toString());
            if (source != null && source.index() >= stage.index()) {
                return false;
            }
        }
        return true;
    }

    private static boolean transfer(
            BuildModel model, Stage stage, FileTransfer transfer, Values values, Environment scope) {
        Flag mode = transfer.flag("chmod");
        if (mode != null && mode.value() != null && !isMode(value(mode.value(), values, scope))) {
            return false;
        }
        if (transfer instanceof Add) {
            return true;
        }
        Flag from = transfer.flag("from");
        if (from != null && transfer instanceof Copy) {
            Stage source = model.stageNamed(from.valueText());
            return source == null || source.index() < stage.index();
        }
        for (LogicalText source : transfer.sources()) {
            String address = value(source, values, scope);
            if (address.startsWith("http://") || address.startsWith("https://")) {
                return false;
            }
        }
        return true;
    }

    /** Accepts an octal mode up to 7777, or a symbolic one such as {@code u+x}, which is not validated in detail. */
    private static boolean isMode(String text) {
        if (text.isEmpty()) {
            return true;
        }
        boolean digits = true;
        for (int i = 0; i < text.length(); i++) {
            digits &= text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        if (!digits) {
            return text.indexOf('+') >= 0 || text.indexOf('-') >= 0 || text.indexOf('=') >= 0;
        }
        int mode = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            mode = digit > 7 ? 010000 : Math.min(010000, mode * 8 + digit);
        }
        return mode <= 07777;
    }

    /** Reports whether a text is a number other than 0, or the name of a Linux signal, with or without SIG. */
    public static boolean isSignal(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        String name = upper.startsWith("SIG") ? upper.substring(3) : upper;
        if (!text.isEmpty() && isInteger(text)) {
            return !isZero(text);
        }
        if (name.startsWith("RTMIN+") || name.startsWith("RTMAX-")) {
            String offset = name.substring(6);
            return !offset.isEmpty()
                    && offset.length() <= 2
                    && offset.charAt(0) != '0'
                    && isInteger(offset)
                    && Integer.parseInt(offset) <= (name.charAt(2) == 'M' && name.charAt(3) == 'I' ? 15 : 14);
        }
        return switch (name) {
            case "ABRT", "ALRM", "BUS", "CHLD", "CLD", "CONT", "FPE", "HUP", "ILL", "INT", "IO", "IOT" -> true;
            case "KILL", "PIPE", "POLL", "PROF", "PWR", "QUIT", "SEGV", "STKFLT", "STOP", "SYS", "TERM" -> true;
            case "TRAP", "TSTP", "TTIN", "TTOU", "URG", "USR1", "USR2", "VTALRM", "WINCH", "XCPU", "XFSZ" -> true;
            case "RTMIN", "RTMAX" -> true;
            default -> false;
        };
    }

    private static boolean isInteger(String text) {
        int start = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
        boolean digits = text.length() > start && text.length() < 19;
        for (int i = start; i < text.length(); i++) {
            digits &= text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        return digits;
    }

    private static boolean isZero(String number) {
        for (int i = 0; i < number.length(); i++) {
            if (number.charAt(i) >= '1' && number.charAt(i) <= '9') {
                return false;
            }
        }
        return true;
    }
}
