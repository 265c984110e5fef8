package io.dflint.lint.kit;

/** Distinguishes typing mistakes from different names. */
public final class Typos {
    private Typos() {}

    /**
     * Reports whether two names differ only in case, in one letter that is added, missing or replaced, or in two
     * swapped letters. Digits must be equal.
     */
    public static boolean isTypo(String a, String b) {
        if (a.equalsIgnoreCase(b)) {
            return true;
        }
        int start = 0;
        while (start < Math.min(a.length(), b.length()) && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int endA = a.length();
        int endB = b.length();
        while (endA > start && endB > start && a.charAt(endA - 1) == b.charAt(endB - 1)) {
            endA--;
            endB--;
        }
        String left = a.substring(start, endA);
        String right = b.substring(start, endB);
        boolean swapped = left.length() == 2
                && right.length() == 2
                && left.charAt(0) == right.charAt(1)
                && left.charAt(1) == right.charAt(0);
        return (swapped || left.length() <= 1 && right.length() <= 1) && !hasDigit(left) && !hasDigit(right);
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
