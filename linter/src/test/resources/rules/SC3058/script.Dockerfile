FROM debian:13
RUN set -- a.c b.c; echo "${*%.c}"
