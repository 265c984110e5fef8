package io.dflint.lint.cli;

import com.google.gson.stream.JsonWriter;
import io.dflint.lint.config.ConfigException;
import io.dflint.lint.config.InvalidValue;
import io.dflint.lint.custom.CustomRule;
import io.dflint.lint.custom.CustomRules;
import io.dflint.lint.engine.RuleLinks;
import io.dflint.lint.engine.Rules;
import io.dflint.lint.rule.Profile;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.options.Arguments;
import io.dflint.options.UsageException;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code dflint rules}: prints the catalogue. */
final class RulesCommand {
    private RulesCommand() {}

    static int run(List<String> words, Console console) throws UsageException, IOException {
        Arguments<RulesOption> arguments = Arguments.read(RulesOption.values(), words);
        if (arguments.isHelp()) {
            console.out().write(HelpTexts.rules().text(console.color()));
            return ExitCode.CLEAN;
        }
        if (!arguments.operands().isEmpty() && arguments.operands().getFirst().equals("test")) {
            return RulesTest.run(
                    arguments.operands().subList(1, arguments.operands().size()), console);
        }
        if (!arguments.operands().isEmpty()) {
            throw new UsageException(
                    "unexpected argument '" + arguments.operands().getFirst() + "'");
        }
        Profile profile = null;
        if (arguments.has(RulesOption.PROFILE)) {
            String name = arguments.text(RulesOption.PROFILE);
            profile = Profile.parse(name);
            require(profile != null, RulesOption.PROFILE, name, Profile.names());
        }
        String format = arguments.text(RulesOption.FORMAT).toLowerCase(Locale.ROOT);
        boolean json = format.equals("json");
        require(json || format.isEmpty() || format.equals("table"), RulesOption.FORMAT, format, "table or json");
        List<RuleInfo> chosen = new ArrayList<>();
        for (Rule rule : Rules.all()) {
            if (profile == null || rule.info().isIn(profile)) {
                chosen.add(rule.info());
            }
        }
        for (CustomRule rule : ofProject(console)) {
            if (profile == null || rule.info().isIn(profile)) {
                chosen.add(rule.info());
            }
        }
        if (json) {
            writeJson(chosen, console.out());
        } else {
            writeTable(chosen, console.out());
        }
        return ExitCode.CLEAN;
    }

    /** Returns the rules of the project; if they are invalid, none, with a warning. */
    static List<CustomRule> ofProject(Console console) {
        try {
            return new CustomRules(console.absoluteDirectory()).forFile(null);
        } catch (ConfigException e) {
            console.complain("warning: " + e.place() + ": " + e.getMessage());
            return List.of();
        }
    }

    private static void require(boolean known, RulesOption option, String text, String expected) throws UsageException {
        if (!known) {
            throw new UsageException(InvalidValue.message(option.spelling(), text, expected));
        }
    }

    private static void writeTable(List<RuleInfo> rules, Writer out) throws IOException {
        int width = 0;
        for (RuleInfo rule : rules) {
            width = Math.max(width, rule.id().length());
        }
        for (RuleInfo rule : rules) {
            String mark =
                    rule.optIn() ? "  (only when asked for)" : rule.isIn(Profile.DEFAULT) ? "" : "  (not by default)";
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
                if (rule.isIn(each)) {
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
            if (rule.origin() != RuleInfo.Origin.PROJECT) {
                json.name("url").value(RuleLinks.of(rule));
            }
            json.endObject();
        }
        json.endArray();
        json.flush();
        out.write('\n');
    }
}
