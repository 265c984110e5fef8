FROM debian:13
SHELL ["/bin/bash", "-c"]
RUN files=(a b) && echo "$files[1]"
