package io.dflint.lsp.protocol.handler;

import com.google.gson.JsonPrimitive;
import io.dflint.lint.engine.RulePage;
import io.dflint.lint.engine.Rules;
import io.dflint.lint.rule.Rule;
import io.dflint.lsp.build.Dfbuild;
import io.dflint.lsp.protocol.Capabilities;
import io.dflint.lsp.protocol.ClientFacts;
import io.dflint.lsp.protocol.Errors;
import io.dflint.lsp.protocol.Handler;
import io.dflint.lsp.protocol.Routes;
import io.dflint.lsp.protocol.Session;
import io.dflint.lsp.workspace.FileUris;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.jspecify.annotations.Nullable;

/**
 * Handles {@code workspace/executeCommand}: returns the page of a rule, and runs builds and plans in processes of
 * {@code dfbuild} for clients that do not build themselves. A client with {@code initializationOptions.build} only gets
 * the former.
 */
public final class CommandsHandler implements Handler {
    /** Takes the ID of a rule; the result is its page as Markdown. */
    private static final String EXPLAIN = "dfls.explainRule";

    /** Takes the URI of a Dockerfile and an optional target; the result is that of {@link BuildProcess#build}. */
    private static final String BUILD = "dfls.build";

    /** Takes the same arguments; the result is the output of {@code dfbuild plan --format json}. */
    private static final String PLAN = "dfls.plan";

    private final Dfbuild dfbuild;

    public CommandsHandler(Dfbuild dfbuild) {
        this.dfbuild = dfbuild;
    }

    @Override
    public void register(Routes routes, Session session) {
        session.addCloseListener(dfbuild::close);
        BuildProcesses processes = new BuildProcesses(dfbuild, session);
        processes.register(routes);
        routes.onRequest("workspace/executeCommand", ExecuteCommandParams.class, p -> {
            List<String> arguments = strings(p.getArguments());
            return switch (p.getCommand()) {
                case EXPLAIN -> CompletableFuture.completedFuture(page(arguments));
                case BUILD -> processes.build(dockerfile(arguments, session), target(arguments), p.getWorkDoneToken());
                case PLAN -> processes.plan(dockerfile(arguments, session), target(arguments), p.getWorkDoneToken());
                default -> throw Errors.invalidParams("unknown command " + p.getCommand());
            };
        });
    }

    @Override
    public void announce(Capabilities capabilities, ClientFacts client) {
        List<String> commands = builds(client) ? List.of(EXPLAIN, BUILD, PLAN) : List.of(EXPLAIN);
        capabilities.offer("executeCommandProvider", Map.of("commands", commands, "workDoneProgress", true));
    }

    private static boolean builds(ClientFacts client) {
        return client.option("build") == null;
    }

    private static String page(List<String> arguments) {
        String id = arguments.isEmpty() ? "" : arguments.getFirst();
        Rule rule = Rules.named(id);
        if (rule == null) {
            throw Errors.requestFailed("unknown rule '" + id + "'");
        }
        return RulePage.of(rule.info());
    }

    private Path dockerfile(List<String> arguments, Session session) {
        if (!builds(session.facts())) {
            throw Errors.requestFailed("the client builds itself");
        }
        if (!dfbuild.isThere()) {
            throw Errors.requestFailed("dfbuild is neither beside dfls nor on the PATH");
        }
        Path file = arguments.isEmpty() ? null : FileUris.path(arguments.getFirst());
        if (file == null || file.getParent() == null) {
            throw Errors.requestFailed("expected the URI of a Dockerfile on a disk");
        }
        return file;
    }

    private static String target(List<String> arguments) {
        return arguments.size() > 1 ? arguments.get(1) : "";
    }

    private static List<String> strings(@Nullable List<Object> arguments) {
        List<String> strings = new ArrayList<>();
        if (arguments != null) {
            for (Object argument : arguments) {
                strings.add(argument instanceof JsonPrimitive primitive ? primitive.getAsString() : "");
            }
        }
        return strings;
    }
}
