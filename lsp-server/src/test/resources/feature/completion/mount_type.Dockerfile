FROM alpine
RUN --mount=type=▮
