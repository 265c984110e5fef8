FROM debian:13
SHELL ["/bin/bash", "-c"]
RUN n=1; let n=n+1; echo "$n"
