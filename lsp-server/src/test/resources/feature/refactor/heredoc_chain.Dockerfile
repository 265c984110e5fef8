FROM debian:13
RUN ▮apt-get update \
    # tools
    && apt-get install -y \
        curl \
        git \
    && rm -rf /x
USER me
