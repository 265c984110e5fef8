package io.dflint.lint.command;

import io.dflint.instruction.Instruction;
import io.dflint.shell.Enclosure;
import io.dflint.shell.ShellScope.Field;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Recognizes commands that verify a download. */
public final class Verification {
    private Verification() {}

    /** Returns the instructions that check something against a checksum or a signature. */
    public static Set<Instruction> instructions(List<ProgramCall> calls) {
        Set<Instruction> found = Collections.newSetFromMap(new IdentityHashMap<>());
        for (ProgramCall call : calls) {
            if (verifies(call)) {
                found.add(call.instruction());
            }
        }
        return found;
    }

    /**
     * Reports whether a checksum is computed in a substitution, for a comparison such as {@code [ "$(sha256sum x)" =
     * "$sum" ]}.
     */
    private static boolean isSubstituted(ProgramCall call) {
        for (Enclosure at = call.site().enclosure(); at != null; at = at.outer()) {
            if (at.kind() == Enclosure.Kind.COMMAND_SUBSTITUTION) {
                return true;
            }
        }
        return false;
    }

    /** Recognizes the check that Composer recommends for its installer. */
    private static boolean computesHash(ProgramCall call) {
        Field script = call.optionValue("-r");
        return script != null && script.text().contains("hash_file");
    }

    private static boolean verifies(ProgramCall call) {
        return switch (call.program()) {
            case "sha1sum",
                    "sha224sum",
                    "sha256sum",
                    "sha384sum",
                    "sha512sum",
                    "md5sum",
                    "b2sum",
                    "shasum",
                    "sha256",
                    "openssl" ->
                isSubstituted(call)
                        || call.has("-c", "--check", "-C", "-sc", "--verify", "-verify")
                        || call.has("--strict", "--quiet", "-cs");
            case "php" -> computesHash(call);
            case "gpg", "gpg2", "gpgv" -> call.isOf("gpgv") || call.has("--verify", "--decrypt");
            case "cosign", "minisign", "signify", "rpmkeys" -> true;
            default -> false;
        };
    }
}
