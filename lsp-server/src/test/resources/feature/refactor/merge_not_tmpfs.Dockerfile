FROM debian:13
RUN --mount=type=tmpfs,target=/t ▮a
RUN --mount=type=tmpfs,target=/t b
