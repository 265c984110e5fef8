package io.dflint.builder.report;

import io.dflint.builder.event.StepId;
import io.dflint.builder.event.StepNumbers;
import io.dflint.builder.key.Sources;
import io.dflint.builder.plan.Action;
import io.dflint.builder.plan.BuildPlan;
import io.dflint.builder.plan.CopySource;
import io.dflint.builder.plan.RunMount;
import io.dflint.builder.plan.StagePlan;
import io.dflint.builder.plan.Step;
import io.dflint.builder.plan.TreeRef;
import io.dflint.builder.source.FileEntry;
import io.dflint.builder.source.FileTree;
import io.dflint.builder.source.Match;
import io.dflint.builder.source.Selector;
import io.dflint.builder.text.FailureText;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The content of a build context, and which steps read it.
 *
 * @param folders the top-level directories by size; the top-level files count as {@code .}
 * @param steps the steps that read files of the context, in the order of the plan
 * @param hidden the paths excluded by an ignore file, without their contents
 * @param unused the largest files that no step reads
 */
public record ContextUse(
        long files, long bytes, List<Folder> folders, List<Reader> steps, List<Hidden> hidden, List<File> unused) {
    private static final int MOST_UNUSED = 10;

    /** A directory with everything in it. */
    public record Folder(String path, long files, long bytes) {}

    /**
     * A step that reads files.
     *
     * @param line the line in the Dockerfile, counted from 1
     * @param problem why it cannot read them; null if it can
     */
    public record Reader(
            String stage,
            int line,
            String title,
            long files,
            long bytes,
            @Nullable String problem) {}

    /**
     * An excluded path.
     *
     * @param by the file, line and pattern that exclude it
     */
    public record Hidden(String path, boolean folder, String by) {}

    /** A file of the context. */
    public record File(String path, long bytes) {}

    /** Examines the main context of a plan. */
    public static ContextUse of(FileTree tree, BuildPlan plan) throws IOException {
        Map<String, Long> sizes = new TreeMap<>();
        List<Hidden> hidden = new ArrayList<>();
        walk(tree, sizes, hidden);
        Set<String> used = new HashSet<>();
        List<Reader> readers = new ArrayList<>();
        StepNumbers numbers = new StepNumbers(plan);
        for (StagePlan stage : plan.stages()) {
            for (int i = 0; i < stage.steps().size(); i++) {
                Step step = stage.steps().get(i);
                List<Selector> selectors = selectors(step.action());
                if (!selectors.isEmpty()) {
                    int line = plan.file().source().lines().line(step.range().start()) + 1;
                    readers.add(reader(stage.name(), line, numbers.title(new StepId(stage, i)), tree, selectors, used));
                }
            }
        }
        long bytes = sizes.values().stream().mapToLong(Long::longValue).sum();
        List<File> unused = sizes.entrySet().stream()
                .filter(file -> !used.contains(file.getKey()))
                .map(file -> new File(file.getKey(), file.getValue()))
                .sorted(Comparator.comparingLong(File::bytes).reversed().thenComparing(File::path))
                .limit(MOST_UNUSED)
                .toList();
        return new ContextUse(sizes.size(), bytes, folders(sizes), readers, hidden, unused);
    }

    private static void walk(FileTree tree, Map<String, Long> sizes, List<Hidden> hidden) throws IOException {
        FileTree all = tree.unfiltered();
        Deque<String> open = new ArrayDeque<>(List.of(""));
        while (!open.isEmpty()) {
            String folder = open.pop();
            for (FileEntry child : all.children(folder)) {
                if (tree.entry(child.path()) == null) {
                    String by = tree.exclusion(child.path());
                    hidden.add(new Hidden(child.path(), child.isFolder(), by == null ? "" : by));
                } else if (child.isFolder()) {
                    open.push(child.path());
                } else {
                    sizes.put(child.path(), child.size());
                }
            }
        }
        hidden.sort(Comparator.comparing(Hidden::path));
    }

    private static List<Folder> folders(Map<String, Long> sizes) {
        Map<String, long[]> sums = new HashMap<>();
        sizes.forEach((path, bytes) -> {
            int slash = path.indexOf('/');
            long[] sum = sums.computeIfAbsent(slash < 0 ? "." : path.substring(0, slash + 1), folder -> new long[2]);
            sum[0]++;
            sum[1] += bytes;
        });
        return sums.entrySet().stream()
                .map(sum -> new Folder(sum.getKey(), sum.getValue()[0], sum.getValue()[1]))
                .sorted(Comparator.comparingLong(Folder::bytes).reversed().thenComparing(Folder::path))
                .toList();
    }

    private static boolean isMain(TreeRef tree) {
        return tree instanceof TreeRef.Context(String name) && name.isEmpty();
    }

    private static List<Selector> selectors(Action action) {
        List<Selector> selectors = new ArrayList<>();
        switch (action) {
            case Action.Copy copy -> {
                for (CopySource source : copy.sources()) {
                    if (source instanceof CopySource.Files files && isMain(files.tree())) {
                        selectors.add(Sources.selector(copy, files));
                    }
                }
            }
            case Action.Run run -> {
                for (RunMount mount : run.mounts()) {
                    if (mount instanceof RunMount.Bind bind && isMain(bind.tree())) {
                        selectors.add(new Selector(bind.source(), false, null, List.of(), true));
                    }
                }
            }
            case Action.MakeFolder _ -> {}
            case Action.None _ -> {}
        }
        return selectors;
    }

    private static Reader reader(
            String stage, int line, String title, FileTree tree, List<Selector> selectors, Set<String> used) {
        Map<String, Long> read = new HashMap<>();
        String problem = null;
        for (Selector selector : selectors) {
            try {
                for (Match match : tree.select(selector)) {
                    for (FileEntry entry : match.entries()) {
                        if (!entry.isFolder()) {
                            read.put(entry.path(), entry.size());
                        }
                    }
                }
            } catch (IOException e) {
                problem = FailureText.of(e);
            }
        }
        used.addAll(read.keySet());
        long bytes = read.values().stream().mapToLong(Long::longValue).sum();
        return new Reader(stage, line, title, read.size(), bytes, problem);
    }
}
