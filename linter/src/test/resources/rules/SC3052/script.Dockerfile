FROM debian:13
RUN echo "$((16#ff))"
