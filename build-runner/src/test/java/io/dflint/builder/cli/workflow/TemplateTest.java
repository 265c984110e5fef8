package io.dflint.builder.cli.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dflint.builder.json.Json;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {
    private static final @Nullable Object VALUE = Json.read("""
            {"Id": "sha256:ab", "Tags": ["a:1", "b:2"], "Size": 12, "None": null,
             "Config": {"Cmd": ["sh", "-c"], "Labels": {"x.y": "z", "a": "b"}, "Tty": false}}""");

    /** What Go makes of the same templates. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            quoteCharacter = '\u0000',
            value = {
                "plain                                       @ plain",
                "{{.Id}}                                     @ sha256:ab",
                "{{ .Id }}-{{.Size}}                         @ sha256:ab-12",
                "{{.Tags}}                                   @ [a:1 b:2]",
                "{{.Config.Labels}}                          @ map[a:b x.y:z]",
                "{{json .Tags}}                              @ [\"a:1\",\"b:2\"]",
                "{{json .Config.Tty}}                        @ false",
                "{{.None}}                                   @ <no value>",
                "{{.Config.Cmd | json}}                      @ [\"sh\",\"-c\"]",
                "{{index .Config.Labels \"x.y\"}}            @ z",
                "{{index .Tags 1}}                           @ b:2",
                "{{len .Tags}}                               @ 2",
                "{{join .Tags \", \"}}                       @ a:1, b:2",
                "{{(index .Config.Cmd 0) | upper}}           @ SH",
                "{{range .Tags}}<{{.}}>{{end}}               @ <a:1><b:2>",
                "{{range $i, $t := .Tags}}{{$i}}={{$t}} {{end}}. @ 0=a:1 1=b:2 .",
                "{{range $k, $v := .Config.Labels}}{{$k}}={{$v}};{{end}} @ a=b;x.y=z;",
                "{{range .None}}x{{else}}empty{{end}}        @ empty",
                "{{if .Config.Tty}}yes{{else}}no{{end}}      @ no",
                "{{if eq .Size 12}}dozen{{else if .Id}}other{{end}} @ dozen",
                "{{if eq .Size 13}}dozen{{else if .Id}}other{{end}} @ other",
                "{{if and .Id (not .None)}}both{{end}}       @ both",
                "{{if gt .Size 3}}big{{end}}                 @ big",
                "{{with .Config}}{{.Cmd}} {{$.Id}}{{end}}    @ [sh -c] sha256:ab",
                "{{printf \"%s has %d\" .Id .Size}}          @ sha256:ab has 12",
                "{{truncate .Id 5}}                          @ sha25",
                "{{split .Id \":\"}}                         @ [sha256 ab]",
                "a {{- .Size -}} b                           @ a12b",
                "{{/* nothing */}}x                          @ x",
                "{{\"}}\"}}                                  @ }}",
            })
    void fillsTemplates(String template, String expected) throws TemplateException {
        assertThat(Template.parse(template).apply(VALUE)).isEqualTo(expected);
    }

    @Test
    void knowsEscapes() throws TemplateException {
        assertThat(Template.parse("{{.Id}}\\t{{.Size}}\\n").apply(VALUE)).isEqualTo("sha256:ab\t12\n");
        assertThat(Template.parse("{{println .Id}}").apply(VALUE)).isEqualTo("sha256:ab\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{.Id",
                "{{nothing .Id}}",
                "{{range .Tags}}",
                "{{end}}",
                "{{.Missing}}",
                "{{.Id.x}}",
                "{{index .Tags 7}}",
                "{{\"open}}",
                "{{(.Id}}",
                "{{}}",
                "{{.Id | }}",
                "{{join .Id}}",
                "{{.Id .Size}}",
                "{{$x}}",
                "{{if}}",
                "{{1x}}",
            })
    void saysWhatIsWrong(String template) {
        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(() -> Template.parse(template).apply(VALUE))
                .withMessageStartingWith("template parsing error: ");
    }
}
