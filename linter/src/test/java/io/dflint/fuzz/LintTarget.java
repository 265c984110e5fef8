package io.dflint.fuzz;

import io.dflint.dockerfile.Dockerfile;
import io.dflint.dockerfile.Lexeme;
import io.dflint.lint.engine.LintEngine;
import io.dflint.lint.rule.BuildContext;
import io.dflint.lint.rule.Finding;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintOptions;
import io.dflint.lint.rule.Profile;
import io.dflint.text.SourceText;
import io.dflint.text.TextEdit;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Any text is read without loss and judged by all rules of any profile, with places and fixes that lie in it. */
public final class LintTarget {
    private static final List<LintEngine> ENGINES = engines();

    private LintTarget() {}

    private static List<LintEngine> engines() {
        List<LintEngine> engines = new ArrayList<>();
        for (Profile profile : Profile.values()) {
            engines.add(new LintEngine(LintOptions.DEFAULT.withProfile(profile)));
        }
        return engines;
    }

    /** What the fuzzer calls. The length of the text chooses the profile. */
    public static void fuzzerTestOneInput(byte[] data) {
        SourceText source = SourceText.of(new String(data, StandardCharsets.UTF_8));
        String text = source.content();
        nothingIsLost(text);
        LintEngine engine = ENGINES.get(data.length % ENGINES.size());
        for (Finding finding : engine.lint(source, BuildContext.of(text))) {
            require(finding.range().end() <= text.length(), finding);
            require(!finding.message().isBlank(), finding);
            for (Fix fix : finding.fixes()) {
                Dockerfile.parse(TextEdit.apply(text, fix.edits()));
            }
        }
    }

    private static void nothingIsLost(String text) {
        int end = 0;
        for (Lexeme lexeme : Dockerfile.parse(text).lexemes()) {
            require(lexeme.range().start() == end, lexeme);
            end = lexeme.range().end();
        }
        require(end == text.length(), end);
    }

    private static void require(boolean holds, Object what) {
        if (!holds) {
            throw new AssertionError(what.toString());
        }
    }
}
