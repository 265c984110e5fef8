package io.dflint.builder.cli.workflow;

import io.dflint.builder.json.Json;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list in one of the forms of {@code --format}: a table, a table with selected columns, JSON, or a template.
 *
 * @param <T> the type of the objects that rows describe
 */
final class Listing<T> {
    private final Map<String, Column<T>> columns = new LinkedHashMap<>();
    private final List<String> shown;

    private record Column<T>(String heading, Function<T, String> value) {}

    /**
     * Creates a list.
     *
     * @param shown the names of the columns that a table without a format has
     */
    Listing(List<String> shown) {
        this.shown = shown;
    }

    /** Adds a column under the name used in templates. */
    Listing<T> column(String name, String heading, Function<T, String> value) {
        columns.put(name, new Column<>(heading, value));
        return this;
    }

    /** Prints rows in the given form. Null and {@code table} select the default table. */
    void print(List<T> rows, @Nullable String format, PrintStream out) throws TemplateException {
        if (format == null || format.isEmpty() || format.equals("table")) {
            Table table = new Table();
            table.add(shown.stream().map(name -> column(name).heading).toList());
            for (T row : rows) {
                table.add(shown.stream()
                        .map(name -> column(name).value.apply(row))
                        .toList());
            }
            table.print(out);
        } else if (format.equals("json")) {
            for (T row : rows) {
                out.println(Json.write(values(row)));
            }
        } else if (format.startsWith("table ")) {
            Template template = Template.parse(format.substring("table ".length()));
            Map<String, @Nullable Object> headings = new LinkedHashMap<>();
            columns.forEach((name, column) -> headings.put(name, column.heading));
            Table table = new Table();
            table.add(cells(template, headings));
            for (T row : rows) {
                table.add(cells(template, values(row)));
            }
            table.print(out);
        } else {
            Template template = Template.parse(format);
            for (T row : rows) {
                out.println(template.apply(values(row)));
            }
        }
    }

    private Column<T> column(String name) {
        Column<T> column = columns.get(name);
        if (column == null) {
            throw new IllegalArgumentException("no column " + name.toLowerCase(Locale.ROOT));
        }
        return column;
    }

    private static List<String> cells(Template template, Map<String, @Nullable Object> values)
            throws TemplateException {
        return new ArrayList<>(List.of(template.apply(values).split("\t", -1)));
    }

    private Map<String, @Nullable Object> values(T row) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        columns.forEach((name, column) -> values.put(name, column.value.apply(row)));
        return values;
    }
}
