package io.dflint.lint.cli;

import com.google.gson.stream.JsonWriter;
import io.dflint.dockerfile.Dockerfile;
import io.dflint.instruction.Env;
import io.dflint.instruction.From;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.KeyValue;
import io.dflint.instruction.Label;
import io.dflint.instruction.Onbuild;
import io.dflint.instruction.Unknown;
import io.dflint.syntax.Directive;
import io.dflint.syntax.Flag;
import io.dflint.syntax.Heredoc;
import io.dflint.syntax.Problem;
import io.dflint.syntax.Problem.Phase;
import io.dflint.text.LogicalText;
import io.dflint.text.SourceText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes the output of {@code dflint ast}: one line of JSON per file, with the instructions in the form of Docker's own
 * parser, for comparison.
 */
final class AstPrinter {
    private final Dockerfile file;
    private final SourceText source;
    private final JsonWriter json;

    private AstPrinter(Dockerfile file, JsonWriter json) {
        this.file = file;
        this.source = file.source();
        this.json = json;
    }

    /**
     * The output for a file.
     *
     * @param text the line, without its line end
     * @param refused whether Docker would reject the file
     */
    record Result(String text, boolean refused) {}

    static Result print(String path, Dockerfile file) {
        StringWriter out = new StringWriter();
        try (JsonWriter json = new JsonWriter(out)) {
            json.setHtmlSafe(false);
            boolean refused = new AstPrinter(file, json).file(path);
            json.flush();
            return new Result(out.toString(), refused);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean file(String path) throws IOException {
        json.beginObject();
        json.name("file").value(path);
        json.name("escape").value(String.valueOf(file.escape()));
        Directive syntax = file.directive("syntax");
        if (syntax != null) {
            // The text after a space is a command line for the frontend.
            int blank = syntax.value().indexOf(' ');
            json.name("syntax")
                    .value(blank < 0 ? syntax.value() : syntax.value().substring(0, blank));
        }
        json.name("instructions").beginArray();
        for (Instruction instruction : file.instructions()) {
            instruction(instruction, true);
        }
        json.endArray();
        stages();
        Problem refusal = refusal();
        if (refusal != null) {
            json.name("refused").beginObject();
            json.name("phase").value(refusal.phase().name().toLowerCase(Locale.ROOT));
            json.name("line").value(refusal.line());
            json.name("message").value(refusal.message());
            json.endObject();
        }
        json.endObject();
        return refusal != null;
    }

    /**
     * Returns the problem that Docker reports. Its parser processes the whole file before the instructions are checked.
     */
    private @Nullable Problem refusal() {
        Problem first = null;
        for (Problem problem : file.problems()) {
            if (problem.phase() == Phase.PARSE) {
                return problem;
            }
            if (problem.phase() == Phase.INSTRUCTION && first == null) {
                first = problem;
            }
        }
        return first;
    }

    private void instruction(Instruction instruction, boolean top) throws IOException {
        json.beginObject();
        json.name("cmd").value(instruction.name().toString());
        if (top) {
            json.name("line").value(lineOf(instruction.range().start()));
            json.name("endLine").value(lineOf(instruction.range().end()));
        }
        if (!instruction.flags().isEmpty()) {
            json.name("flags").beginArray();
            for (Flag flag : instruction.flags()) {
                json.value(asDockerReads(flag.text()) + halfBlank(flag));
            }
            json.endArray();
        }
        if (instruction.header().json()) {
            json.name("json").value(true);
        }
        arguments(instruction);
        if (top) {
            heredocs(instruction.header().heredocs());
        }
        if (instruction instanceof Onbuild(var ignored, Instruction trigger) && trigger != null) {
            json.name("nested");
            instruction(trigger, false);
        }
        json.endObject();
    }

    /** Docker reads flags byte by byte, so characters outside ASCII are output as several. */
    private static String asDockerReads(LogicalText flag) {
        String text = flag.toString();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            }
        }
        return text;
    }

    /** White space outside ASCII that ends a flag ends it with its last byte. The bytes before belong to the flag. */
    private String halfBlank(Flag flag) {
        String text = source.content();
        int end = flag.range().end();
        if (end == text.length() || text.charAt(end) < 0x80) {
            return "";
        }
        byte[] bytes = text.substring(end, end + 1).getBytes(StandardCharsets.UTF_8);
        return new String(bytes, 0, bytes.length - 1, StandardCharsets.ISO_8859_1);
    }

    private void arguments(Instruction instruction) throws IOException {
        json.name("args").beginArray();
        switch (instruction) {
            case Env env -> pairs(env.pairs());
            case Label label -> pairs(label.pairs());
            case Unknown ignored -> json.value("");
            default -> {
                for (LogicalText arg : instruction.header().args()) {
                    json.value(arg.toString());
                }
            }
        }
        json.endArray();
    }

    private void pairs(List<KeyValue> pairs) throws IOException {
        for (KeyValue pair : pairs) {
            json.value(pair.key().toString());
            json.value(pair.value().toString());
            json.value(pair.legacy() ? "" : "=");
        }
    }

    private void heredocs(List<Heredoc> heredocs) throws IOException {
        if (heredocs.isEmpty()) {
            return;
        }
        json.name("heredocs").beginArray();
        for (Heredoc heredoc : heredocs) {
            json.beginObject();
            json.name("name").value(heredoc.name());
            json.name("fd").value(heredoc.fileDescriptor());
            json.name("expand").value(heredoc.expand());
            json.name("chomp").value(heredoc.chomp());
            json.name("content").value(heredoc.body().toString());
            json.endObject();
        }
        json.endArray();
    }

    private void stages() throws IOException {
        json.name("stages").beginArray();
        for (Instruction instruction : file.instructions()) {
            if (instruction instanceof From from && from.image() != null) {
                json.beginObject();
                json.name("line").value(lineOf(from.range().start()));
                if (from.alias() != null) {
                    json.name("name").value(from.alias().toString().toLowerCase(Locale.ROOT));
                }
                json.name("base").value(from.image().toString());
                Flag platform = from.flag("platform");
                if (platform != null) {
                    json.name("platform").value(platform.value() == null ? "" : asDockerReads(platform.value()));
                }
                json.endObject();
            }
        }
        json.endArray();
    }

    private int lineOf(int offset) {
        return source.lines().line(offset) + 1;
    }
}
