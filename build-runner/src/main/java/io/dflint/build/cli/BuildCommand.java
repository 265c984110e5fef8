package io.dflint.build.cli;

import io.dflint.build.cache.CacheIndex;
import io.dflint.build.cli.BuildArguments.UsageException;
import io.dflint.build.daemon.Engine;
import io.dflint.build.daemon.Engines;
import io.dflint.build.event.BuildEvent;
import io.dflint.build.event.BuildListener;
import io.dflint.build.execute.BuildOptions;
import io.dflint.build.execute.BuildResult;
import io.dflint.build.execute.BuildRun;
import io.dflint.build.plan.BuildException;
import io.dflint.build.plan.BuildPlan;
import io.dflint.build.plan.PlanSettings;
import io.dflint.build.plan.Planner;
import io.dflint.build.source.FileTree;
import io.dflint.build.source.FolderTree;
import io.dflint.dockerfile.Dockerfile;
import io.dflint.ignore.IgnoreFile;
import io.dflint.text.SourceText;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code dfbuild build}. */
final class BuildCommand {
    private final PrintStream out;
    private final PrintStream err;

    BuildCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    int run(List<String> args) {
        try {
            return build(BuildArguments.read(args));
        } catch (UsageException e) {
            err.println("dfbuild: " + e.getMessage());
            return 2;
        } catch (BuildException | IOException e) {
            err.println("dfbuild: " + e.getMessage());
            return 1;
        }
    }

    private int build(BuildArguments arguments) throws UsageException, BuildException, IOException {
        Path context = Path.of(arguments.positional().getFirst());
        Path file = arguments.has(BuildOption.FILE)
                ? Path.of(arguments.text(BuildOption.FILE))
                : context.resolve("Dockerfile");
        Path own = file.resolveSibling(file.getFileName() + ".dockerignore");
        Path ignoreFile = Files.exists(own) ? own : context.resolve(".dockerignore");
        IgnoreFile ignore =
                IgnoreFile.parse(SourceText.of(Files.exists(ignoreFile) ? Files.readString(ignoreFile) : ""));
        BuildListener progress = new PlainProgress(out);
        try (Engine engine = Engines.open(null, null, System.getenv());
                FileTree tree = FolderTree.open(context, ignore, null)) {
            Map<String, String> buildArgs = new LinkedHashMap<>();
            for (String arg : arguments.all(BuildOption.BUILD_ARG)) {
                int equals = arg.indexOf('=');
                buildArgs.put(equals < 0 ? arg : arg.substring(0, equals), equals < 0 ? System.getenv().getOrDefault(arg, "") : arg.substring(equals + 1));
            }
            Map<String, String> labels = new LinkedHashMap<>();
            for (String arg : arguments.all(BuildOption.LABEL)) {
                int equals = arg.indexOf('=');
                labels.put(equals < 0 ? arg : arg.substring(0, equals), equals < 0 ? "" : arg.substring(equals + 1));
            }
            String platform = "linux/amd64";
            PlanSettings settings = new PlanSettings(
                    buildArgs, arguments.text(BuildOption.TARGET), platform, platform, false, Map.of(), labels, "");
            Dockerfile dockerfile = Dockerfile.parse(SourceText.of(Files.readString(file)));
            BuildPlan plan = Planner.plan(dockerfile, settings, new DaemonImages(engine, false, progress));
            CacheIndex index = new CacheIndex(CacheIndex.defaultFolder(System.getenv()), engine.address());
            BuildOptions options = BuildOptions.plain(file.toRealPath() + " " + arguments.text(BuildOption.TARGET));
            BuildResult result = new BuildRun(engine, plan, index, Map.of("", tree), options, progress).build();
            progress.on(new BuildEvent.Built(result.image()));
            for (String tag : arguments.all(BuildOption.TAG)) {
                engine.images().tag(result.image(), tag);
                progress.on(new BuildEvent.Tagged(tag));
            }
            return 0;
        }
    }
}
