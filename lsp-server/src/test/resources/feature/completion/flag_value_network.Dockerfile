FROM alpine
RUN --network=▮
