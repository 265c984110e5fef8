package io.dflint.builder.cli;

import io.dflint.builder.cli.workflow.Table;
import io.dflint.builder.json.Json;
import io.dflint.builder.plan.BuildException;
import io.dflint.builder.report.ContextUse;
import io.dflint.builder.report.ContextUse.Hidden;
import io.dflint.builder.report.ContextUse.Reader;
import io.dflint.builder.text.Sizes;
import io.dflint.builder.text.TerminalText;
import io.dflint.options.Arguments;
import io.dflint.options.Help;
import io.dflint.options.UsageException;
import java.io.IOException;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code dfbuild context}: lists the content of a build context, the steps that read it, and what is excluded. */
final class ContextCommand {
    private static final int VERSION = 1;
    private static final int MOST_HIDDEN = 50;

    private final Terminal terminal;
    private final PrintStream out;
    private String fileName = "Dockerfile";

    ContextCommand(Terminal terminal) {
        this.terminal = terminal;
        this.out = terminal.out();
    }

    static Help help() {
        return new Help(
                        "dfbuild context",
                        List.of("[OPTION...] CONTEXT"),
                        "Shows what a build context holds, which steps read it, and what ignore files keep out; takes the options of build.")
                .operand("CONTEXT", "The build context, as for build.")
                .options(BuildOption.values())
                .exitCode(ExitCode.OK, "shown")
                .exitCode(ExitCode.FAILED, "there is no context, or the Dockerfile cannot be read")
                .exitCode(ExitCode.USAGE, "wrong usage");
    }

    int run(List<String> args) {
        try {
            Arguments<BuildOption> arguments = Arguments.read(BuildOption.values(), args);
            if (arguments.isHelp()) {
                out.print(help().text(false));
                return ExitCode.OK;
            }
            if (arguments.operands().size() != 1) {
                throw new UsageException("expected one build context, got "
                        + arguments.operands().size() + "; use . for the current directory");
            }
            BuildRequest request = BuildRequest.read(arguments, terminal);
            try (BuildSession session = new BuildSession(request, terminal)) {
                fileName = session.context().dockerfileName();
                DescribedImages images = new DescribedImages(session.engine(), null, "", false, event -> {});
                BuildSession.Foreign ready = session.planWithoutPull(
                        event -> {}, images, session.engine().address());
                ContextUse use = ContextUse.of(session.context().tree(), ready.plan());
                if (request.json()) {
                    json(session.context().name(), use);
                } else {
                    text(session.context().name(), use);
                }
            }
            return ExitCode.OK;
        } catch (UsageException e) {
            terminal.err().println("dfbuild: " + FailureReport.reason(e));
            return ExitCode.USAGE;
        } catch (BuildException e) {
            new FailureReport(terminal.err()).print(e, fileName);
            return ExitCode.FAILED;
        } catch (IOException e) {
            return new FailureReport(terminal.err()).print(e);
        }
    }

    private static String files(long count) {
        return count + (count == 1 ? " file" : " files");
    }

    private void text(String name, ContextUse use) {
        out.println(
                "build context " + TerminalText.line(name) + ": " + files(use.files()) + ", " + Sizes.of(use.bytes()));
        Table folders = new Table();
        use.folders()
                .forEach(folder -> folders.add(List.of(
                        "  " + TerminalText.line(folder.path()), files(folder.files()), Sizes.of(folder.bytes()))));
        folders.print(out);
        heading("steps that read it:");
        if (use.steps().isEmpty()) {
            out.println("  none");
        }
        for (Reader step : use.steps()) {
            String what = step.problem() == null
                    ? files(step.files()) + ", " + Sizes.of(step.bytes())
                    : TerminalText.line(step.problem());
            out.println("  " + step.title() + ", line " + step.line() + ": " + what);
        }
        if (!use.hidden().isEmpty()) {
            heading("kept out:");
            Table hidden = new Table();
            for (Hidden path :
                    use.hidden().subList(0, Math.min(MOST_HIDDEN, use.hidden().size()))) {
                hidden.add(List.of(
                        "  " + TerminalText.line(path.path()) + (path.folder() ? "/" : ""),
                        "by " + TerminalText.line(path.by())));
            }
            hidden.print(out);
            if (use.hidden().size() > MOST_HIDDEN) {
                out.println("  and " + (use.hidden().size() - MOST_HIDDEN) + " more; see --format json");
            }
        }
        if (!use.unused().isEmpty()) {
            heading("largest files that no step reads:");
            Table unused = new Table();
            use.unused()
                    .forEach(
                            file -> unused.add(List.of("  " + TerminalText.line(file.path()), Sizes.of(file.bytes()))));
            unused.print(out);
        }
    }

    private void heading(String text) {
        out.println();
        out.println(text);
    }

    private void json(String name, ContextUse use) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("version", VERSION);
        json.put("context", name);
        json.put("files", use.files());
        json.put("bytes", use.bytes());
        json.put(
                "folders",
                use.folders().stream()
                        .map(folder -> object("path", folder.path(), "files", folder.files(), "bytes", folder.bytes()))
                        .toList());
        json.put("steps", use.steps().stream().map(ContextCommand::json).toList());
        json.put(
                "hidden",
                use.hidden().stream()
                        .map(path -> object("path", path.path(), "folder", path.folder(), "by", path.by()))
                        .toList());
        json.put(
                "unused",
                use.unused().stream()
                        .map(file -> object("path", file.path(), "bytes", file.bytes()))
                        .toList());
        out.println(Json.write(json));
    }

    private static Map<String, @Nullable Object> json(Reader step) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", step.title());
        json.put("stage", step.stage());
        json.put("line", step.line());
        json.put("files", step.files());
        json.put("bytes", step.bytes());
        json.put("problem", step.problem());
        return json;
    }

    /** @param parts alternating names and values */
    private static Map<String, Object> object(Object... parts) {
        Map<String, Object> json = new LinkedHashMap<>();
        for (int i = 0; i < parts.length; i += 2) {
            json.put((String) parts[i], parts[i + 1]);
        }
        return json;
    }
}
