FROM a
RUN --mount=type=foo,target=/b c
RUN --mount=type=,target=/b c
RUN --mount=type,target=/b c
RUN --mount= c
