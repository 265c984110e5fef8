package io.dflint.builder.plan;

import io.dflint.instruction.Add;
import io.dflint.instruction.Copy;
import io.dflint.instruction.FileTransfer;
import io.dflint.model.Stage;
import io.dflint.syntax.Flag;
import io.dflint.syntax.Heredoc;
import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads COPY and ADD (BuildKit {@code dockerfile2llb}, dispatchCopy). */
final class Transfers {
    private final Planner planner;
    private final Stage stage;
    private final StageState state;
    private final String platform;
    private final Words words;

    Transfers(Planner planner, Stage stage, StageState state, String platform, Words words) {
        this.planner = planner;
        this.stage = stage;
        this.state = state;
        this.platform = platform;
        this.words = words;
    }

    Action.Copy read(FileTransfer transfer) throws BuildException, IOException {
        String destination = words.expand(required(transfer));
        boolean archives = transfer instanceof Add;
        TreeRef tree = tree(transfer);
        List<CopySource> sources = new ArrayList<>();
        String checksum = text(transfer, "checksum");
        Boolean unpack = toggle(transfer, "unpack");
        for (LogicalText written : transfer.sources()) {
            if (!isHeredoc(transfer, written)) {
                String source = words.expand(written);
                sources.add(
                        RemoteSources.isRemote(source)
                                ? remote(transfer, source, checksum, unpack, written.sourceRange())
                                : files(transfer, tree, source, unpack == null ? archives : unpack));
            }
        }
        checkChecksum(transfer, checksum, sources);
        for (Heredoc heredoc : transfer.header().heredocs()) {
            LogicalText content = heredoc.content();
            sources.add(new CopySource.Inline(
                    heredoc.name(), heredoc.expand() ? words.expandBody(content) : content.toString()));
        }
        return new Action.Copy(
                List.copyOf(sources),
                Paths.resolveKeepingSlash(state.workdir(), destination),
                text(transfer, "chown"),
                mode(transfer),
                Boolean.TRUE.equals(toggle(transfer, "link")),
                excludes(transfer),
                archives);
    }

    private static LogicalText required(FileTransfer transfer) throws BuildException {
        LogicalText destination = transfer.destination();
        if (destination == null) {
            throw new BuildException(transfer.name() + " has no destination");
        }
        return destination;
    }

    private TreeRef tree(FileTransfer transfer) throws BuildException, IOException {
        Flag from = transfer.flag("from");
        if (!(transfer instanceof Copy) || from == null || from.valueText().isEmpty()) {
            return TreeRef.Context.MAIN;
        }
        String name = from.valueText();
        if (name.indexOf('$') >= 0) {
            throw new BuildException(
                    "--from does not expand variables; name a stage, FROM " + name + " AS name, and use --from=name",
                    words.place(from.range()));
        }
        return planner.trees()
                .find(name, true, stage, platform, words.place(from.range()).range());
    }

    private static CopySource files(FileTransfer transfer, TreeRef tree, String source, boolean unpack) {
        if (!Boolean.TRUE.equals(toggle(transfer, "parents"))) {
            return new CopySource.Files(tree, Paths.clean(source), null, true, unpack);
        }
        int pivot = source.indexOf("/./");
        String folder = pivot < 0 ? "/" : source.substring(0, pivot);
        String pattern =
                Paths.clean(pivot < 0 ? source : source.substring(pivot + 3)).substring(1);
        if (pattern.isEmpty()) {
            return new CopySource.Files(tree, Paths.clean(folder), null, true, unpack);
        }
        boolean required = !hasWildcards(folder) && !hasWildcards(pattern);
        return new CopySource.Files(tree, Paths.clean(folder), pattern, required, unpack);
    }

    private CopySource remote(
            FileTransfer transfer, String source, String checksum, @Nullable Boolean unpack, TextRange range)
            throws BuildException {
        if (transfer instanceof Copy) {
            throw new BuildException("COPY does not download; use ADD for " + source, words.place(range));
        }
        return RemoteSources.isRepository(source)
                ? new CopySource.Repository(source, checksum, toggle(transfer, "keep-git-dir"))
                : new CopySource.Download(
                        source, RemoteSources.fileName(source), checksum, Boolean.TRUE.equals(unpack));
    }

    private void checkChecksum(FileTransfer transfer, String checksum, List<CopySource> sources) throws BuildException {
        Flag flag = transfer.flag("checksum");
        if (checksum.isEmpty() || flag == null) {
            return;
        }
        boolean remote = sources.size() == 1 && !(sources.getFirst() instanceof CopySource.Files);
        if (!remote) {
            throw new BuildException("--checksum needs exactly one source, a URL", words.place(flag.range()));
        }
        if (sources.getFirst() instanceof CopySource.Download && !isSha256(checksum)) {
            throw new BuildException(
                    "--checksum: expected sha256: and 64 hexadecimal digits, got " + checksum,
                    words.place(flag.range()));
        }
    }

    private static boolean isSha256(String checksum) {
        String digits = checksum.startsWith("sha256:") ? checksum.substring(7) : "";
        return digits.length() == 64 && digits.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
    }

    private @Nullable ModeChange mode(FileTransfer transfer) throws BuildException {
        Flag flag = transfer.flag("chmod");
        String text = text(transfer, "chmod");
        if (flag == null || text.isEmpty()) {
            return null;
        }
        ModeChange mode = ModeChange.parse(text);
        if (mode == null) {
            throw new BuildException(
                    "--chmod=" + text
                            + ": invalid mode; write an octal number up to 7777, or clauses such as u=rwX,go=rX",
                    words.place(flag.range()));
        }
        return mode;
    }

    private List<String> excludes(FileTransfer transfer) throws BuildException {
        List<String> excludes = new ArrayList<>(0);
        for (Flag flag : transfer.flags()) {
            if (flag.is("exclude") && flag.value() != null) {
                excludes.add(words.expand(flag.value()));
            }
        }
        return List.copyOf(excludes);
    }

    private String text(FileTransfer transfer, String name) throws BuildException {
        Flag flag = transfer.flag(name);
        return flag == null || flag.value() == null ? "" : words.expand(flag.value());
    }

    private static @Nullable Boolean toggle(FileTransfer transfer, String name) {
        Flag flag = transfer.flag(name);
        return flag == null ? null : flag.value() == null || flag.valueText().equalsIgnoreCase("true");
    }

    private static boolean isHeredoc(FileTransfer transfer, LogicalText source) {
        for (Heredoc heredoc : transfer.header().heredocs()) {
            if (heredoc.word().sourceRange().equals(source.sourceRange())) {
                return true;
            }
        }
        return false;
    }

    static boolean hasWildcards(String path) {
        for (int i = 0; i < path.length(); i++) {
            switch (path.charAt(i)) {
                case '*', '?', '[' -> {
                    return true;
                }
                case '\\' -> i++;
                default -> {}
            }
        }
        return false;
    }

    /** Returns the line for the image's history. */
    static String createdBy(FileTransfer transfer, Action.Copy copy, Words words) throws BuildException {
        StringBuilder line = new StringBuilder(copy.archives() ? "ADD" : "COPY");
        if (Boolean.TRUE.equals(toggle(transfer, "parents"))) {
            line.append(" --parents");
        }
        if (!copy.owner().isEmpty()) {
            line.append(" --chown=").append(copy.owner());
        }
        if (copy.mode() != null) {
            line.append(" --chmod=").append(copy.mode());
        }
        for (LogicalText source : transfer.sources()) {
            if (!isHeredoc(transfer, source)) {
                line.append(' ').append(words.expand(source));
            }
        }
        for (Heredoc heredoc : transfer.header().heredocs()) {
            line.append(" <<").append(heredoc.name());
        }
        return line.append(' ').append(words.expand(required(transfer))).toString();
    }
}
