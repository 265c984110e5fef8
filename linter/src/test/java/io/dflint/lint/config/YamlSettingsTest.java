package io.dflint.lint.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dflint.lint.report.Format;
import io.dflint.lint.rule.Configuration.LabelType;
import io.dflint.lint.rule.Profile;
import io.dflint.lint.rule.Severity;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlSettingsTest {

    @Test
    void readsAllKeys() throws ConfigException {
        Settings settings = YamlSettings.read(".dflint.yaml", """
                # What we agreed on.
                profile: security
                failure-threshold: Warning
                formats: [json, tty]
                ignored:
                  - dl3008      # the archive drops versions
                  - SC2086
                  - sonar:S6586
                override:
                  error: [DL3002]
                  warning:
                    - DL3042
                  style: DL3015
                label-schema:
                  author: text
                  created: rfc3339
                  note: ""
                trustedRegistries:
                  - docker.io
                  - "*.example.com"
                strict-labels: true
                disable-ignore-pragma: "true"
                report-unused-ignores: True
                no-fail: false
                no-color: true
                verbose: false
                """, true);
        assertThat(settings.profile()).isEqualTo(Profile.SECURITY);
        assertThat(settings.threshold()).isEqualTo(new Threshold(Severity.WARNING));
        assertThat(settings.formats()).containsExactly(Format.JSON, Format.TTY);
        assertThat(settings.ignored()).containsExactly("DL3008", "SC2086", "sonar:S6586");
        assertThat(settings.severities())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("DL3002", Severity.ERROR, "DL3042", Severity.WARNING, "DL3015", Severity.STYLE));
        assertThat(settings.labelSchema())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("author", LabelType.TEXT, "created", LabelType.RFC3339, "note", LabelType.TEXT));
        assertThat(settings.trustedRegistries()).containsExactly("docker.io", "*.example.com");
        assertThat(settings.isOn(Setting.STRICT_LABELS)).isTrue();
        assertThat(settings.isOn(Setting.DISABLE_IGNORE_PRAGMA)).isTrue();
        assertThat(settings.isOn(Setting.REPORT_UNUSED_IGNORES)).isTrue();
        assertThat(settings.isOn(Setting.NO_FAIL)).isFalse();
        assertThat(settings.isOn(Setting.NO_COLOR)).isTrue();
        assertThat(settings.isOn(Setting.VERBOSE)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing\n", "---\n", "ignored:\n", "override:\n  error:\n", "ignored: []\n", "{}"})
    void mayBeSilent(String text) throws ConfigException {
        assertThat(YamlSettings.read("c", text, false)).isEqualTo(Settings.NONE);
    }

    @Test
    void takesTheGravestOfSeveralSeverities() throws ConfigException {
        Settings settings =
                YamlSettings.read("c", "override: {style: [DL3006], error: [dl3006], info: [DL3006]}", false);
        assertThat(settings.severities()).containsExactly(Map.entry("DL3006", Severity.ERROR));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        'ignore: [DL3008]'                    | 1 | unknown key ignore; did you mean ignored?
        'no-fail: true\\nallowed: x'          | 2 | unknown key allowed; expected
        'profile: all'                        | 1 | unknown key profile; expected
        'ignored: [DL3008,\\n  Nonsense]'     | 2 | ignored: unknown rule 'Nonsense'; expected a rule
        'ignored: [[DL3008]]'                 | 1 | ignored: expected a rule
        'ignored: {a: b}'                     | 1 | got a mapping
        'override:\\n  errors: [DL3008]'      | 2 | unknown severity errors; did you mean error?
        'override: [DL3008]'                  | 1 | override must be a mapping
        'override:\\n  DL3008: error'        | 2 | override: expected a severity, got a rule; write error: [DL3008]
        'no-fail: true\\n---\\na: b'       | 2 | invalid YAML: found another document
        'override:\\n  info: [DL308]'         | 2 | override.info: unknown rule 'DL308'
        'no-fail: yes please'                 | 1 | no-fail: invalid value 'yes please'; expected true or false
        'failure-threshold: high'             | 1 | expected error, warning, info, style, ignore or none
        'format: yaml'                        | 1 | format: invalid value 'yaml'; expected tty
        'formats: [json, x]'                  | 1 | formats: invalid value 'x'
        'label-schema:\\n  a: number'         | 2 | label-schema.a: invalid value 'number'; expected text, url
        'trustedRegistries: [\"\"]'           | 1 | trustedRegistries: invalid value ''
        'no-fail: true\\nno-fail: false'      | 2 | duplicate key no-fail
        '- DL3008'                            | 1 | the file must be a mapping
        'DL3008'                              | 1 | the file must be a mapping
        'ignored: [DL3008'                    | 1 | invalid YAML
        'a: &x\\n b: *y'                      | 2 | invalid YAML
        '[a]: b'                              | 1 | a key must be a scalar
        """)
    void saysWhereItIsWrongAndWhatIsAllowed(String text, int line, String message) {
        ConfigException problem = catchThrowableOfType(
                ConfigException.class, () -> YamlSettings.read("x.yaml", text.replace("\\n", "\n"), false));
        assertThat(problem).isNotNull().hasMessageContaining(message);
        assertThat(problem.place()).isEqualTo("x.yaml:" + line);
    }

    @Test
    void survivesDeepNesting() {
        assertThat(catchThrowableOfType(
                        ConfigException.class, () -> YamlSettings.read("c", "[".repeat(200_000), false)))
                .isNotNull();
    }
}
