FROM a
RUN --mount=type=cache,taget=/b c
RUN --mount=type=bind,target=/b,foo=bar c
RUN --mount=type=cache,target c
RUN --mount=type=tmpfs,target=/b,mode=0777 c
RUN --mount=type=bind,target=/b,required c
RUN --mount=type=cache,target=/b, c
RUN --mount=type=secret,id=b,sharing=locked c
