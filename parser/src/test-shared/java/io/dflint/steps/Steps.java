package io.dflint.steps;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The steps taken so far by classes of a {@link CountingLoader}: one a method entered, one a jump backwards, and one for every
 * few characters or elements that a search of the JDK looks at. For one thread.
 */
public final class Steps {
    /** The library compares so many characters or elements in about the time of one step. */
    private static final int SEARCHED_IN_A_STEP = 8;

    private static long taken;

    private Steps() {}

    /** The number of steps since the process began. */
    public static long taken() {
        return taken;
    }

    /** One step; instrumented classes call it. */
    public static void take() {
        taken++;
    }

    private static int searched(int from, int found, int length) {
        int end = found < 0 ? length : found;
        taken += Math.max(0, end - from) / SEARCHED_IN_A_STEP;
        return found;
    }

    public static int indexOf(String text, int c) {
        return searched(0, text.indexOf(c), text.length());
    }

    public static int indexOf(String text, int c, int from) {
        return searched(from, text.indexOf(c, from), text.length());
    }

    public static int indexOf(String text, int c, int from, int to) {
        return searched(from, text.indexOf(c, from, to), to);
    }

    public static int indexOf(String text, String part) {
        return searched(0, text.indexOf(part), text.length());
    }

    public static int indexOf(String text, String part, int from) {
        return searched(from, text.indexOf(part, from), text.length());
    }

    public static int lastIndexOf(String text, int c) {
        return text.length() - searched(0, text.length() - text.lastIndexOf(c), text.length());
    }

    public static int lastIndexOf(String text, int c, int from) {
        int found = text.lastIndexOf(c, from);
        searched(Math.max(found, 0), from, from);
        return found;
    }

    public static int lastIndexOf(String text, String part) {
        int found = text.lastIndexOf(part);
        searched(Math.max(found, 0), text.length(), text.length());
        return found;
    }

    public static boolean contains(String text, CharSequence part) {
        return indexOf(text, part.toString()) >= 0;
    }

    public static boolean contains(List<?> list, @Nullable Object element) {
        return indexOf(list, element) >= 0;
    }

    public static boolean contains(Collection<?> elements, @Nullable Object element) {
        if (!(elements instanceof Set)) {
            taken += elements.size() / SEARCHED_IN_A_STEP;
        }
        return elements.contains(element);
    }

    public static int indexOf(List<?> list, @Nullable Object element) {
        return searched(0, list.indexOf(element), list.size());
    }

    public static int lastIndexOf(List<?> list, @Nullable Object element) {
        taken += list.size() / SEARCHED_IN_A_STEP;
        return list.lastIndexOf(element);
    }

    public static boolean remove(List<?> list, @Nullable Object element) {
        taken += list.size() / SEARCHED_IN_A_STEP;
        return list.remove(element);
    }

    public static <T> T remove(List<T> list, int index) {
        taken += (list.size() - index) / SEARCHED_IN_A_STEP;
        return list.remove(index);
    }

    public static <T> void add(List<T> list, int index, T element) {
        taken += (list.size() - index) / SEARCHED_IN_A_STEP;
        list.add(index, element);
    }
}
