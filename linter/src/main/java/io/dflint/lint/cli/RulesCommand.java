package io.dflint.lint.cli;

import com.google.gson.stream.JsonWriter;
import io.dflint.lint.config.InvalidValue;
import io.dflint.lint.engine.RuleLinks;
import io.dflint.lint.engine.RulePage;
import io.dflint.lint.engine.Rules;
import io.dflint.lint.rule.Profile;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dflint rules}: the catalogue. */
@Command(
        name = CommandName.RULES,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        customSynopsis = "dflint rules [OPTION...]",
        description = "Lists the rules.")
final class RulesCommand implements Callable<Integer> {
    private final Console console;
    private @Nullable Profile profile;
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    RulesCommand(Console console) {
        this.console = console;
    }

    @Option(names = "--profile", paramLabel = "NAME", description = "Only the rules of a profile.")
    void profile(String text) {
        profile = Profile.parse(text);
        require(profile != null, "--profile", text, Profile.names());
    }

    @Option(
            names = {"-f", "--format"},
            paramLabel = "NAME",
            description = "Output format: table (default) or json.")
    void format(String text) {
        String name = text.toLowerCase(Locale.ROOT);
        json = name.equals("json");
        require(json || name.equals("table"), "--format", text, "table or json");
    }

    private void require(boolean known, String option, String text, String expected) {
        if (!known && spec != null) {
            throw new ParameterException(spec.commandLine(), InvalidValue.message(option, text, expected));
        }
    }

    @Override
    public Integer call() {
        List<RuleInfo> chosen = new ArrayList<>();
        for (Rule rule : Rules.ALL) {
            if (profile == null || RulePage.isIn(rule.info(), profile)) {
                chosen.add(rule.info());
            }
        }
        try {
            if (json) {
                writeJson(chosen, console.out());
            } else {
                writeTable(chosen, console.out());
            }
            return ExitCode.CLEAN;
        } catch (IOException e) {
            console.complainAboutOutput(e);
            return ExitCode.TROUBLE;
        }
    }

    private static void writeTable(List<RuleInfo> rules, Writer out) throws IOException {
        int width = 0;
        for (RuleInfo rule : rules) {
            width = Math.max(width, rule.id().length());
        }
        for (RuleInfo rule : rules) {
            String mark = rule.optIn() ? "  (only when asked for)" : rule.byDefault() ? "" : "  (not by default)";
            out.write(padded(rule.id(), width) + "  " + padded(rule.severity().label(), "warning".length()) + "  "
                    + rule.title() + mark + "\n");
        }
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private static void writeJson(List<RuleInfo> rules, Writer out) throws IOException {
        JsonWriter json = new JsonWriter(out);
        json.setHtmlSafe(false);
        json.setIndent("  ");
        json.beginArray();
        for (RuleInfo rule : rules) {
            json.beginObject();
            json.name("id").value(rule.id());
            json.name("title").value(rule.title());
            json.name("severity").value(rule.severity().label());
            json.name("profiles").beginArray();
            for (Profile each : Profile.values()) {
                if (RulePage.isIn(rule, each)) {
                    json.value(each.label());
                }
            }
            json.endArray();
            json.name("onlyWhenAskedFor").value(rule.optIn());
            if (rule.shadowedBy() != null) {
                json.name("shownBy").value(rule.shadowedBy());
            }
            json.name("sameAs").beginArray();
            for (String name : rule.sameAs()) {
                json.value(name);
            }
            json.endArray();
            json.name("url").value(RuleLinks.of(rule));
            json.endObject();
        }
        json.endArray();
        json.flush();
        out.write('\n');
    }
}
