FROM debian:13
RUN set -- ls "a b"; eval "$@"
