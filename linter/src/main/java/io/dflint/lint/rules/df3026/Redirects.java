package io.dflint.lint.rules.df3026;

import io.dflint.lint.command.Hosts;

/** Detects URLs that answer every download with a redirect. */
final class Redirects {
    private Redirects() {}

    static boolean are(String address) {
        String host = Hosts.of(address);
        int start = address.indexOf("://");
        int slash = start < 0 ? -1 : address.indexOf('/', start + 3);
        if (host == null || slash < 0) {
            return false;
        }
        String path = address.substring(slash);
        return switch (host) {
            case "github.com" ->
                path.contains("/releases/download/")
                        || path.contains("/releases/latest/download/")
                        || path.contains("/archive/")
                        || path.contains("/raw/")
                        || path.contains("/tarball/")
                        || path.contains("/zipball/");
            case "api.github.com" -> path.contains("/tarball/") || path.contains("/zipball/");
            case "sourceforge.net" -> path.endsWith("/download");
            case "downloads.sourceforge.net", "prdownloads.sourceforge.net" -> true;
            case "aka.ms", "bit.ly", "git.io", "goo.gl", "tinyurl.com", "t.co", "is.gd" -> true;
            case "go.microsoft.com" -> path.startsWith("/fwlink");
            case "dl.k8s.io" -> path.startsWith("/release/") || path.startsWith("/v");
            case "search.maven.org" -> path.startsWith("/remotecontent");
            case "download.jetbrains.com" -> true;
            default -> false;
        };
    }
}
