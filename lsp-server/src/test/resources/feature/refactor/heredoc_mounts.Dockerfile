FROM debian:13
RUN --mount=type=cache,target=/c ▮a && cd /x && make "ü"
