package io.dflint.dockerfile;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
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
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A tree as BuildKit's parser would have it, for comparison with what BuildKit said. */
final class DockerView {
    private final Dockerfile file;

    private DockerView(Dockerfile file) {
        this.file = file;
    }

    /** The first difference between a tree and what BuildKit said of the same text; null without one. */
    static @Nullable String difference(Dockerfile file, JsonObject recorded) {
        DockerView view = new DockerView(file);
        JsonObject wanted = trimmed(recorded);
        JsonObject refused = wanted.getAsJsonObject("refused");
        Problem refusal = view.refusal();
        if ((refused == null) != (refusal == null)) {
            return "refused: wanted " + refused + ", was " + refusal;
        }
        if (refused != null
                && refusal != null
                && refused.has("line")
                && refused.get("line").getAsInt() != refusal.line()) {
            return "line of the refusal: wanted " + refused + ", was " + refusal;
        }
        if (refused != null && refused.get("phase").getAsString().equals("parse")) {
            return null;
        }
        JsonObject actual = trimmed(view.file());
        for (String part : List.of("escape", "syntax", "stages", "instructions")) {
            boolean onlyIfAccepted = part.equals("stages");
            JsonElement want = wanted.get(part);
            JsonElement is = actual.get(part);
            if (!(onlyIfAccepted && refused != null) && !java.util.Objects.equals(want, is)) {
                return part + ":\n  wanted " + want + "\n  was    " + is;
            }
        }
        return null;
    }

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

    private JsonObject file() {
        JsonObject out = new JsonObject();
        out.addProperty("escape", String.valueOf(file.escape()));
        Directive syntax = file.directive("syntax");
        if (syntax != null) {
            out.addProperty("syntax", syntax.value().split(" ", 2)[0]);
        }
        JsonArray instructions = new JsonArray();
        JsonArray stages = new JsonArray();
        for (Instruction instruction : file.instructions()) {
            JsonObject view = instruction(instruction);
            view.addProperty("line", line(instruction.range().start()));
            view.addProperty("endLine", line(instruction.range().end()));
            view.add("heredocs", heredocs(instruction.header().heredocs()));
            instructions.add(view);
            if (instruction instanceof From from && from.image() != null) {
                stages.add(stage(from));
            }
        }
        out.add("instructions", instructions);
        out.add("stages", stages);
        return out;
    }

    private JsonObject stage(From from) {
        JsonObject out = new JsonObject();
        out.addProperty("line", line(from.range().start()));
        out.addProperty(
                "name", from.alias() == null ? "" : from.alias().toString().toLowerCase(Locale.ROOT));
        out.addProperty("base", String.valueOf(from.image()));
        Flag platform = from.flag("platform");
        out.addProperty("platform", platform == null || platform.value() == null ? "" : bytes(platform.value()));
        return out;
    }

    private JsonObject instruction(Instruction instruction) {
        JsonObject out = new JsonObject();
        out.addProperty("cmd", instruction.name().toString());
        JsonArray flags = new JsonArray();
        for (Flag flag : instruction.flags()) {
            flags.add(bytes(flag.text()) + halfBlank(flag));
        }
        out.add("flags", flags);
        out.addProperty("json", instruction.header().json());
        JsonArray args = new JsonArray();
        switch (instruction) {
            case Env env -> pairs(env.pairs(), args);
            case Label label -> pairs(label.pairs(), args);
            case Unknown _ -> args.add("");
            default -> instruction.header().args().forEach(arg -> args.add(arg.toString()));
        }
        out.add("args", args);
        if (instruction instanceof Onbuild onbuild && onbuild.trigger() != null) {
            out.add("nested", instruction(onbuild.trigger()));
        }
        return out;
    }

    private static void pairs(List<KeyValue> pairs, JsonArray args) {
        for (KeyValue pair : pairs) {
            args.add(pair.key().toString());
            args.add(pair.value().toString());
            args.add(pair.legacy() ? "" : "=");
        }
    }

    private static JsonArray heredocs(List<Heredoc> heredocs) {
        JsonArray out = new JsonArray();
        for (Heredoc heredoc : heredocs) {
            JsonObject item = new JsonObject();
            item.addProperty("name", heredoc.name());
            item.addProperty("fd", heredoc.fileDescriptor());
            item.addProperty("expand", heredoc.expand());
            item.addProperty("chomp", heredoc.chomp());
            item.addProperty("content", heredoc.body().toString());
            out.add(item);
        }
        return out;
    }

    /** BuildKit takes flags apart byte by byte, so a character outside ASCII comes out as several. */
    private static String bytes(LogicalText flag) {
        return new String(flag.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /** White space outside ASCII that ends a flag ends it with its last byte; those before belong to the flag. */
    private String halfBlank(Flag flag) {
        String text = file.source().content();
        int end = flag.range().end();
        if (end == text.length() || text.charAt(end) < 0x80) {
            return "";
        }
        byte[] bytes = text.substring(end, end + 1).getBytes(StandardCharsets.UTF_8);
        return new String(bytes, 0, bytes.length - 1, StandardCharsets.ISO_8859_1);
    }

    private int line(int offset) {
        return file.source().lines().line(offset) + 1;
    }

    /** Absent and empty mean the same in the recording. */
    private static JsonObject trimmed(JsonObject object) {
        JsonObject out = new JsonObject();
        for (Map.Entry<String, JsonElement> member : object.entrySet()) {
            JsonElement value = trimmed(member.getValue());
            if (!isEmpty(value)) {
                out.add(member.getKey(), value);
            }
        }
        return out;
    }

    private static JsonElement trimmed(JsonElement value) {
        if (value instanceof JsonObject object) {
            return trimmed(object);
        }
        if (value instanceof JsonArray array) {
            JsonArray out = new JsonArray();
            array.forEach(item -> out.add(trimmed(item)));
            return out;
        }
        return value;
    }

    private static boolean isEmpty(JsonElement value) {
        return switch (value) {
            case JsonObject object -> object.isEmpty();
            case JsonArray array -> array.isEmpty();
            case JsonPrimitive primitive ->
                primitive.isString()
                        ? primitive.getAsString().isEmpty()
                        : primitive.isBoolean() ? !primitive.getAsBoolean() : primitive.getAsInt() == 0;
            default -> true;
        };
    }
}
