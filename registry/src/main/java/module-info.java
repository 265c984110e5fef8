/** A client for image registries that looks up tags and digests, with the credentials of the docker command. */
module io.dflint.registry {
    requires transitive io.dflint.parser;
    requires com.google.gson;
    requires static transitive org.jspecify;

    exports io.dflint.registry;
    exports io.dflint.registry.http;
    exports io.dflint.registry.login;
}
