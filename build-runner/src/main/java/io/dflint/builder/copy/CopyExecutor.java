package io.dflint.builder.copy;

import io.dflint.builder.layer.ContentSpool;
import io.dflint.builder.layer.LayerTree;
import io.dflint.builder.layer.Owner;
import io.dflint.builder.layer.TarHeaders;
import io.dflint.builder.plan.Action;
import io.dflint.builder.plan.BuildException;
import io.dflint.builder.plan.CopySource;
import io.dflint.builder.plan.ModeChange;
import io.dflint.builder.plan.Paths;
import io.dflint.builder.plan.Warnings;
import io.dflint.builder.source.Archives;
import io.dflint.builder.source.FileEntry;
import io.dflint.builder.source.Match;
import io.dflint.builder.tar.TarHeader;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies files into a layer with the semantics of BuildKit's file backend and the copy of fsutil. */
public final class CopyExecutor {
    private static final int OWNER_MAY_ENTER = 0100;

    private final LayerTree layer;
    private final Action.Copy copy;
    private final @Nullable Instant epoch;
    private final Instant now;
    private final @Nullable Owner owner;
    private final ContentSpool contents;
    private final Warnings warnings;

    /** The number of sources that became the destination itself. */
    private int filled;

    private boolean warnedOfMode;

    /**
     * @param owner the owner of the copies; null to keep the owners
     * @param epoch the time for all copies; null to keep the times
     * @param contents keeps unpacked files until the layer is written
     * @param warnings receives what BuildKit or the classic builder does silently
     */
    public CopyExecutor(
            LayerTree layer,
            Action.Copy copy,
            @Nullable Owner owner,
            @Nullable Instant epoch,
            Instant now,
            ContentSpool contents,
            Warnings warnings) {
        this.layer = layer;
        this.copy = copy;
        this.owner = owner;
        this.epoch = epoch;
        this.now = epoch != null ? epoch : now;
        this.contents = contents;
        this.warnings = warnings;
    }

    public void copy(CopySource source, List<Match> matches) throws IOException, BuildException {
        for (Match match : matches) {
            if (unpacks(source) && Archives.isArchive(match.root())) {
                String folder = layer.resolve(copy.destination());
                makeFolders(folder);
                new Unpacker(layer, folder, owner, now, contents).unpack(match.root());
            } else {
                copy(match, source instanceof CopySource.Files files && files.include() != null);
            }
        }
    }

    public void copy(List<Match> matches) throws IOException, BuildException {
        for (Match match : matches) {
            copy(match, false);
        }
    }

    private static boolean unpacks(CopySource source) {
        return switch (source) {
            case CopySource.Files files -> files.unpack();
            case CopySource.Download download -> download.unpack();
            case CopySource.Repository ignored -> false;
            case CopySource.Inline ignored -> false;
        };
    }

    /** @param parents whether directories are only the parents of what is copied */
    private void copy(Match match, boolean parents) throws IOException, BuildException {
        String written = copy.destination();
        makeFolders(layer.resolve(written.endsWith("/") ? written : Paths.parent(written)));
        String target = layer.resolve(written);
        boolean folder = match.root().isFolder();
        boolean exists = target.equals("/") || layer.find(target) != null;
        if (!folder && exists && layer.isFolder(target)) {
            target = LayerTree.join(target, match.name());
        } else if (!folder && filled++ > 0) {
            warnings.warn("several sources for the file " + target + ": only the last one, " + match.name()
                    + ", is kept; for a directory, write the destination as " + written + "/");
        }
        makeFolders(folder && !exists ? target : Paths.parent(target));
        Map<Object, String> firstNames = new HashMap<>();
        for (FileEntry entry : match.entries()) {
            String within = match.within(entry);
            String path = within.isEmpty() ? target : LayerTree.join(target, within);
            if (parents && !within.isEmpty() && entry.isFolder() && layer.isFolder(path)) {
                layer.setMode(path, entry.mode(), now);
            } else {
                put(entry, path, within.isEmpty(), firstNames);
            }
        }
    }

    private void makeFolders(String path) throws IOException, BuildException {
        int mode = copy.mode() == null ? 0755 : copy.mode().apply(0755, true);
        if ((mode & OWNER_MAY_ENTER) == 0 && !warnedOfMode && !layer.isFolder(path)) {
            warnedOfMode = true;
            warnings.warn(
                    "--chmod=" + copy.mode() + " also applies to the new directory " + path
                            + ", which nobody but root can enter then; use --chmod=u=rwX,go=rX, or create the directory before");
        }
        layer.makeFolders(path, mode, owner, now);
    }

    private void put(FileEntry entry, String path, boolean root, Map<Object, String> firstNames)
            throws IOException, BuildException {
        if (path.equals("/")) {
            return;
        }
        TarHeader there = layer.find(path);
        boolean overFolder = there != null && there.type() == TarHeader.Type.FOLDER;
        if (entry.isFolder()) {
            if (overFolder && root) {
                layer.touch(path, epoch != null ? epoch : entry.modified());
                return;
            }
            if (there != null && !overFolder && !root) {
                replaces(path, there, "a directory");
            } else if (there != null && !overFolder && there.type() != TarHeader.Type.SYMBOLIC_LINK) {
                throw new BuildException(path + " is not a directory in the image; the directory " + entry.path()
                        + " cannot be copied over it");
            }
            if (!overFolder) {
                enter(Paths.parent(path), root);
            }
            layer.put(path, header(entry, TarHeader.Type.FOLDER, 0, ""), null);
            return;
        }
        if (overFolder && root) {
            throw new BuildException(
                    "the directory " + path + " in the image cannot be replaced by the file " + entry.path());
        }
        if (there != null && overFolder) {
            replaces(path, there, entry.type() == FileEntry.Type.LINK ? "a symbolic link" : "a file");
        }
        enter(Paths.parent(path), root);
        Object inode = entry.inode();
        String first = inode == null ? null : firstNames.putIfAbsent(inode, path);
        switch (entry.type()) {
            case FILE -> {
                if (first != null) {
                    layer.put(path, header(entry, TarHeader.Type.HARD_LINK, 0, first.substring(1)), null);
                } else {
                    layer.put(path, header(entry, TarHeader.Type.FILE, entry.size(), ""), entry::open);
                }
            }
            case LINK -> layer.put(path, header(entry, TarHeader.Type.SYMBOLIC_LINK, 0, entry.link()), null);
            case CHARACTER_DEVICE -> layer.put(path, header(entry, TarHeader.Type.CHARACTER_DEVICE, 0, ""), null);
            case BLOCK_DEVICE -> layer.put(path, header(entry, TarHeader.Type.BLOCK_DEVICE, 0, ""), null);
            case PIPE -> layer.put(path, header(entry, TarHeader.Type.PIPE, 0, ""), null);
            case FOLDER -> throw new IllegalStateException("handled above");
        }
    }

    /** Updates the time of a directory to which something is added, unless the directory is copied too. */
    private void enter(String folder, boolean root) throws IOException {
        if (root) {
            layer.touch(folder, now);
        } else {
            layer.changed(folder, now);
        }
    }

    /** Warns that a file replaces another of a different type: the classic builder does this, BuildKit refuses it. */
    private void replaces(String path, TarHeader there, String by) throws BuildException {
        String what = switch (there.type()) {
            case FOLDER -> "the directory ";
            case SYMBOLIC_LINK -> "the symbolic link ";
            default -> "the file ";
        };
        warnings.warn(
                what + path + " of the image is replaced by " + by + "; remove it with RUN rm before if that is meant");
    }

    private TarHeader header(FileEntry entry, TarHeader.Type type, long size, String link) throws IOException {
        ModeChange change = copy.mode();
        boolean symbolic = type == TarHeader.Type.SYMBOLIC_LINK;
        int mode = change == null || symbolic ? entry.mode() : change.apply(entry.mode(), entry.isFolder());
        return new TarHeader(
                "",
                type,
                symbolic ? 0777 : mode,
                owner == null ? entry.uid() : owner.uid(),
                owner == null ? entry.gid() : owner.gid(),
                size,
                epoch != null ? epoch : entry.modified(),
                link,
                entry.deviceMajor(),
                entry.deviceMinor(),
                type == TarHeader.Type.HARD_LINK ? TarHeader.NO_XATTRS : TarHeaders.kept(entry.xattrs()));
    }
}
