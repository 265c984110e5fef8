FROM debian:13
SHELL ["/bin/bash", "-c"]
RUN files=(a b); ls "$files"
