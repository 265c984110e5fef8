package io.dflint.lint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import io.dflint.lint.engine.Rules;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

/** {@code dflint rules} and {@code dflint explain}. */
class CatalogueTest {
    private record Ran(int code, String out, String err) {}

    private static Ran run(boolean color, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Dflint.run(args, InputStream.nullInputStream(), out, err, color);
        return new Ran(code, out.toString(UTF_8), err.toString(UTF_8));
    }

    @Test
    void listsAllRules() {
        Ran ran = run(false, "rules");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).hasLineCount(Rules.all().size()).contains("\nDL4000 ");
    }

    @Test
    void listsThoseOfAProfileForPrograms() {
        JsonArray rules = JsonParser.parseString(run(false, "rules", "--format", "json", "--profile", "docker-checks")
                        .out())
                .getAsJsonArray();
        assertThat(rules.size()).isEqualTo(22);
        assertThat(rules.get(0).getAsJsonObject().get("id").getAsString()).isEqualTo("ConsistentInstructionCasing");
    }

    @Test
    void explainsByAnyName() {
        assertThat(run(false, "explain", "dl4000").out())
                .startsWith("DL4000: ")
                .contains("\n    MAINTAINER ", "- Severity: warning", "- Profiles: default, hadolint, all")
                .doesNotContain("```", "#", "\u001b");
        assertThat(run(false, "explain", "trivy:DS-0022", "StageNameCasing").out())
                .contains("DL4000: ", "\n\nStageNameCasing: ");
    }

    @Test
    void coloursHeadingsAndCodeOnATerminal() {
        assertThat(run(true, "explain", "StageNameCasing").out())
                .startsWith("\u001b[1mStageNameCasing: ")
                .contains("\u001b[36mFROM scratch\u001b[0m", "\u001b[36mCOPY --from\u001b[0m finds");
    }

    @Test
    void saysWhatThereIsNot() {
        Ran ran = run(false, "explain", "DL400", "DL4000");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).isEqualTo("dflint: unknown rule 'DL400'; did you mean DL4000?\n");
        assertThat(ran.out()).startsWith("DL4000: ");
        assertThat(run(false, "rules", "--format", "xml").err())
                .startsWith("dflint: --format: invalid value 'xml'; expected table or json");
    }
}
