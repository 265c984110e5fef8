FROM debian:13
RUN name=HOME; echo "${!name}"
