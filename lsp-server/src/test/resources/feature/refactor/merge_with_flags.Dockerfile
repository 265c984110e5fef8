FROM debian:13
RUN --mount=type=cache,target=/c ▮a || b
RUN --mount=type=cache,target=/c c && d
