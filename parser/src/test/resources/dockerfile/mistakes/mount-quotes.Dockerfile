FROM a
RUN --mount=type=cache,target=\"/b\" c
RUN --mount=\"type=cache\"x,target=/b c
RUN --mount=\"type=cache,target=/b c
RUN --mount=type=cache,\"target=/b\"\"c,d\" e
