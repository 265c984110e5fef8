package io.dflint.builder.json;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import com.google.gson.stream.MalformedJsonException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes JSON as plain values: {@code Map} (in source order), {@code List}, {@code String}, {@code Long} or
 * {@code BigDecimal}, {@code Boolean} and null.
 */
public final class Json {
    private Json() {}

    /**
     * Parses a text with a single value.
     *
     * @throws JsonException if the text is not valid JSON
     */
    public static @Nullable Object read(String text) {
        try {
            JsonReader reader = new JsonReader(new StringReader(text));
            reader.setStrictness(Strictness.STRICT);
            Object value = value(reader);
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw new JsonException("more than one JSON value");
            }
            return value;
        } catch (IOException | IllegalStateException | NumberFormatException e) {
            throw new JsonException(e);
        }
    }

    /**
     * Parses a text with a single object.
     *
     * @throws JsonException if it is not an object
     */
    public static JsonObject readObject(String text) {
        return JsonObject.of(read(text));
    }

    /** Returns a reader for a sequence of values, each read with {@link #next}. */
    public static JsonReader reader(Reader text) {
        JsonReader reader = new JsonReader(text);
        reader.setStrictness(Strictness.LENIENT);
        return reader;
    }

    /**
     * Returns the next value of a sequence, or null at its end.
     *
     * @throws IOException if the stream fails or ends within a value
     * @throws JsonException if it is not valid JSON
     */
    public static @Nullable JsonObject next(JsonReader reader) throws IOException {
        try {
            if (reader.peek() == JsonToken.END_DOCUMENT) {
                return null;
            }
            return JsonObject.of(value(reader));
        } catch (MalformedJsonException | IllegalStateException | NumberFormatException e) {
            throw new JsonException(e);
        }
    }

    private static @Nullable Object value(JsonReader reader) throws IOException {
        return switch (reader.peek()) {
            case BEGIN_OBJECT -> object(reader);
            case BEGIN_ARRAY -> array(reader);
            case STRING -> reader.nextString();
            case NUMBER -> number(reader.nextString());
            case BOOLEAN -> reader.nextBoolean();
            case NULL -> {
                reader.nextNull();
                yield null;
            }
            default -> throw new JsonException("unexpected " + reader.peek());
        };
    }

    private static Map<String, @Nullable Object> object(JsonReader reader) throws IOException {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        reader.beginObject();
        while (reader.hasNext()) {
            String name = reader.nextName();
            members.put(name, value(reader));
        }
        reader.endObject();
        return members;
    }

    private static List<@Nullable Object> array(JsonReader reader) throws IOException {
        List<@Nullable Object> elements = new ArrayList<>();
        reader.beginArray();
        while (reader.hasNext()) {
            elements.add(value(reader));
        }
        reader.endArray();
        return elements;
    }

    private static Object number(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' || c == 'e' || c == 'E') {
                return new BigDecimal(text);
            }
        }
        return text.length() < 19 ? (Object) Long.valueOf(text) : new BigDecimal(text);
    }

    /** Writes a value on one line. Characters outside ASCII are not escaped. */
    public static String write(@Nullable Object value) {
        return write(value, "");
    }

    /**
     * Writes a value.
     *
     * @param indent the indentation of each level; empty for a single line
     */
    public static String write(@Nullable Object value, String indent) {
        StringWriter text = new StringWriter();
        try {
            JsonWriter writer = new JsonWriter(text);
            writer.setIndent(indent);
            writer.setSerializeNulls(true);
            write(writer, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(JsonWriter writer, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> writer.nullValue();
            case String text -> writer.value(text);
            case Boolean flag -> writer.value(flag);
            case Number number -> writer.value(number);
            case JsonObject object -> write(writer, object.members());
            case Map<?, ?> members -> {
                writer.beginObject();
                for (Map.Entry<?, ?> member : members.entrySet()) {
                    writer.name(String.valueOf(member.getKey()));
                    write(writer, member.getValue());
                }
                writer.endObject();
            }
            case Iterable<?> elements -> {
                writer.beginArray();
                for (Object element : elements) {
                    write(writer, element);
                }
                writer.endArray();
            }
            default -> throw new IllegalArgumentException("no JSON value: " + value.getClass());
        }
    }
}
