package io.dflint.lint.rules.df2111;

import org.jspecify.annotations.Nullable;

/** Finds arguments that open a service which runs any code to everyone. */
final class OpenPorts {
    private static final String JMX = "com.sun.management.jmxremote.";
    private static final String[] TOKENS = {
        "NotebookApp.token", "ServerApp.token", "IdentityProvider.token", "LabApp.token"
    };

    private OpenPorts() {}

    /**
     * Describes the problem with an argument or a value of options, or returns null if there is none.
     *
     * @param all all arguments, of which the text is one
     */
    static @Nullable String in(String text, String all) {
        if (text.contains(JMX + "authenticate=false") && isOpenManagement(all)) {
            return "JMX without authentication runs what anyone sends; remove the option, or set jmxremote.host=localhost";
        }
        if (text.contains("jdwp") && isOpenAgent(text)) {
            return "the debug agent of Java listens on all interfaces, and runs what anyone sends; use address=localhost:5005, or"
                    + " remove it from the image";
        }
        if (text.contains("--inspect") && isOpenInspector(text)) {
            return "the inspector of Node listens on all interfaces, and runs what anyone sends; use --inspect, which listens on"
                    + " localhost, or remove it from the image";
        }
        for (String key : TOKENS) {
            int at = text.indexOf(key);
            if (at >= 0 && isEmpty(text.substring(at + key.length()))) {
                return "Jupyter without a token runs what anyone sends; remove the option, or set a token when the container"
                        + " starts";
            }
        }
        return null;
    }

    private static boolean isOpenManagement(String text) {
        return text.contains(JMX + "port=")
                && !text.contains(JMX + "host=localhost")
                && !text.contains(JMX + "host=127.");
    }

    private static boolean isOpenAgent(String text) {
        return text.contains("server=y") && (text.contains("address=*:") || text.contains("address=0.0.0.0:"));
    }

    private static boolean isOpenInspector(String text) {
        return text.contains("--inspect=0.0.0.0")
                || text.contains("--inspect-brk=0.0.0.0")
                || text.contains("--inspect-wait=0.0.0.0")
                || text.contains("--inspect=[::]")
                || text.contains("--inspect-brk=[::]");
    }

    /** Reports whether the text after a key is an equals sign and an empty value. */
    private static boolean isEmpty(String rest) {
        String value = rest.strip();
        if (!value.startsWith("=")) {
            return false;
        }
        String after = value.substring(1).strip();
        return after.isEmpty() || after.startsWith("''") || after.startsWith("\"\"");
    }
}
