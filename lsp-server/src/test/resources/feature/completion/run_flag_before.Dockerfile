FROM alpine
RUN --network=none npm ▮
