FROM alpine
RUN --security=in▮
