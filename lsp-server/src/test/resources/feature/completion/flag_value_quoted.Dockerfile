FROM alpine
RUN --mount="type=cache,sh▮
