FROM debian:13
ARG ▮DEBIAN_FRONTEND=noninteractive
RUN apt-get update
