FROM alpine:3.23
RUN --mount=type=secret,id=a,mode=0444 --mount=type=ssh,mode=666 ./fetch
RUN --mount=mode=0440,type=secret,id=b ./fetch
RUN --mount=type=secret,id=c,required,mode=0404 ./fetch
RUN --mount=type=cache,target=/c,mode=0777 ./fetch
