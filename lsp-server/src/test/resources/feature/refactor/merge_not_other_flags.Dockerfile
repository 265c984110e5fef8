FROM debian:13
RUN --network=none ▮a
RUN b
