FROM a
RUN --mount=type=cache,target=/b,sharing=none c
RUN --mount=type=cache,target=/b,mode=999 c
RUN --mount=type=cache,target=/b,uid=x,gid=4294967296 c
RUN --mount=type=bind,target=/b,ro=yes c
RUN --mount=type=tmpfs,target=/b,size=1.5.g c
RUN --mount=type=tmpfs,target=/b,size= c
RUN --mount=type=cache,target=/b,SHARING=Locked,mode=0755,uid=0,gid=1,ro=F d
RUN --mount=type=tmpfs,target=/b,size=1.5gib d
RUN --mount=type=cache,target=/b,sharing=$S,uid=${U} d
