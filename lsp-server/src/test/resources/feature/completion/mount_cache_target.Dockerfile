FROM alpine
WORKDIR /root/app
RUN --mount=type=cache,target=/root/▮
