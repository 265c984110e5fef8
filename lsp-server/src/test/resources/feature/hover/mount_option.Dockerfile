FROM debian:13-slim
RUN --mount=type=cache,dst=/a,sharing=▮locked ls
