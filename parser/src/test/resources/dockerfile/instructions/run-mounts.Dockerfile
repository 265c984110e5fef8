FROM a
RUN --mount=target=/b c
RUN --mount=type=secret,id=d,required --mount=type=ssh e
RUN --mount=TYPE=tmpfs,Target=/f,size=1g g
RUN --mount=type=cache,"target=/h,i",sharing=locked j
RUN --mount="type=cache,target=/k l" m
RUN --mount=type=$T,x=y n
RUN --mount=type=bind,from=o,source=$S,target=/p q
