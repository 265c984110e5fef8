package io.dflint.build.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The dfbuild command. */
public final class Dfbuild {
    private Dfbuild() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8);
        List<String> all = List.of(args);
        int code = new BuildCommand(out, err).run(all.subList(1, all.size()));
        out.flush();
        Runtime.getRuntime().halt(code);
    }
}
