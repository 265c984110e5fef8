FROM debian:13-slim
RUN --mount=type=tm▮pfs,target=/a ls
