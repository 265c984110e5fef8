package io.dflint.lint.linear;

import java.util.Collection;
import java.util.List;

/**
 * The steps that instrumented code takes: each method entered, each turn of a loop, and for calls of the JDK that look
 * through a text or a list, its length. {@link StepLoader} puts the calls in. For one thread.
 */
public final class Steps {
    private static long count;

    private Steps() {}

    /** The steps so far. */
    public static long count() {
        return count;
    }

    /** A method entered or a loop turned. */
    public static void step() {
        count++;
    }

    public static int indexOf(String text, int c) {
        int found = text.indexOf(c);
        return charged(text, 0, found);
    }

    public static int indexOf(String text, int c, int from) {
        return charged(text, from, text.indexOf(c, from));
    }

    public static int indexOf(String text, String part) {
        return charged(text, 0, text.indexOf(part));
    }

    public static int indexOf(String text, String part, int from) {
        return charged(text, from, text.indexOf(part, from));
    }

    public static boolean contains(String text, CharSequence part) {
        return indexOf(text, part.toString()) >= 0;
    }

    private static int charged(String text, int from, int found) {
        count += Math.max(0, (found < 0 ? text.length() : found) - Math.max(0, from)) / 8;
        return found;
    }

    public static int lastIndexOf(String text, int c) {
        int found = text.lastIndexOf(c);
        count += (text.length() - Math.max(0, found)) / 8;
        return found;
    }

    public static int lastIndexOf(String text, int c, int from) {
        int found = text.lastIndexOf(c, from);
        count += Math.max(0, from - Math.max(0, found)) / 8;
        return found;
    }

    public static String substring(String text, int start) {
        count += (text.length() - start) / 8;
        return text.substring(start);
    }

    public static String substring(String text, int start, int end) {
        count += (end - start) / 8;
        return text.substring(start, end);
    }

    public static String strip(String text) {
        count += text.length() / 8;
        return text.strip();
    }

    public static String lower(String text, java.util.Locale locale) {
        count += text.length() / 8;
        return text.toLowerCase(locale);
    }

    public static String upper(String text, java.util.Locale locale) {
        count += text.length() / 8;
        return text.toUpperCase(locale);
    }

    public static String text(StringBuilder text) {
        count += text.length() / 8;
        return text.toString();
    }

    public static StringBuilder append(StringBuilder text, String more) {
        count += (more == null ? 4 : more.length()) / 8;
        return text.append(more);
    }

    public static StringBuilder insert(StringBuilder text, int at, String more) {
        count += (text.length() - at) / 8;
        return text.insert(at, more);
    }

    public static boolean contains(List<?> list, Object element) {
        return indexOf(list, element) >= 0;
    }

    public static int indexOf(List<?> list, Object element) {
        int found = list.indexOf(element);
        count += found < 0 ? list.size() : found;
        return found;
    }

    public static <T> List<T> copyOf(Collection<T> list) {
        count += list.size() / 8;
        return List.copyOf(list);
    }

    public static boolean addAll(List<Object> list, Collection<?> more) {
        count += more.size() / 8;
        return list.addAll(more);
    }

    public static Object remove(List<?> list, int at) {
        count += (list.size() - at) / 8;
        return list.remove(at);
    }

    public static void add(List<Object> list, int at, Object element) {
        count += (list.size() - at) / 8;
        list.add(at, element);
    }

    public static Object removeFirst(List<?> list) {
        return remove(list, 0);
    }
}
