package io.dflint.builder.buildkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.builder.json.Json;
import io.dflint.builder.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressStreamTest {
    private static List<String> parts(String... lines) throws IOException {
        List<String> parts = new ArrayList<>();
        new ProgressStream(new ProgressStream.Sink() {
                    @Override
                    public void message(JsonObject message) {
                        parts.add("message " + Json.write(message));
                    }

                    @Override
                    public void text(String line) {
                        parts.add("text " + line);
                    }
                })
                .read(new ByteArrayInputStream(String.join("\n", lines).getBytes(UTF_8)));
        return parts;
    }

    @Test
    void objectsMayBeIndentedOrOnALine() throws IOException {
        assertThat(parts(
                        "{",
                        "  \"logs\": [",
                        "    {",
                        "      \"data\": \"x\"",
                        "    }",
                        "  ]",
                        "}",
                        "{\"a\":{\"b\":1}}"))
                .containsExactly("message {\"logs\":[{\"data\":\"x\"}]}", "message {\"a\":{\"b\":1}}");
    }

    @Test
    void bracesAndQuotesInStringsDoNotCount() throws IOException {
        assertThat(parts("{", "\"name\": \"RUN echo \\\"} {\"", "}", "{\"name\":\"}\\\\\"}"))
                .containsExactly("message {\"name\":\"RUN echo \\\"} {\"}", "message {\"name\":\"}\\\\\"}");
    }

    @Test
    void whatFollowsIsText() throws IOException {
        assertThat(parts("{\"a\":1}", "Dockerfile:2", "--------------------", "   2 | >>> RUN echo {", "ERROR: no"))
                .containsExactly(
                        "message {\"a\":1}",
                        "text Dockerfile:2",
                        "text --------------------",
                        "text    2 | >>> RUN echo {",
                        "text ERROR: no");
    }

    @Test
    void whatIsNoJsonIsText() throws IOException {
        assertThat(parts("{nothing}", "{\"a\":")).containsExactly("text {nothing}", "text {\"a\":");
    }
}
