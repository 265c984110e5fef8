FROM debian:13-slim AS a
FROM debian:13-slim
RUN --mount=from=▮a,target=/a ls
