package io.dflint.lint.rules.df2002;

import io.dflint.lint.command.Placeholders;
import io.dflint.lint.command.ProgramCall;
import io.dflint.shell.Redirection;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.call.Invocation;
import org.jspecify.annotations.Nullable;

/** Finds secrets that one command prints and another reads. */
final class PipedSecrets {
    private PipedSecrets() {}

    /** Returns the password that {@code echo} or {@code printf} passes to {@code passwd}, or null if there is none. */
    static CommandSecrets.@Nullable Found passwd(ProgramCall call) {
        ShellWord word = printed(call);
        if (word == null || Placeholders.is(word.text().strip())) {
            return null;
        }
        return new CommandSecrets.Found(word.range(), "the password of the account is written in the command");
    }

    /** Returns what {@code base64 -d} writes to a file of credentials, or null if it is not in the command. */
    static CommandSecrets.@Nullable Found base64(ProgramCall call) {
        ShellWord word = call.has("-d", "-D", "--decode", "-di") ? printed(call) : null;
        if (word == null || word.text().length() < 16) {
            return null;
        }
        for (Redirection redirection : call.site().command().redirections()) {
            if (isCredentials(redirection.target().text())) {
                return new CommandSecrets.Found(
                        word.range(), redirection.target().text() + " is written in the command in base 64");
            }
        }
        return null;
    }

    /** Returns the last word that the previous command in the pipe prints, or null if it is unknown. */
    private static @Nullable ShellWord printed(ProgramCall call) {
        Invocation producer =
                call.site().previousInPipeline() instanceof SimpleCommand command ? Invocation.of(command) : null;
        if (producer == null
                || !producer.program().equals("echo") && !producer.program().equals("printf")
                || producer.command().args().isEmpty()) {
            return null;
        }
        ShellWord last = producer.command().args().getLast();
        return last.literal() == null ? null : last;
    }

    private static boolean isCredentials(String path) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        return switch (file) {
            case "credentials", ".netrc", ".npmrc", ".pypirc", ".git-credentials", "id_rsa", "id_ed25519", "id_ecdsa" ->
                true;
            case "config.json" -> path.contains(".docker/");
            case "config" -> path.contains(".kube/");
            default -> file.endsWith(".pem") || file.endsWith(".key");
        };
    }
}
