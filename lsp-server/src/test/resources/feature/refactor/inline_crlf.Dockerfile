FROM debian:13
ARG ▮N=1
ENV A=$N
