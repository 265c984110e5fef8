FROM a
RUN --mount=required,type=secret,id=b c
RUN --mount=size=1g,type=tmpfs,target=/b c
RUN --mount=sharing=locked,type=cache,target=/b c
