FROM alpine
ARG v▮=1
SHELL ["/bin/bash", "-c"]
RUN printf -v v '%s' "$v"
