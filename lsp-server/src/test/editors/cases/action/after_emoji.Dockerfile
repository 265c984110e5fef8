FROM debian:13
RUN echo "ä€😀" && ▮apt update && apt-get install --yes --no-install-recommends curl=8.14.1-2 && rm -rf /var/lib/apt/lists/*
