FROM debian:13
RUN apt update && apt install curl
RUN apt install -y --no-install-recommends curl && aptitude install curl && apt install
