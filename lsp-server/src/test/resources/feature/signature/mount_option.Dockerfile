FROM a
RUN --mount=type=cache,target=/a,shar▮ing=locked make
