FROM debian:13
RUN set -- a b; all="$@"; echo "$all"
