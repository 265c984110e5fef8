FROM alpine
RUN --mount=target=/x,type=cache,sharing=▮ true
