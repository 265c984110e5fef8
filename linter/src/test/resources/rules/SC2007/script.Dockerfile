FROM debian:13
SHELL ["/bin/bash", "-c"]
RUN echo "$[1+2]"
