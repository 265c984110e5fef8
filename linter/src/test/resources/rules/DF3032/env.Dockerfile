FROM debian:13 AS build
ENV DEBIAN_FRONTEND=noninteractive
FROM debian:13
ENV DEBIAN_FRONTEND=noninteractive
ENV DEBIAN_FRONTEND noninteractive
ENV A=b DEBIAN_FRONTEND=noninteractive
ENV DEBIAN_FRONTEND=dialog
ARG DEBIAN_FRONTEND=noninteractive
