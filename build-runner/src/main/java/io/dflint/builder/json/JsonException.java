package io.dflint.builder.json;

/** A text is not the JSON that was expected. */
public final class JsonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public JsonException(String message) {
        super(message);
    }

    JsonException(Exception cause) {
        super(place(cause), cause);
    }

    /** gson advises programmers and names the whole path to the place; users want the place. */
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
