FROM debian:13
SHELL ["/bin/bash", "-c"]
RUN set -- a b; [[ "$@" ]] || exit 1
