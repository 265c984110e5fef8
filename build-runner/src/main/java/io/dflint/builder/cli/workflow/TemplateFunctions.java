package io.dflint.builder.cli.workflow;

import io.dflint.builder.json.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The functions of templates: the applicable ones of Go, and those of Docker. */
final class TemplateFunctions {
    private static final Set<String> NAMES = Set.of(
            "json",
            "join",
            "split",
            "upper",
            "lower",
            "title",
            "pad",
            "truncate",
            "println",
            "print",
            "printf",
            "len",
            "index",
            "eq",
            "ne",
            "lt",
            "le",
            "gt",
            "ge",
            "and",
            "or",
            "not");

    private TemplateFunctions() {}

    static boolean knows(String name) {
        return NAMES.contains(name);
    }

    static @Nullable Object call(String name, List<@Nullable Object> arguments) throws TemplateException {
        try {
            return switch (name) {
                case "json" -> Json.write(arguments.getFirst());
                case "join" -> join(arguments.get(0), text(arguments.get(1)));
                case "split" ->
                    List.of(text(arguments.get(0)).split(java.util.regex.Pattern.quote(text(arguments.get(1))), -1));
                case "upper" -> text(arguments.getFirst()).toUpperCase(Locale.ROOT);
                case "lower" -> text(arguments.getFirst()).toLowerCase(Locale.ROOT);
                case "title" -> title(text(arguments.getFirst()));
                case "pad" -> pad(text(arguments.get(0)), number(arguments.get(1)), number(arguments.get(2)));
                case "truncate" -> truncate(text(arguments.get(0)), number(arguments.get(1)));
                case "print" -> concat(arguments, "");
                case "println" -> concat(arguments, " ") + "\n";
                case "printf" -> printf(text(arguments.getFirst()), arguments.subList(1, arguments.size()));
                case "len" -> length(arguments.getFirst());
                case "index" -> index(arguments);
                case "not" -> !TemplateValues.isTrue(arguments.getFirst());
                case "and" -> firstWhere(arguments, false);
                case "or" -> firstWhere(arguments, true);
                default -> compare(name, arguments);
            };
        } catch (IndexOutOfBoundsException | java.util.NoSuchElementException e) {
            throw new TemplateException("wrong number of args for " + name);
        }
    }

    private static String text(@Nullable Object value) {
        return TemplateValues.text(value);
    }

    private static int number(@Nullable Object value) throws TemplateException {
        if (value instanceof Number number) {
            return number.intValue();
        }
        throw new TemplateException("expected a number, found " + text(value));
    }

    private static String join(@Nullable Object list, String separator) throws TemplateException {
        if (!(list instanceof List<?> elements)) {
            throw new TemplateException("join needs a list, found " + text(list));
        }
        return String.join(
                separator, elements.stream().map(TemplateFunctions::text).toList());
    }

    private static String title(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String pad(String text, int before, int after) {
        return text.isEmpty()
                ? text
                : " ".repeat(Math.clamp(before, 0, 1000)) + text + " ".repeat(Math.clamp(after, 0, 1000));
    }

    private static String truncate(String text, int length) {
        int most = Math.max(0, length);
        return text.length() < most ? text : text.substring(0, Math.min(most, text.length()));
    }

    private static String concat(List<@Nullable Object> values, String separator) {
        return String.join(
                separator, values.stream().map(TemplateFunctions::text).toList());
    }

    private static String printf(String format, List<@Nullable Object> values) {
        StringBuilder out = new StringBuilder();
        int next = 0;
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c != '%' || i + 1 == format.length()) {
                out.append(c);
                continue;
            }
            char verb = format.charAt(++i);
            if (verb == '%') {
                out.append('%');
            } else if (next >= values.size()) {
                out.append("%!").append(verb).append("(MISSING)");
            } else {
                String value = text(values.get(next++));
                out.append(verb == 'q' ? Json.write(value) : value);
            }
        }
        return out.toString();
    }

    private static long length(@Nullable Object value) throws TemplateException {
        return switch (value) {
            case String text -> text.length();
            case List<?> list -> list.size();
            case Map<?, ?> map -> map.size();
            case null, default -> throw new TemplateException("len of " + text(value));
        };
    }

    private static @Nullable Object index(List<@Nullable Object> arguments) throws TemplateException {
        Object value = arguments.getFirst();
        for (Object key : arguments.subList(1, arguments.size())) {
            value = switch (value) {
                case Map<?, ?> map -> map.containsKey(key) ? map.get(key) : "";
                case List<?> list -> {
                    int at = number(key);
                    if (at < 0 || at >= list.size()) {
                        throw new TemplateException("index out of range: " + at);
                    }
                    yield list.get(at);
                }
                case null -> "";
                default -> throw new TemplateException("can't index " + text(value));
            };
        }
        return value;
    }

    private static @Nullable Object firstWhere(List<@Nullable Object> arguments, boolean truth) {
        for (Object argument : arguments) {
            if (TemplateValues.isTrue(argument) == truth) {
                return argument;
            }
        }
        return arguments.getLast();
    }

    private static boolean compare(String name, List<@Nullable Object> arguments) throws TemplateException {
        Object left = arguments.get(0);
        if (name.equals("eq")) {
            return arguments.subList(1, arguments.size()).stream().anyMatch(other -> Objects.equals(left, other));
        }
        Object right = arguments.get(1);
        if (name.equals("ne")) {
            return !Objects.equals(left, right);
        }
        int order = switch (left) {
            case Number number
            when right instanceof Number other -> Double.compare(number.doubleValue(), other.doubleValue());
            case String text when right instanceof String other -> text.compareTo(other);
            case null, default ->
                throw new TemplateException("incompatible types for comparison: " + text(left) + " and " + text(right));
        };
        return switch (name) {
            case "lt" -> order < 0;
            case "le" -> order <= 0;
            case "gt" -> order > 0;
            default -> order >= 0;
        };
    }
}
