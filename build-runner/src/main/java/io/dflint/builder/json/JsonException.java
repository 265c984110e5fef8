package io.dflint.builder.json;

/** Thrown when a text is not the expected JSON. */
public final class JsonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public JsonException(String message) {
        super(message);
    }

    JsonException(Exception cause) {
        super(place(cause), cause);
    }

    /** Returns only the location from gson's message, which also contains advice for programmers and the path. */
    private static String place(Exception e) {
        String message = String.valueOf(e.getMessage());
        int start = message.indexOf(" at line ");
        int end = message.indexOf(" path ", Math.max(0, start));
        if (start >= 0 && end > start) {
            return "unexpected text" + message.substring(start, end);
        }
        return message.startsWith("End of input") ? "unexpected end" : "unexpected text";
    }
}
