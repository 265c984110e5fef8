package io.dflint.builder.plan;

import java.util.Locale;

/** The signals that STOPSIGNAL accepts (moby/sys, signal names of Linux). */
final class Signals {
    private static final String NAMES =
            " ABRT ALRM BUS CHLD CLD CONT FPE HUP ILL INT IO IOT KILL PIPE POLL PROF PWR QUIT SEGV STKFLT STOP SYS TERM"
                    + " TRAP TSTP TTIN TTOU URG USR1 USR2 VTALRM WINCH XCPU XFSZ RTMIN RTMAX ";
    private static final int REALTIME = 15;

    private Signals() {}

    static boolean isSignal(String text) {
        if (!text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return text.length() < 9 && Integer.parseInt(text) != 0;
        }
        String name = text.toUpperCase(Locale.ROOT);
        if (name.startsWith("SIG")) {
            name = name.substring(3);
        }
        return !name.isEmpty() && name.indexOf(' ') < 0 && NAMES.contains(" " + name + " ") || isRealtime(name);
    }

    private static boolean isRealtime(String name) {
        boolean fromLeast = name.startsWith("RTMIN+");
        if (!fromLeast && !name.startsWith("RTMAX-")) {
            return false;
        }
        String number = name.substring(6);
        if (number.isEmpty() || number.length() > 2 || !number.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        int offset = Integer.parseInt(number);
        return offset >= 1 && offset <= (fromLeast ? REALTIME : REALTIME - 1);
    }
}
