FROM debian:13
RUN flags=-a; flags+=" -b"; echo "$flags"
