FROM debian:13
RUN version = 1.2; echo "$version"
