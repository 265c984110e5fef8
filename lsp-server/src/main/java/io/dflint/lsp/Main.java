package io.dflint.lsp;

import io.dflint.lsp.build.Dfbuild;
import io.dflint.lsp.feature.diagnostics.Diagnostics;
import io.dflint.lsp.protocol.Handler;
import io.dflint.lsp.protocol.Log;
import io.dflint.lsp.protocol.Server;
import io.dflint.lsp.protocol.handler.ActionsHandler;
import io.dflint.lsp.protocol.handler.CommandsHandler;
import io.dflint.lsp.protocol.handler.CompletionHandler;
import io.dflint.lsp.protocol.handler.ConfigurationFilesHandler;
import io.dflint.lsp.protocol.handler.DefinitionHandler;
import io.dflint.lsp.protocol.handler.DiagnosticsHandler;
import io.dflint.lsp.protocol.handler.FoldersHandler;
import io.dflint.lsp.protocol.handler.FoldingHandler;
import io.dflint.lsp.protocol.handler.FormattingHandler;
import io.dflint.lsp.protocol.handler.HighlightHandler;
import io.dflint.lsp.protocol.handler.HintsHandler;
import io.dflint.lsp.protocol.handler.HoverHandler;
import io.dflint.lsp.protocol.handler.IgnoreFileHandler;
import io.dflint.lsp.protocol.handler.LensHandler;
import io.dflint.lsp.protocol.handler.LinkedEditingHandler;
import io.dflint.lsp.protocol.handler.LinksHandler;
import io.dflint.lsp.protocol.handler.MovesHandler;
import io.dflint.lsp.protocol.handler.OutlineHandler;
import io.dflint.lsp.protocol.handler.ReferencesHandler;
import io.dflint.lsp.protocol.handler.RenameHandler;
import io.dflint.lsp.protocol.handler.SelectionHandler;
import io.dflint.lsp.protocol.handler.SettingsHandler;
import io.dflint.lsp.protocol.handler.SignatureHandler;
import io.dflint.lsp.protocol.handler.StageHierarchyHandler;
import io.dflint.lsp.protocol.handler.SyncHandler;
import io.dflint.lsp.protocol.handler.TokensHandler;
import io.dflint.lsp.protocol.handler.WorkspaceDiagnosticsHandler;
import io.dflint.lsp.protocol.handler.WorkspaceSymbolsHandler;
import io.dflint.options.ShellCommands;
import io.dflint.options.UsageException;
import io.dflint.options.Version;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The {@code dfls} command: assembles the language server and runs it. */
public final class Main {
    private static final int WRONG_USAGE = 2;

    private Main() {}

    public static void main(String[] args) {
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        PrintStream err = System.err;
        // Only the protocol may write to standard output, whatever libraries print.
        System.setOut(err);
        int code = run(args, System.in, out, err);
        err.flush();
        // Exits immediately, since there is nothing left to wait for.
        Runtime.getRuntime().halt(code);
    }

    /** Runs the command and returns its exit code. */
    static int run(String[] args, InputStream in, OutputStream out, PrintStream err) {
        if (args.length > 0 && ShellCommands.knows(args[0])) {
            return describe(args, out, err);
        }
        Options options = Options.parse(args);
        if (options.problem() != null) {
            return refuse(options.problem(), err);
        }
        return switch (options.mode()) {
            case HELP -> print(out, Options.usage());
            case VERSION -> print(out, "dfls " + Version.number() + "\n");
            case STDIO, SOCKET, PIPE -> serve(options, new Transport(in, out), err);
        };
    }

    private static int describe(String[] args, OutputStream out, PrintStream err) {
        try {
            return print(out, ShellCommands.run(Options.help(), List.of(args)));
        } catch (UsageException e) {
            return refuse(e.getMessage(), err);
        }
    }

    private static int refuse(@Nullable String problem, PrintStream err) {
        err.println("dfls: " + problem + "; see 'dfls --help'");
        return WRONG_USAGE;
    }

    private static int serve(Options options, Transport stdio, PrintStream err) {
        try {
            Log log = log(options.log());
            Transport transport = switch (options.mode()) {
                case SOCKET -> Transport.socket(Integer.parseInt(Objects.requireNonNull(options.target())));
                case PIPE -> Transport.pipe(Objects.requireNonNull(options.target()));
                default -> stdio;
            };
            Server server = new Server(
                    handlers(),
                    Version.number(),
                    log,
                    () -> Runtime.getRuntime().halt(Server.NOT_SHUT_DOWN));
            return server.run(transport.in(), transport.out());
        } catch (IOException e) {
            err.println("dfls: " + e.getMessage());
            return Server.NOT_SHUT_DOWN;
        }
    }

    /** The handlers for everything that the server supports. */
    public static List<Handler> handlers() {
        Diagnostics diagnostics = new Diagnostics();
        return List.of(
                new SyncHandler(),
                new DiagnosticsHandler(diagnostics),
                new WorkspaceDiagnosticsHandler(diagnostics),
                new ConfigurationFilesHandler(),
                new ActionsHandler(diagnostics),
                new SettingsHandler(),
                new FoldersHandler(),
                new HoverHandler(diagnostics),
                new IgnoreFileHandler(),
                new SignatureHandler(),
                new CompletionHandler(),
                new TokensHandler(),
                new DefinitionHandler(),
                new ReferencesHandler(),
                new HighlightHandler(),
                new RenameHandler(),
                new LinkedEditingHandler(),
                new MovesHandler(),
                new FormattingHandler(diagnostics),
                new OutlineHandler(),
                new WorkspaceSymbolsHandler(),
                new LinksHandler(),
                new SelectionHandler(),
                new StageHierarchyHandler(),
                new LensHandler(),
                new CommandsHandler(Dfbuild.find(System.getProperty("dflint.home"), System.getenv("PATH"))),
                new HintsHandler(),
                new FoldingHandler());
    }

    private static Log log(@Nullable String file) throws IOException {
        if (file == null) {
            return Log.NONE;
        }
        try {
            return Log.to(Files.newBufferedWriter(
                    Path.of(file), StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
        } catch (IOException | InvalidPathException e) {
            throw new IOException("--log " + file + ": " + IoReasons.of(e), e);
        }
    }

    private static int print(OutputStream out, String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
            return Server.OK;
        } catch (IOException e) {
            return Server.NOT_SHUT_DOWN;
        }
    }
}
