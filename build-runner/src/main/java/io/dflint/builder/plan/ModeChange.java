package io.dflint.builder.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The effect of {@code --chmod} on the mode of a file: an octal number, or symbolic clauses as in chmod(1) with a umask
 * of 0.
 */
public final class ModeChange {
    private static final int ALL = 07777;
    private static final int STICKY = 01000;

    private final String text;
    private final List<Operation> operations;

    /**
     * A single operation of a clause. {@code who} masks the bits that may change; {@code copyShift} is 0, or the shift
     * of the bits to copy.
     */
    private record Operation(char operator, int who, int permissions, boolean executeIfAny, int copyShift) {}

    private ModeChange(String text, List<Operation> operations) {
        this.text = text;
        this.operations = operations;
    }

    /** Parses a mode. Returns null if the text is not a mode. */
    public static @Nullable ModeChange parse(String text) {
        if (text.isEmpty()) {
            return null;
        }
        if (text.charAt(0) >= '0' && text.charAt(0) <= '9') {
            int mode = octal(text);
            return mode < 0 ? null : new ModeChange(text, List.of(new Operation('=', ALL, mode, false, -1)));
        }
        List<Operation> operations = new ArrayList<>();
        for (String clause : text.split(",", -1)) {
            if (!clause(clause, operations)) {
                return null;
            }
        }
        return new ModeChange(text, operations);
    }

    private static int octal(String text) {
        int mode = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 7) {
                return -1;
            }
            mode = mode * 8 + digit;
            if (mode > ALL) {
                return -1;
            }
        }
        return mode;
    }

    private static boolean clause(String clause, List<Operation> operations) {
        int at = 0;
        int who = 0;
        while (at < clause.length() && "ugoa".indexOf(clause.charAt(at)) >= 0) {
            who |= switch (clause.charAt(at)) {
                case 'u' -> 04700;
                case 'g' -> 02070;
                case 'o' -> 00007;
                default -> 06777;
            };
            at++;
        }
        if (at == clause.length()) {
            return false;
        }
        while (at < clause.length()) {
            char operator = clause.charAt(at++);
            if ("+-=".indexOf(operator) < 0) {
                return false;
            }
            int end = at;
            while (end < clause.length() && "+-=".indexOf(clause.charAt(end)) < 0) {
                end++;
            }
            if (!permissions(operator, who, clause.substring(at, end), operations)) {
                return false;
            }
            at = end;
        }
        return true;
    }

    private static boolean permissions(char operator, int who, String letters, List<Operation> operations) {
        int permissions = 0;
        int affected = who == 0 ? 06777 : who;
        boolean others = who == 00007;
        boolean executeIfAny = false;
        for (int i = 0; i < letters.length(); i++) {
            switch (letters.charAt(i)) {
                case 'r' -> permissions |= 0444;
                case 'w' -> permissions |= 0222;
                case 'x' -> permissions |= 0111;
                case 'X' -> executeIfAny |= operator != '-';
                case 's' -> permissions |= others ? 0 : 06000;
                case 't' -> {
                    if (!others) {
                        permissions |= STICKY;
                        affected |= STICKY;
                    }
                }
                case 'u' -> operations.add(new Operation(operator, affected, 0, false, 6));
                case 'g' -> operations.add(new Operation(operator, affected, 0, false, 3));
                case 'o' -> operations.add(new Operation(operator, affected, 0, false, 0));
                default -> {
                    return false;
                }
            }
        }
        boolean copies = letters.indexOf('u') >= 0 || letters.indexOf('g') >= 0 || letters.indexOf('o') >= 0;
        if (permissions != 0 || executeIfAny || !copies) {
            operations.add(new Operation(operator, affected, permissions, executeIfAny, -1));
        }
        return true;
    }

    /**
     * Returns the mode of a file after the change.
     *
     * @param mode the permissions with the setuid, setgid and sticky bits
     */
    public int apply(int mode, boolean folder) {
        int result = mode;
        for (Operation operation : operations) {
            int bits = operation.permissions;
            if (operation.copyShift >= 0) {
                int copied = result >> operation.copyShift & 07;
                bits = copied << 6 | copied << 3 | copied;
            }
            if (operation.executeIfAny && (folder || (mode & 0111) != 0)) {
                bits |= 0111;
            }
            bits &= operation.who;
            result = switch (operation.operator) {
                case '+' -> result | bits;
                case '-' -> result & ~bits;
                default -> result & ~(operation.copyShift >= 0 ? operation.who & 0777 : operation.who) | bits;
            };
        }
        return result;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ModeChange change && change.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The mode as it was given. */
    @Override
    public String toString() {
        return text;
    }
}
