FROM debian:13
SHELL ["/bin/bash", "-c"]
RUN v=1.2; echo "$v" | sed "s/2/3/"
