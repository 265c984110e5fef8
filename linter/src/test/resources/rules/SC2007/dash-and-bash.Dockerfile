FROM debian:13
RUN echo $[1+2]
SHELL ["/bin/bash", "-c"]
RUN echo $[1+2]
