package io.dflint.lint.compat.hadolint;

import io.dflint.dockerfile.Dockerfile;
import io.dflint.lint.compat.Behaviour;
import io.dflint.lint.compat.hadolint.report.HadolintReports;
import io.dflint.lint.compat.hadolint.rules.DL1001;
import io.dflint.lint.compat.hadolint.rules.DL3000;
import io.dflint.lint.compat.hadolint.rules.DL3002;
import io.dflint.lint.compat.hadolint.rules.DL3003;
import io.dflint.lint.compat.hadolint.rules.DL3006;
import io.dflint.lint.compat.hadolint.rules.DL3007;
import io.dflint.lint.compat.hadolint.rules.DL3008;
import io.dflint.lint.compat.hadolint.rules.DL3009;
import io.dflint.lint.compat.hadolint.rules.DL3010;
import io.dflint.lint.compat.hadolint.rules.DL3011;
import io.dflint.lint.compat.hadolint.rules.DL3013;
import io.dflint.lint.compat.hadolint.rules.DL3014;
import io.dflint.lint.compat.hadolint.rules.DL3015;
import io.dflint.lint.compat.hadolint.rules.DL3016;
import io.dflint.lint.compat.hadolint.rules.DL3018;
import io.dflint.lint.compat.hadolint.rules.DL3019;
import io.dflint.lint.compat.hadolint.rules.DL3020;
import io.dflint.lint.compat.hadolint.rules.DL3021;
import io.dflint.lint.compat.hadolint.rules.DL3022;
import io.dflint.lint.compat.hadolint.rules.DL3023;
import io.dflint.lint.compat.hadolint.rules.DL3024;
import io.dflint.lint.compat.hadolint.rules.DL3025;
import io.dflint.lint.compat.hadolint.rules.DL3026;
import io.dflint.lint.compat.hadolint.rules.DL3028;
import io.dflint.lint.compat.hadolint.rules.DL3029;
import io.dflint.lint.compat.hadolint.rules.DL3032;
import io.dflint.lint.compat.hadolint.rules.DL3033;
import io.dflint.lint.compat.hadolint.rules.DL3035;
import io.dflint.lint.compat.hadolint.rules.DL3036;
import io.dflint.lint.compat.hadolint.rules.DL3037;
import io.dflint.lint.compat.hadolint.rules.DL3040;
import io.dflint.lint.compat.hadolint.rules.DL3041;
import io.dflint.lint.compat.hadolint.rules.DL3042;
import io.dflint.lint.compat.hadolint.rules.DL3044;
import io.dflint.lint.compat.hadolint.rules.DL3045;
import io.dflint.lint.compat.hadolint.rules.DL3046;
import io.dflint.lint.compat.hadolint.rules.DL3048;
import io.dflint.lint.compat.hadolint.rules.DL3049;
import io.dflint.lint.compat.hadolint.rules.DL3054;
import io.dflint.lint.compat.hadolint.rules.DL3055;
import io.dflint.lint.compat.hadolint.rules.DL3057;
import io.dflint.lint.compat.hadolint.rules.DL3059;
import io.dflint.lint.compat.hadolint.rules.DL3060;
import io.dflint.lint.compat.hadolint.rules.DL3062;
import io.dflint.lint.compat.hadolint.rules.DL3063;
import io.dflint.lint.compat.hadolint.rules.DL3064;
import io.dflint.lint.compat.hadolint.rules.DL3066;
import io.dflint.lint.compat.hadolint.rules.DL3067;
import io.dflint.lint.compat.hadolint.rules.DL4001;
import io.dflint.lint.compat.hadolint.rules.DL4005;
import io.dflint.lint.compat.hadolint.rules.DL4006;
import io.dflint.lint.compat.hadolint.rules.SC1072;
import io.dflint.lint.facts.Facts;
import io.dflint.lint.facts.WorkLimit;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.ignore.Ignore;
import io.dflint.lint.ignore.IgnoreComments;
import io.dflint.lint.ignore.PragmaParser;
import io.dflint.lint.ignore.Suppressions;
import io.dflint.lint.output.ReportOptions;
import io.dflint.lint.output.Reporter;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.model.BuildModel;
import io.dflint.syntax.Problem;
import io.dflint.text.TextRange;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The behaviour of hadolint, including its errors. */
public final class Hadolint implements Behaviour {
    @Override
    public Rule rule(Rule own) {
        return switch (own.info().id()) {
            case "DL1001" -> new DL1001();
            case "DL3000" -> new DL3000();
            case "DL3002" -> new DL3002();
            case "DL3003" -> new DL3003();
            case "DL3006" -> new DL3006();
            case "DL3007" -> new DL3007();
            case "DL3008" -> new DL3008();
            case "DL3009" -> new DL3009();
            case "DL3010" -> new DL3010();
            case "DL3011" -> new DL3011();
            case "DL3013" -> new DL3013();
            case "DL3014" -> new DL3014();
            case "DL3015" -> new DL3015();
            case "DL3016" -> new DL3016();
            case "DL3018" -> new DL3018();
            case "DL3019" -> new DL3019();
            case "DL3020" -> new DL3020();
            case "DL3021" -> new DL3021();
            case "DL3022" -> new DL3022();
            case "DL3023" -> new DL3023();
            case "DL3024" -> new DL3024();
            case "DL3025" -> new DL3025();
            case "DL3026" -> new DL3026();
            case "DL3028" -> new DL3028();
            case "DL3029" -> new DL3029();
            case "DL3032" -> new DL3032();
            case "DL3033" -> new DL3033();
            case "DL3035" -> new DL3035();
            case "DL3036" -> new DL3036();
            case "DL3037" -> new DL3037();
            case "DL3040" -> new DL3040();
            case "DL3041" -> new DL3041();
            case "DL3042" -> new DL3042();
            case "DL3044" -> new DL3044();
            case "DL3045" -> new DL3045();
            case "DL3046" -> new DL3046();
            case "DL3048" -> new DL3048();
            case "DL3049" -> new DL3049();
            case "DL3054" -> new DL3054();
            case "DL3055" -> new DL3055();
            case "DL3057" -> new DL3057();
            case "DL3059" -> new DL3059();
            case "DL3060" -> new DL3060();
            case "DL3062" -> new DL3062();
            case "DL3063" -> new DL3063();
            case "DL3064" -> new DL3064();
            case "DL3066" -> new DL3066();
            case "DL3067" -> new DL3067();
            case "DL4001" -> new DL4001();
            case "DL4005" -> new DL4005();
            case "DL4006" -> new DL4006();
            case "SC1073" -> new SC1072();
            default -> own;
        };
    }

    @Override
    public Dockerfile read(Dockerfile file) {
        return HadolintReading.of(file);
    }

    @Override
    public Facts facts(BuildModel model, WorkLimit work, @Nullable List<RunScript> runs, @Nullable String shell) {
        return new HadolintFacts(model, work);
    }

    /** Comments of hadolint apply as far as in hadolint; those of dflint apply as usual. */
    @Override
    public Suppressions suppressions(LintInput input) {
        List<Ignore> found = new ArrayList<>(IgnoreComments.in(input, PragmaParser::parseOwn));
        found.addAll(HadolintIgnores.in(input));
        return new Suppressions(input, found, null);
    }

    /** hadolint has a higher severity for some rules. */
    @Override
    public Severity severity(RuleInfo rule) {
        return switch (rule.id()) {
            case "DL3004", "DL4000" -> Severity.ERROR;
            default -> rule.severity();
        };
    }

    @Override
    public boolean asksFrontends() {
        return false;
    }

    @Override
    public boolean reportsInvalidIgnores() {
        return false;
    }

    /** The start of the instruction. */
    @Override
    public TextRange place(LintInput input, Report.Draft draft) {
        return TextRange.at(HadolintReading.start(input.file(), draft.anchor));
    }

    /** A rule reports an instruction once, or once for each subject in it. */
    @Override
    public String key(Report.Draft draft) {
        return draft.rule.id() + "@" + draft.anchor.start() + ":" + draft.subject();
    }

    /** Of ShellCheck's findings in a RUN, only the last is reported. */
    @Override
    public List<Report.Draft> shown(List<Report.Draft> drafts) {
        Map<TextRange, Report.Draft> last = new HashMap<>();
        for (Report.Draft draft : drafts) {
            if (isShellCheck(draft)) {
                last.merge(
                        draft.anchor,
                        draft,
                        (a, b) -> a.range().start() > b.range().start() ? a : b);
            }
        }
        List<Report.Draft> shown = new ArrayList<>(drafts.size());
        for (Report.Draft draft : drafts) {
            if (!isShellCheck(draft) || last.get(draft.anchor) == draft) {
                shown.add(draft);
            }
        }
        return shown;
    }

    private static boolean isShellCheck(Report.Draft draft) {
        return draft.rule.origin() == RuleInfo.Origin.SHELLCHECK;
    }

    @Override
    public @Nullable Reporter reporter(String format, Writer out, ReportOptions options) {
        return HadolintReports.open(format, out, options);
    }

    @Override
    public boolean neverFails(String format) {
        return HadolintReports.neverFails(format);
    }

    @Override
    public boolean failsForAnyWithoutThreshold() {
        return true;
    }

    @Override
    public List<Problem> refused(LintInput input) {
        return List.of();
    }
}
