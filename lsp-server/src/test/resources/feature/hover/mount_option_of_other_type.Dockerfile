FROM debian:13-slim
RUN --mount=type=tmpfs,target=/a,id▮=3 ls
