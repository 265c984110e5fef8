package io.dflint.lint.shellcheck;

import io.dflint.lint.engine.Rules;
import io.dflint.lint.facts.Facts;
import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.text.Printable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/** A code of the program that dflint does not implement itself. */
public final class ShellCheckRule implements Rule {
    /** The possible codes of the program: the first and last of each group. */
    private static final int[][] CODES = {{1000, 1199}, {2000, 2499}, {3000, 3099}};
    /** The program follows no sourced files, and would report each of them. */
    private static final int NOT_FOLLOWED = 1091;

    private final RuleInfo info;
    private final int code;
    private final Files files;

    /** A remark about a script. */
    private record Answer(ShellScript script, ScriptFile file, Remark remark) {}

    /** The remarks about each file, by code. They are discarded with the facts of the file. */
    private record Files(ShellCheck program, Map<Facts, Map<Integer, List<Answer>>> byFacts) {

        List<Answer> of(LintInput input, int code) {
            return byFacts.computeIfAbsent(input.facts(), this::answers).getOrDefault(code, List.of());
        }

        private Map<Integer, List<Answer>> answers(Facts facts) {
            Map<Integer, List<Answer>> answers = new HashMap<>();
            for (ShellScript script : facts.shellScripts()) {
                ScriptFile file = ScriptFile.of(script);
                if (file == null) {
                    continue;
                }
                for (Remark remark : program.of(file)) {
                    answers.computeIfAbsent(remark.code(), key -> new ArrayList<>(1))
                            .add(new Answer(script, file, remark));
                }
            }
            return answers;
        }
    }

    private ShellCheckRule(int code, Files files) {
        this.code = code;
        this.files = files;
        info = RuleInfo.program("SC" + code, "Follow the advice of ShellCheck", Severity.WARNING);
    }

    /** Returns a rule for each code that dflint does not implement itself. */
    public static List<Rule> all(ShellCheck program) {
        Files files = new Files(program, Collections.synchronizedMap(new WeakHashMap<>()));
        List<Rule> rules = new ArrayList<>();
        for (int[] codes : CODES) {
            for (int code = codes[0]; code <= codes[1]; code++) {
                if (code != NOT_FOLLOWED && Rules.named("SC" + code) == null) {
                    rules.add(new ShellCheckRule(code, files));
                }
            }
        }
        return rules;
    }

    @Override
    public RuleInfo info() {
        return info;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (Answer answer : files.of(input, code)) {
            String message = Printable.of(answer.remark().message());
            report.at(
                            answer.script().instruction(),
                            answer.file()
                                    .range(
                                            answer.remark(),
                                            answer.script().script().text()),
                            message.endsWith(".") ? message.substring(0, message.length() - 1) : message)
                    .severity(answer.remark().severity());
        }
    }
}
