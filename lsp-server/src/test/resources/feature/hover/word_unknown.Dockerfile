FROM debian:13
ARG V
WORKDIR /a/$▮V
