package io.dflint.lint.compat.hadolint;

import io.dflint.instruction.Copy;
import io.dflint.instruction.FileTransfer;
import java.util.ArrayList;
import java.util.List;

/**
 * The paths of a COPY or ADD as hadolint's parser splits them. The flags end at one that it does not know, so that the
 * rest counts as paths: {@code --}, or {@code =maybe} after {@code --link}.
 *
 * @param sources the sources with their quotes
 * @param destination the destination with its quotes; empty if missing
 */
public record HadolintPaths(List<String> sources, String destination) {
    private static final String[] WITH_VALUE = {"--chown=", "--chmod=", "--exclude="};

    public static HadolintPaths of(FileTransfer transfer) {
        String text = HadolintText.arguments(transfer);
        int at = 0;
        for (int end = endOfFlag(text, at, transfer instanceof Copy);
                end > 0;
                end = endOfFlag(text, at, transfer instanceof Copy)) {
            at = end;
            if (at < text.length() && !HadolintText.isBlank(text.charAt(at))) {
                break;
            }
            while (at < text.length() && HadolintText.isBlank(text.charAt(at))) {
                at++;
            }
        }
        List<String> paths = paths(text.substring(at));
        return paths.isEmpty()
                ? new HadolintPaths(List.of(), "")
                : new HadolintPaths(List.copyOf(paths.subList(0, paths.size() - 1)), paths.getLast());
    }

    private static List<String> paths(String text) {
        List<String> array = HadolintText.array(text);
        if (array != null) {
            return array;
        }
        List<String> paths = new ArrayList<>();
        int at = 0;
        boolean heredocs = text.startsWith("<<");
        while (at < text.length()) {
            if (HadolintText.isBlank(text.charAt(at))) {
                at++;
                continue;
            }
            int end = wordEnd(text, at);
            if (heredocs && !text.startsWith("<<", at)) {
                end = text.length();
            }
            paths.add(text.substring(at, end));
            at = end;
        }
        return paths;
    }

    /** Returns the offset after a flag, or 0 if hadolint knows none there. */
    private static int endOfFlag(String text, int at, boolean copy) {
        for (String flag : WITH_VALUE) {
            if (text.startsWith(flag, at)) {
                return wordEnd(text, at);
            }
        }
        if (text.startsWith(copy ? "--from=" : "--checksum=", at)) {
            return wordEnd(text, at);
        }
        String[] switches =
                copy ? new String[] {"--link", "--parents"} : new String[] {"--link", "--keep-git-dir", "--unpack"};
        for (String flag : switches) {
            if (text.startsWith(flag, at)) {
                int end = at + flag.length();
                return text.startsWith("=true", end) ? end + 5 : text.startsWith("=false", end) ? end + 6 : end;
            }
        }
        return 0;
    }

    private static int wordEnd(String text, int start) {
        int at = start;
        while (at < text.length() && !HadolintText.isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
