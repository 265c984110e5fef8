package io.dflint.lint.security;

import io.dflint.instruction.Instruction;
import io.dflint.lint.facts.ProgramCall;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Commands that compare a download with what it should be. */
public final class Verification {
    private Verification() {}

    /** The instructions in which something is compared with a checksum or a signature. */
    public static Set<Instruction> instructions(List<ProgramCall> calls) {
        Set<Instruction> found = Collections.newSetFromMap(new IdentityHashMap<>());
        for (ProgramCall call : calls) {
            if (verifies(call)) {
                found.add(call.instruction());
            }
        }
        return found;
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
                call.has("-c", "--check", "-C", "-sc", "--verify", "-verify") || call.has("--strict", "--quiet", "-cs");
            case "gpg", "gpg2", "gpgv" -> call.isOf("gpgv") || call.has("--verify", "--decrypt");
            case "cosign", "minisign", "signify", "rpmkeys" -> true;
            default -> false;
        };
    }
}
