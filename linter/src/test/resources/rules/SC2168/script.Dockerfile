FROM debian:13
RUN local version=1 && echo "$version"
