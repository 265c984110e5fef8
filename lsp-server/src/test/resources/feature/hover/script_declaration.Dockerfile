FROM debian:13-slim
ARG V=1
RUN d▮="/opt/$V"; cd "$d"
