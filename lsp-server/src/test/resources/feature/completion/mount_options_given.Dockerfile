FROM alpine
RUN --mount=type=secret,id=x,dst=/y,▮,mode=0400 cat /y
