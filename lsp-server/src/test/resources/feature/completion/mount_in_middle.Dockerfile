FROM alpine
RUN --mount=type=cache,sh▮=x,id=y true
