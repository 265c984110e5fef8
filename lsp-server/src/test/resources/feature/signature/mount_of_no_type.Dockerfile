FROM a
RUN --mount=target=/a,from=▮x make
