FROM debian:13
RUN set -- a b; [ -e "$@" ] || exit 1
