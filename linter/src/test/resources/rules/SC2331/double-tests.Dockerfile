FROM debian:13
SHELL ["/bin/bash", "-c"]
RUN [ -a file ] && [[ ! -a file ]] && [ ! -a file ]
