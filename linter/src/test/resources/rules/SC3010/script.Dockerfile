FROM debian:13
RUN [[ $A = b ]] || exit 1
