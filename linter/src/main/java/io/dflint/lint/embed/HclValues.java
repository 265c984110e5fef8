package io.dflint.lint.embed;

import io.dflint.text.LineIndex;
import io.dflint.text.SourceText;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the part of HCL that can be understood without evaluation: blocks, attributes, strings, lists, maps, heredocs,
 * and variables with a default. Other attribute values are unknown.
 */
final class HclValues {
    private static final int DEEPEST = 50;

    private final SourceText source;
    private final String text;
    private final Map<String, Value> variables = new LinkedHashMap<>();
    private int at;

    /** Invalid HCL. */
    static final class Invalid extends Exception {
        private static final long serialVersionUID = 1L;
        private final int line;

        Invalid(int line, String message) {
            super(message, null, false, false);
            this.line = line;
        }

        int line() {
            return line;
        }
    }

    private HclValues(SourceText source) {
        this.source = source;
        text = source.content();
    }

    static Value read(SourceText source) throws Invalid {
        // Variables can be declared after their use.
        HclValues first = new HclValues(source);
        first.body(0, true);
        HclValues second = new HclValues(source);
        second.variables.putAll(first.variables);
        return second.body(0, true);
    }

    private Invalid invalid(String message) {
        return new Invalid(source.lines().line(Math.min(at, text.length())) + 1, message);
    }

    /** Reads attributes and blocks up to a closing brace or the end of the file. */
    private Value.Fields body(int depth, boolean top) throws Invalid {
        Map<String, Value> fields = new LinkedHashMap<>();
        Map<String, TextRange> names = new HashMap<>();
        if (depth > DEEPEST) {
            throw invalid("nested too deeply");
        }
        while (true) {
            skip(true);
            if (at == text.length() || text.charAt(at) == '}') {
                if (top != (at == text.length())) {
                    throw invalid(top ? "a brace too many" : "a brace is missing");
                }
                at++;
                return new Value.Fields(fields, names);
            }
            int start = is('"') ? at + 1 : at;
            String name = name();
            TextRange place = new TextRange(start, start + name.length());
            skip(false);
            if (is('=') || is(':')) {
                at++;
                if (place.end() <= text.length() && place.of(text).contentEquals(name)) {
                    names.put(name, place);
                }
                fields.put(name, expression(depth));
                skip(false);
                at += is(',') ? 1 : 0;
            } else {
                block(name, fields, depth);
            }
        }
    }

    private void block(String type, Map<String, Value> fields, int depth) throws Invalid {
        List<String> labels = new ArrayList<>();
        skip(false);
        while (!is('{')) {
            labels.add(name());
            skip(false);
        }
        at++;
        Value.Fields body = body(depth + 1, false);
        if (labels.isEmpty()) {
            fields.put(type, body);
            return;
        }
        Map<String, Value> byLabel = new LinkedHashMap<>(
                fields.getOrDefault(type, new Value.Fields(Map.of())).entries());
        byLabel.put(labels.getFirst(), body);
        fields.put(type, new Value.Fields(byLabel));
        Value byDefault = body.at("default");
        if (type.equals("variable") && byDefault != null) {
            variables.put(labels.getFirst(), byDefault);
        }
    }

    /** Reads a word or a string as a name. */
    private String name() throws Invalid {
        if (is('"')) {
            return string().text();
        }
        int start = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "_-.".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        if (at == start) {
            throw invalid("unexpected '" + (at < text.length() ? text.charAt(at) : "end of file") + "'");
        }
        return text.substring(start, at);
    }

    /** Reads a value. It is unknown if anything follows it. */
    private Value expression(int depth) throws Invalid {
        skip(false);
        Value value;
        if (text.startsWith("<<", at)) {
            return heredoc();
        } else if (is('"')) {
            value = string();
            value = value instanceof Value.Text text && isTemplate(text.text()) ? interpolated(text) : value;
        } else if (is('[')) {
            value = list(depth);
        } else if (is('{')) {
            at++;
            value = body(depth + 1, false);
        } else {
            value = word();
        }
        skip(false);
        boolean ends = at == text.length() || "\n\r,]}#/".indexOf(text.charAt(at)) >= 0;
        if (ends) {
            return value;
        }
        rest();
        return new Value.Unknown();
    }

    private Value word() {
        int start = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "_-.".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        String word = text.substring(start, at);
        boolean literal =
                word.equals("true") || word.equals("false") || !word.isEmpty() && Character.isDigit(word.charAt(0));
        return literal ? new Value.Text(word, null, null) : variables.getOrDefault(word, new Value.Unknown());
    }

    /** Skips to the end of an expression that is not understood. */
    private void rest() throws Invalid {
        int depth = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"') {
                string();
                continue;
            }
            if (depth == 0 && (c == '\n' || c == ',' || c == ']' || c == '}')) {
                return;
            }
            depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            at++;
        }
    }

    private Value list(int depth) throws Invalid {
        if (depth > DEEPEST) {
            throw invalid("nested too deeply");
        }
        at++;
        List<Value> items = new ArrayList<>();
        while (true) {
            skip(true);
            if (at >= text.length()) {
                throw invalid("a bracket is missing");
            }
            if (is(']')) {
                at++;
                return new Value.Items(items);
            }
            int before = at;
            items.add(expression(depth + 1));
            skip(true);
            at += is(',') ? 1 : 0;
            if (at == before) {
                throw invalid("unexpected '" + text.charAt(at) + "'");
            }
        }
    }

    private Value.Text string() throws Invalid {
        int start = at++;
        StringBuilder value = new StringBuilder();
        int braces = 0;
        while (true) {
            if (at >= text.length() || text.charAt(at) == '\n') {
                throw invalid("a quote is missing");
            }
            char c = text.charAt(at++);
            if (c == '"' && braces == 0) {
                break;
            }
            if (c == '\\' && at < text.length()) {
                char escaped = text.charAt(at++);
                value.append(escaped == 'n' ? '\n' : escaped == 't' ? '\t' : escaped == 'r' ? '\r' : escaped);
                continue;
            }
            braces += c == '{' && !value.isEmpty() && value.charAt(value.length() - 1) == '$'
                    ? 1
                    : c == '}' && braces > 0 ? -1 : 0;
            value.append(c);
        }
        TextRange range = new TextRange(start + 1, at - 1);
        boolean asIs = range.of(text).contentEquals(value) && value.indexOf("${") < 0;
        Embedded file = JsonStrings.embedded(source, new TextRange(start, at), value.toString());
        return new Value.Text(value.toString(), asIs ? range : null, file);
    }

    /** Reports whether a text contains interpolation. A doubled dollar escapes a brace. */
    private static boolean isTemplate(String text) {
        return text.replace("$${", "").contains("${");
    }

    private Value interpolated(Value.Text written) {
        StringBuilder out = new StringBuilder();
        String value = written.text();
        int done = 0;
        for (int open = value.indexOf("${"); open >= 0; open = value.indexOf("${", done)) {
            int close = value.indexOf('}', open);
            String name = close < 0 ? "" : value.substring(open + 2, close).strip();
            if (!(variables.get(name) instanceof Value.Text text)) {
                return new Value.Unknown();
            }
            out.append(value, done, open).append(text.text());
            done = close + 1;
        }
        return new Value.Text(out.append(value.substring(done)).toString(), null, written.file());
    }

    private Value heredoc() throws Invalid {
        at += 2;
        boolean flush = is('-');
        at += flush ? 1 : 0;
        String word = name();
        LineIndex lines = source.lines();
        int first = lines.line(at) + 1;
        int end = first;
        while (end < lines.lineCount()
                && !lines.lineText(end).toString().strip().equals(word)) {
            end++;
        }
        if (end == lines.lineCount()) {
            throw invalid("the heredoc " + word + " has no end");
        }
        at = lines.lineEnd(end);
        String prefix = flush ? indent(first, end) : "";
        Embedded file =
                Lines.of(source, first, end, prefix, line -> !line.strip().equals(word));
        return new Value.Text(file.text().content(), null, file);
    }

    private String indent(int first, int end) {
        int least = Integer.MAX_VALUE;
        for (int line = first; line < end; line++) {
            String content = source.lines().lineText(line).toString();
            if (!content.isBlank()) {
                int blanks = 0;
                while (content.charAt(blanks) == ' ') {
                    blanks++;
                }
                least = Math.min(least, blanks);
            }
        }
        return least == Integer.MAX_VALUE ? "" : " ".repeat(least);
    }

    private boolean is(char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    /** Skips white space and comments. */
    private void skip(boolean lineEnds) {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ' ' || c == '\t' || lineEnds && (c == '\n' || c == '\r')) {
                at++;
            } else if (c == '#' || text.startsWith("//", at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at + 2);
                at = end < 0 ? text.length() : end + 2;
            } else {
                return;
            }
        }
    }
}
