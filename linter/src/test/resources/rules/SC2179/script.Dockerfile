FROM debian:13
SHELL ["/bin/bash", "-c"]
RUN files=(a); files+=b; echo "${files[@]}"
