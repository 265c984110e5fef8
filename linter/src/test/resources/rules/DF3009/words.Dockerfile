FROM debian:13
RUN apt-get update && \
    # a comment
    COPY a b
RUN tool \
    USER \
    "ENV"
RUN psql <<SQL
COPY t FROM stdin;
SQL
RUN echo \
    RUN=1 ARG
