package io.dflint.lint.rules.dl4006;

import io.dflint.shell.Command;
import io.dflint.shell.CommandSite;
import io.dflint.shell.SimpleCommand;

/** Examines the end of a pipeline, which alone decides whether the pipeline fails. */
final class PipeReaders {
    private PipeReaders() {}

    /** Reports whether the end of the pipeline fails if its input is empty or truncated. */
    static boolean notices(CommandSite site) {
        if (!(end(site) instanceof SimpleCommand command)) {
            return false;
        }
        String program = command.program();
        if (program == null) {
            return false;
        }
        return switch (program) {
            case "tar", "bsdtar", "cpio", "pax", "unzip", "bsdcat" -> true;
            case "gunzip", "bunzip2", "unxz", "unlzma", "unzstd", "zcat", "bzcat", "xzcat", "zstdcat" -> true;
            case "gzip", "bzip2", "xz", "zstd", "lz4" -> command.hasFlag("d", "decompress", "uncompress");
            case "gpg", "gpg2" -> command.hasFlag("dearmor", "import", "verify", "d", "decrypt");
            case "apt-key" -> command.hasArg("add");
            case "rpm" -> command.hasFlag("import");
            case "docker", "podman", "ctr" -> command.hasArg("load", "import");
            case "sha256sum", "sha512sum", "sha1sum", "md5sum", "shasum" -> command.hasFlag("c", "check");
            case "grep", "egrep", "fgrep" -> true;
            default -> false;
        };
    }

    /** The name of the end of the pipeline for messages. */
    static String name(CommandSite site) {
        return end(site) instanceof SimpleCommand command && command.program() != null
                ? command.program()
                : "the end of the pipe";
    }

    private static Command end(CommandSite site) {
        return site.pipeline().commands().getLast();
    }
}
