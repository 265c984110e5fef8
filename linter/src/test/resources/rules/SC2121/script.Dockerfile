FROM debian:13
RUN set version=1.2 && echo "$version"
