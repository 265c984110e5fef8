FROM debian:13
RUN echo "${list[0]}"
