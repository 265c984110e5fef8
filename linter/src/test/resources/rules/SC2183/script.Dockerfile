FROM debian:13
RUN printf "%s=%s\n" name
