package io.dflint.lint.command;

/** File modes, written in octal or symbolically as for chmod. */
public final class Modes {
    private static final int STICKY = 01000;
    private static final int SET_GROUP = 02000;
    private static final int SET_USER = 04000;

    private Modes() {}

    /** Returns the bits of an octal mode, or -1 for another text. */
    public static int octal(String mode) {
        String digits = mode.startsWith("0o") ? mode.substring(2) : mode;
        if (digits.length() < 3 && !digits.equals("0") || digits.length() > 5) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '7') {
                return -1;
            }
            value = value * 8 + c - '0';
        }
        return value;
    }

    /** Reports whether others (neither owner nor group) get any permission. */
    public static boolean othersHave(String mode) {
        int bits = octal(mode);
        return bits >= 0 ? (bits & 7) != 0 : gives(mode, 'o', 'r') || gives(mode, 'o', 'w') || gives(mode, 'o', 'x');
    }

    /** Reports whether everyone can write, without the sticky bit, which makes this acceptable for directories. */
    public static boolean isWorldWritable(String mode) {
        int bits = octal(mode);
        return bits >= 0 ? (bits & 2) != 0 && !isSticky(mode) : gives(mode, 'o', 'w') && !isSticky(mode);
    }

    /** Reports whether the group can write. */
    public static boolean groupWrites(String mode) {
        int bits = octal(mode);
        return bits >= 0 ? (bits & 020) != 0 : gives(mode, 'g', 'w') || mode.contains("g=u");
    }

    /** Reports whether only the owner of a file can remove it from the directory. */
    public static boolean isSticky(String mode) {
        int bits = octal(mode);
        return bits >= 0 ? (bits & STICKY) != 0 : gives(mode, 'u', 't');
    }

    /** Reports whether a program runs with the rights of its owner. */
    public static boolean setsUser(String mode) {
        int bits = octal(mode);
        return bits >= 0 ? (bits & SET_USER) != 0 : gives(mode, 'u', 's');
    }

    /** Reports whether a program runs with the rights of its group. For directories, the bit has another meaning. */
    public static boolean setsGroup(String mode) {
        int bits = octal(mode);
        return bits >= 0 ? (bits & SET_GROUP) != 0 : gives(mode, 'g', 's');
    }

    /**
     * Reports whether a symbolic mode such as {@code u=rwx,go+w} adds a permission.
     *
     * @param who {@code u}, {@code g} or {@code o}; a clause without these letters is subject to the umask, and does
     *     not let others write
     */
    private static boolean gives(String mode, char who, char what) {
        int start = 0;
        while (start < mode.length()) {
            int comma = mode.indexOf(',', start);
            int end = comma < 0 ? mode.length() : comma;
            if (clauseGives(mode, start, end, who, what)) {
                return true;
            }
            start = end + 1;
        }
        return false;
    }

    private static boolean clauseGives(String mode, int start, int end, char who, char what) {
        int at = start;
        boolean meant = false;
        while (at < end && "ugoa".indexOf(mode.charAt(at)) >= 0) {
            meant |= mode.charAt(at) == who || mode.charAt(at) == 'a' || what == 't';
            at++;
        }
        meant |= at == start && what != 'w';
        boolean adds = false;
        for (; at < end; at++) {
            char c = mode.charAt(at);
            if (c == '+' || c == '=') {
                adds = true;
            } else if (c == '-') {
                adds = false;
            } else if (adds && meant && (c == what || what == 'x' && c == 'X')) {
                return true;
            }
        }
        return false;
    }
}
