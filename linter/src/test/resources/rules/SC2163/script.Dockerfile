FROM debian:13
RUN name=1; export "$name"; env
