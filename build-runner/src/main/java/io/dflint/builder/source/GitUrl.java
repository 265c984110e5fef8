package io.dflint.builder.source;

import io.dflint.builder.plan.RemoteSources;
import io.dflint.builder.text.UrlLogin;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The URL of a Git repository in the syntax of {@code docker build} and ADD: {@code url[#ref[:directory]]} or {@code
 * url?ref=…&subdir=…}.
 *
 * @param remote the URL for git, without credentials, fragment and query
 * @param ref a branch, tag or commit; empty for the default branch
 * @param folder a directory in the repository; empty for its root
 * @param commit the expected commit of the ref, full or abbreviated; empty for any
 * @param submodules whether submodules are fetched too
 * @param keepGitFolder the value in the query; null if there is none
 * @param login the credentials of an HTTP URL, {@code user:password}; null if it has none
 */
public record GitUrl(
        String remote,
        String ref,
        String folder,
        String commit,
        boolean submodules,
        @Nullable Boolean keepGitFolder,
        @Nullable String login) {

    /** Parses a URL. Returns null if it is not that of a Git repository. */
    public static @Nullable GitUrl parse(String address) {
        int hash = address.indexOf('#');
        String base = hash < 0 ? address : address.substring(0, hash);
        String fragment = hash < 0 ? "" : address.substring(hash + 1);
        int question = base.indexOf('?');
        String query = question < 0 ? "" : base.substring(question + 1);
        String remote = question < 0 ? base : base.substring(0, question);
        String lower = remote.toLowerCase(Locale.ROOT);
        boolean web = lower.startsWith("http://") || lower.startsWith("https://");
        boolean git = lower.startsWith("git://")
                || lower.startsWith("ssh://")
                || RemoteSources.isScp(remote)
                || web && lower.endsWith(".git")
                || lower.startsWith("github.com/");
        if (!git) {
            return null;
        }
        if (lower.startsWith("github.com/")) {
            remote = "https://" + remote;
        }
        String login = UrlLogin.of(remote);
        remote = UrlLogin.without(remote);
        int colon = fragment.indexOf(':');
        GitUrl url = new GitUrl(
                remote,
                colon < 0 ? fragment : fragment.substring(0, colon),
                colon < 0 ? "" : fragment.substring(colon + 1),
                "",
                true,
                null,
                login);
        for (String parameter : query.isEmpty() ? new String[0] : query.split("&", -1)) {
            url = url.with(parameter);
            if (url == null) {
                return null;
            }
        }
        return url;
    }

    private @Nullable GitUrl with(String parameter) {
        int equals = parameter.indexOf('=');
        String name = equals < 0 ? parameter : parameter.substring(0, equals);
        String value = equals < 0 ? "" : parameter.substring(equals + 1);
        return switch (name) {
            case "ref", "branch", "tag" -> new GitUrl(remote, value, folder, commit, submodules, keepGitFolder, login);
            case "commit", "checksum" ->
                new GitUrl(remote, ref.isEmpty() ? value : ref, folder, value, submodules, keepGitFolder, login);
            case "subdir" -> new GitUrl(remote, ref, value, commit, submodules, keepGitFolder, login);
            case "submodules" -> new GitUrl(remote, ref, folder, commit, isTrue(value), keepGitFolder, login);
            case "keep-git-dir" -> new GitUrl(remote, ref, folder, commit, submodules, isTrue(value), login);
            default -> null;
        };
    }

    private static boolean isTrue(String value) {
        return value.isEmpty() || value.equals("1") || value.equalsIgnoreCase("true");
    }

    /** The host name, used to find secrets; empty if there is none. */
    public String host() {
        int scheme = remote.indexOf("://");
        String rest = scheme < 0 ? remote : remote.substring(scheme + 3);
        int at = rest.indexOf('@');
        int slash = rest.indexOf('/');
        rest = at >= 0 && (slash < 0 || at < slash) ? rest.substring(at + 1) : rest;
        int end = 0;
        while (end < rest.length() && ":/".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        return rest.substring(0, end);
    }

    /** Leaves out the credentials. */
    @Override
    public String toString() {
        return remote + (ref.isEmpty() ? "" : "#" + ref);
    }
}
