FROM alpine
RUN --mount=type=bogus,▮
