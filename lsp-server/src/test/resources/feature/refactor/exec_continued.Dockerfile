FROM debian:13
RUN ▮--network=none make \
    all
