package io.dflint.lint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * What the build runs to learn which classes an ordinary run needs; they go into the cache that makes dflint start fast.
 * So this does what users do most, and nothing that they do seldom: every class more in the cache costs all runs.
 */
final class Training {
    private Training() {}

    /** @param args the folder with the files to train on */
    public static void main(String[] args) {
        String folder = args[0];
        for (int i = 0; i < 3; i++) {
            run("", folder);
            run("", "--format", "json", "--profile", "default", folder);
            run("", "--color=always", "--failure-threshold", "error", folder);
        }
        run("FROM scratch\n", "--format=json", "-");
    }

    private static void run(String stdin, String... args) {
        InputStream in = new ByteArrayInputStream(stdin.getBytes(UTF_8));
        OutputStream nowhere = OutputStream.nullOutputStream();
        int code = Dflint.run(args, in, nowhere, nowhere, false);
        if (code == ExitCode.TROUBLE) {
            throw new IllegalStateException("cannot lint " + args[args.length - 1]);
        }
    }
}
