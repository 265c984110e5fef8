FROM a
RUN --mount=type=secret b
RUN --mount=type=secret,id=b,src=c d
RUN --mount=type=secret,id=b,from=c d
RUN --mount=type=secret,env=B,id=b c
